import { join, resolve } from "node:path";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { generatePackages, nameSource, repository } from "../../generator/generate-packages.js";
import type { CommandLine } from "../../generator/options.js";
import { buildSite } from "./build-site.js";
import { stagePackages } from "./stage-packages.js";

/**
 * Generates packages, and builds the site of their docs.
 *
 * @param url - where the site will be read, if that is known
 */
export async function generateSite(options: CommandLine, url: URL | undefined): Promise<void> {
  const { count } = await generatePackages(options);
  process.stdout.write(`${count} generated files are up to date.\n`);
  const spec = resolve(options.spec);
  const api = buildApiModel(
    await loadDocument(spec, options),
    nameSource(resolve(options.out ?? repository), spec, options.overlays),
  );
  const docs =
    options.out === undefined
      ? join(repository, "packages/docs")
      : join(resolve(options.out), "docs");
  const folders = { generated: join(docs, "generated"), site: join(docs, "site"), url };
  if (options.out === undefined) return buildSite(api, { ...folders, root: repository });
  const staged = await stagePackages(api);
  try {
    await buildSite(api, { ...folders, root: staged.root });
  } finally {
    await staged.remove();
  }
}
