import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ApiModel } from "../../generator/api-model/model.js";
import { renderExplorerPage } from "../../generator/docs/site/explorer-page.js";
import { printHtml } from "../../generator/docs/site/print-html.js";
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
  writeFileSync(join(site, "explorer.html"), printHtml(renderExplorerPage(api)));
  await buildScripts(site, root);
  return pathToFileURL(join(site, "explorer.html")).href;
}
