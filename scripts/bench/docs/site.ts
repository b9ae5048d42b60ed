import { once } from "node:events";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import sirv from "sirv";
import { repository, run } from "../workspace.js";

export const scalarPackage = "@scalar/api-reference";

/**
 * Scalar as set up by its guide, with files from the same server. Telemetry, web fonts and developer tools are off, so
 * that it sends no requests to other servers; other settings are the defaults.
 */
const scalarHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Scalar</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <div id="app"></div>
    <script src="standalone.js"></script>
    <script>
      Scalar.createApiReference("#app", {
        url: "openapi.json",
        telemetry: false,
        withDefaultFonts: false,
        showDeveloperTools: "never",
      });
    </script>
  </body>
</html>
`;

/** Builds our site, adds Scalar, and compresses every file. */
export async function buildSite(workspace: string): Promise<string> {
  const site = join(workspace, "site");
  await run(repository, process.execPath, [
    join(repository, "node_modules/tsx/dist/cli.mjs"),
    join(repository, "scripts/docs/build.ts"),
    site,
  ]);
  const bundle = join(workspace, "node_modules", scalarPackage, "dist/browser/standalone.js");
  await cp(bundle, join(site, "standalone.js"));
  await writeFile(join(site, "scalar.html"), scalarHtml);
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    await writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path), { level: 9 }));
  }
  return site;
}

export interface Server {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder on a free port of this machine; sends the `.gz` file beside a file, if there is one. */
export async function serveFolder(folder: string): Promise<Server> {
  const server = createServer(sirv(folder, { gzip: true })).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${address.port}`, close };
}
