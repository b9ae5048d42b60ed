import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { ApiModel } from "../../generator/api-model/model.js";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { printSearchIndex } from "../../generator/docs/search-index.js";
import { buildDocsView } from "../../generator/docs/view/build-docs-view.js";
import { hasHeader } from "../../generator/typescript/header.js";
import { OutputError } from "../../generator/write.js";
import { mapSite, toMarkdownPath } from "../../packages/docs/src/site-map.js";
import { addAddresses } from "./add-addresses.js";
import { buildScripts } from "./build-scripts.js";
import { renderRedocPage } from "./render-redoc.js";

/** The folders that a site is built from and into. */
export interface SiteFolders {
  /** The pages written by the generator. */
  readonly generated: string;
  readonly site: string;
  /** Folder of `packages/`, from whose sources the scripts are built. */
  readonly root: string;
  /** The address of the site, with a slash at its end, if it is known. */
  readonly url?: URL | undefined;
}

/**
 * Writes the complete site: the reference, the explorer, the page of Redoc and the OpenAPI document.
 *
 * @throws {@link OutputError} if the folder of the site has files that no earlier build has written
 */
export async function buildSite(
  api: ApiModel,
  { generated, site, root, url }: SiteFolders,
): Promise<void> {
  await clearSite(site);
  await cp(generated, site, { recursive: true });
  await writeFile(join(site, "openapi.json"), `${JSON.stringify(api.document, null, 2)}\n`);
  await writeFile(
    join(site, "openapi.yaml"),
    stringify(api.document, { aliasDuplicateObjects: false }),
  );
  const view = await buildDocsView(buildClientModel(api));
  await writeFile(join(site, "redoc.html"), await renderRedocPage(api, view));
  const map = mapSite(view);
  await writeFile(join(site, "search-index.js"), printSearchIndex(view, map));
  const texts = map.pages.map(({ path }) => readFile(join(site, toMarkdownPath(path)), "utf8"));
  await writeFile(join(site, "llms-full.txt"), (await Promise.all(texts)).join("\n"));
  if (url !== undefined) await addAddresses(site, url);
  await buildScripts(site, root);
  process.stdout.write(`Docs written to ${site}. Open index.html in a browser.\n`);
}

/** Deletes the folder only if an earlier build has written it. */
async function clearSite(site: string): Promise<void> {
  const index = await readFile(join(site, "index.html"), "utf8").catch(() => undefined);
  if (index !== undefined && hasHeader(index)) await rm(site, { recursive: true });
  const made = await mkdir(site, { recursive: true });
  if (made === undefined)
    throw new OutputError(`${site} has no index.html made by the generator. Move the folder away.`);
}
