import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { parse } from "yaml";
import { readVersion, repository, run, type Workspace } from "../workspace.js";

/** A page that is measured. */
export interface DocsPage {
  readonly id: string;
  /** With its version. */
  readonly title: string;
  /** Below the root of the server, up to the part that shows the operation. */
  readonly path: string;
}

/** The ID that the others are compared with. */
export const oursId = "reference";

const scalarPackage = "@scalar/api-reference";

/** All that one run loads, in the order of its table; each is opened where it shows the operation. */
export async function listPages(workspace: Workspace): Promise<readonly DocsPage[]> {
  const redocly = await readVersion(repository, "@redocly/cli");
  return [
    { id: oursId, title: "ours: the front page", path: "index.html#updateModel" },
    {
      id: "redoc",
      title: `ours: Redoc's view, by @redocly/cli ${redocly}`,
      path: "redoc.html#updateModel",
    },
    {
      id: "scalar",
      title: `Scalar ${await workspace.readVersion(scalarPackage)}`,
      path: "scalar.html#tag/models/PUT/models/{modelId}",
    },
  ];
}

/** What a reader wants to see on each page: the fields of the operation's body, in the document's order. */
export async function readFields(): Promise<readonly string[]> {
  const path = join(repository, "openapi/components/schemas/ModelUpdateBody.yaml");
  return Object.keys(parse(await readFile(path, "utf8")).properties);
}

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
  await run("build the docs", repository, process.execPath, [
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
