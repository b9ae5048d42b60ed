import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * The generator with all it imports is made one file, which is kept: a run then takes half the time that it takes
 * where a thousand modules go through a loader of TypeScript.
 */

/** What the bundle depends on: when each file was last changed, and its size, by its path in the repository. */
/** @typedef {Record<string, string>} Stamps */

/**
 * Bundles the generator of a repository, unless the last bundle is up to date.
 *
 * @param {string} repository
 * @returns {Promise<string>} the bundle's path
 */
export async function prepareBundle(repository) {
  const folder = join(repository, "node_modules/.cache/codegen");
  const bundle = join(folder, "generator.cjs");
  const stamps = join(folder, "generator.json");
  /** @type {Stamps} */
  const kept = await readFile(stamps, "utf8").then(JSON.parse, () => ({}));
  const now = await takeStamps(repository, Object.keys(kept));
  const isFresh = Object.entries(kept).every(([file, stamp]) => now[file] === stamp);
  if (!isFresh || Object.keys(kept).length === 0) await makeBundle(repository, bundle, stamps);
  return bundle;
}

/** @type {(repository: string, files: readonly string[]) => Promise<Stamps>} */
async function takeStamps(repository, files) {
  const stamps = files.map(async (file) => {
    const found = await stat(join(repository, file)).catch(() => undefined);
    return [file, found === undefined ? "missing" : `${found.mtimeMs} ${found.size}`];
  });
  return Object.fromEntries(await Promise.all(stamps));
}

/** @type {(repository: string, bundle: string, stamps: string) => Promise<void>} */
async function makeBundle(repository, bundle, stamps) {
  const { build } = await import("esbuild");
  await mkdir(dirname(bundle), { recursive: true });
  // Another run may be making the same, so that each file appears as a whole.
  const draft = `${bundle}.${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: repository,
    entryPoints: ["generator/main.ts"],
    outfile: draft,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    // CommonJS already, and too big to be worth copying; the formatter reads a file beside itself.
    external: ["ts-morph", "@dprint/typescript"],
    plugins: [keepAddresses, shareTypeScript],
    metafile: true,
    logLevel: "warning",
  });
  await rename(draft, bundle);
  // Of installed packages it is enough to know when anything was installed.
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  const others = ["scripts/codegen/bundle.mjs", "node_modules/.package-lock.json"];
  const made = await takeStamps(repository, [...own, ...others, relative(repository, bundle)]);
  await writeFile(`${draft}.json`, JSON.stringify(made));
  await rename(`${draft}.json`, stamps);
}

/** A file that reads others beside itself finds them from where it is, not from the bundle. */
/** @type {import("esbuild").Plugin} */
const keepAddresses = {
  name: "keep-addresses",
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:tsx?|[cm]?js)$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const address = JSON.stringify(pathToFileURL(path).href);
      const contents = text.replaceAll("import.meta.url", address);
      const [, loader = "js"] = /\.(tsx?)$/.exec(path) ?? [];
      return { contents, loader: loader === "tsx" ? "tsx" : loader === "ts" ? "ts" : "js" };
    });
  },
};

/** openapi-typescript takes the TypeScript that ts-morph brings along, so that one is loaded and not two. */
/** @type {import("esbuild").Plugin} */
const shareTypeScript = {
  name: "share-typescript",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript$/ }, ({ path }) => ({ path, namespace: "shared" }));
    onLoad({ filter: /.*/, namespace: "shared" }, () => ({
      contents: 'module.exports = require("ts-morph").ts;',
    }));
  },
};
