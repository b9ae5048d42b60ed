import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { perform } from "../perform.js";
import { repository } from "../workspace.js";
import { scalarFile, scalarHtml, scalarPackage } from "./pages.js";

/** Builds our site and puts Scalar beside it, every file also compressed. */
export async function buildSite(workspace: string): Promise<string> {
  const site = join(workspace, "site");
  await perform("build the docs", repository, process.execPath, [
    join(repository, "node_modules/tsx/dist/cli.mjs"),
    join(repository, "scripts/docs/build.ts"),
    site,
  ]);
  const bundle = join(workspace, "node_modules", scalarPackage, "dist/browser/standalone.js");
  await cp(bundle, join(site, "standalone.js"));
  await writeFile(join(site, scalarFile), scalarHtml);
  await compressFiles(site);
  return site;
}

async function compressFiles(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const compressed = await promisify(gzip)(await readFile(path), { level: 9 });
    await writeFile(`${path}.gz`, compressed);
  }
}
