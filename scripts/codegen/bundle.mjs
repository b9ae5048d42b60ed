import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * Bundles the generator with all its imports into one file, which is cached: a run takes half the time of one that
 * loads a thousand TypeScript modules.
 */

/** The files that the bundle depends on: modification time and size, by path in the repository. */
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
  // Files are renamed into place, because another run may write them at the same time.
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
    // Not bundled: large CommonJS modules, and the formatter, which reads a file from its own folder.
    external: ["ts-morph", "@dprint/typescript"],
    plugins: [keepAddresses, shareTypeScript],
    metafile: true,
    logLevel: "warning",
  });
  await rename(draft, bundle);
  // For installed packages, the time of the last installation is enough.
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  const others = ["scripts/codegen/bundle.mjs", "node_modules/.package-lock.json"];
  const made = await takeStamps(repository, [...own, ...others, relative(repository, bundle)]);
  await writeFile(`${draft}.json`, JSON.stringify(made));
  await rename(`${draft}.json`, stamps);
}

/** Keeps `import.meta.url` of modules that read files from their own folder. */
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

/** Makes openapi-typescript use the TypeScript of ts-morph, so that only one is loaded. */
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
