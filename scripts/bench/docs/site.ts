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
 * Scalar as its guide sets it up, from files of its own server. It asks nobody else: no telemetry and no web fonts,
 * and as on any public host, no developer tools. Everything else is as by default.
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

/** Builds our site and puts Scalar beside it, every file also compressed. */
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

/** Serves a folder on a free port of this machine, with the `.gz` files in place of those beside them. */
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
