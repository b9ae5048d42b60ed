import { join, resolve } from "node:path";
import { readModel } from "../../generator/generate.js";
import { generatePackages, nameSource, repository } from "../../generator/generate-packages.js";
import type { CommandLine } from "../../generator/options.js";
import { useTempFolder } from "../temp-folder.js";
import { buildSite } from "./build-site.js";
import { stagePackages } from "./stage-packages.js";

/**
 * Generates packages, and builds the site of their docs.
 *
 * @param url - the address of the site, if it is known
 */
export async function generateSite(options: CommandLine, url: URL | undefined): Promise<void> {
  const { count } = await generatePackages(options);
  process.stdout.write(`${count} generated files are up to date.\n`);
  const spec = resolve(options.spec);
  const source = nameSource(resolve(options.out ?? repository), spec, options.overlays);
  const api = await readModel(spec, source, options);
  const docs =
    options.out === undefined
      ? join(repository, "packages/docs")
      : join(resolve(options.out), "docs");
  const folders = { generated: join(docs, "generated"), site: join(docs, "site"), url };
  if (options.out === undefined) return buildSite(api, { ...folders, root: repository });
  return useTempFolder(async (root) => {
    await stagePackages(api, root);
    await buildSite(api, { ...folders, root });
  });
}
