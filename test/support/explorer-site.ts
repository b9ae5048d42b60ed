import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ApiModel } from "../../generator/api-model/model.js";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { emitDocs } from "../../generator/docs/index.js";
import { buildScripts } from "../../scripts/docs/build-scripts.js";
import { repository } from "./generator-files.js";

/**
 * Builds the explorer into a folder.
 *
 * @param root - where `packages/` is below
 * @returns the address of the page
 */
export async function buildExplorer(
  site: string,
  api: ApiModel,
  root = repository,
): Promise<string> {
  mkdirSync(site, { recursive: true });
  for (const { path, text } of await emitDocs(buildClientModel(api)))
    if (path.endsWith("/explorer.html")) writeFileSync(join(site, "explorer.html"), text);
  await buildScripts(site, root);
  return pathToFileURL(join(site, "explorer.html")).href;
}
