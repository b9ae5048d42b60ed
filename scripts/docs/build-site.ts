import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { ApiModel } from "../../generator/api-model/model.js";
import { hasHeader } from "../../generator/typescript/header.js";
import { OutputError } from "../../generator/write.js";
import { buildScripts } from "./build-scripts.js";
import { renderRedocPage } from "./render-redoc.js";

/** Where a site is made of what, and where to. */
export interface SiteFolders {
  /** The pages that the generator has written. */
  readonly generated: string;
  readonly site: string;
  /** Where `packages/` is below, from whose sources the scripts are built. */
  readonly root: string;
}

/**
 * Writes the whole site: the reference, the explorer, Redoc's view, and the document itself.
 *
 * @throws {@link OutputError} where the folder of the site is somebody else's
 */
export async function buildSite(
  api: ApiModel,
  { generated, site, root }: SiteFolders,
): Promise<void> {
  await clearSite(site);
  await cp(generated, site, { recursive: true });
  await writeFile(join(site, "openapi.json"), `${JSON.stringify(api.document, null, 2)}\n`);
  await writeFile(
    join(site, "openapi.yaml"),
    stringify(api.document, { aliasDuplicateObjects: false }),
  );
  await writeFile(join(site, "redoc.html"), await renderRedocPage(api));
  await buildScripts(site, root);
  process.stdout.write(`The docs are in ${site}; open index.html in a browser.\n`);
}

/** All of the folder goes, so it has to be one that an earlier run has filled. */
async function clearSite(site: string): Promise<void> {
  const index = await readFile(join(site, "index.html"), "utf8").catch(() => undefined);
  if (index !== undefined && hasHeader(index)) await rm(site, { recursive: true });
  const made = await mkdir(site, { recursive: true });
  if (made === undefined)
    throw new OutputError(`${site} has no index.html made by the generator. Move the folder away.`);
}
