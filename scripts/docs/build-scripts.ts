import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Writes the scripts and style sheets of the site. Each script is one classic script, because browsers load no modules
 * from `file://`.
 *
 * @param site - folder of the site
 * @param root - folder of `packages/`; scripts are built from the sources of the packages
 */
export async function buildScripts(site: string, root = repository): Promise<void> {
  await buildScript(site, root, "explorer", "explorer/main.tsx");
  for (const name of ["site", "search", "theme"]) await buildScript(site, root, name, `${name}.ts`);
}

async function buildScript(site: string, root: string, name: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: join(root, "packages/docs"),
    logLevel: "warn",
    resolve: { alias: listSources(root) },
    // Makes the output independent of NODE_ENV.
    oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
    build: {
      outDir: site,
      emptyOutDir: false,
      target: "es2022",
      reportCompressedSize: false,
      lib: {
        entry: join(root, "packages/docs/src", entry),
        formats: ["iife"],
        name,
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  });
}

/** Maps the names of the packages to their sources. */
function listSources(root: string): { find: RegExp; replacement: string }[] {
  const manifest = readFileSync(join(root, "packages/docs/package.json"), "utf8");
  // npm accepts no package without a name.
  const { name } = JSON.parse(manifest) as { readonly name: string };
  const scope = name.slice(0, name.indexOf("/")).replace(/[^@\w-]/g, "\\$&");
  const source = (path: string): string => join(root, "packages", path);
  return [
    { find: new RegExp(`^${scope}/enums$`), replacement: source("enums/src/index.ts") },
    { find: new RegExp(`^${scope}/client$`), replacement: source("client/src/index.ts") },
    {
      find: new RegExp(`^${scope}/client/rules$`),
      replacement: source("client/src/rules-entry.ts"),
    },
  ];
}
