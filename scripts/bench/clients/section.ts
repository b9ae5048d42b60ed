import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import ts from "typescript";
import { listGenerators, runGenerator } from "../codegen/generators.js";
import {
  compareRounds,
  findById,
  findMedianOf,
  formatCount,
  formatRatio,
  formatTable,
} from "../figures.js";
import { readVersion, repository } from "../workspace.js";
import { type Target, targets } from "./targets.js";
import { timeCalls } from "./time-calls.js";

/** What each client costs: bytes, time per call, and the compiler's work. */
export async function writeClients(folder: string): Promise<string> {
  const heyApi = findById(listGenerators(folder), "hey-api");
  const spec = join(repository, "openapi/openapi.yaml");
  // In the folder where the programs import it.
  await runGenerator(heyApi, spec, join(folder, "hey-api"), folder);
  const timed = await timeCalls(folder);
  const rows = [];
  for (const target of targets) {
    const { id, title = id, packageName, imports } = target;
    rows.push({
      id,
      title:
        packageName === undefined ? title : `${title} ${await readVersion(folder, packageName)}`,
      bytes: imports === "" ? undefined : await measureBundle(target, folder),
      runs: findById(timed, id).runs,
      types: await countTypes(target, folder),
    });
  }
  const ours = findById(rows, "ours");
  const bare = findById(rows, "bare");
  const table = formatTable(rows, [
    ["", ({ title }) => title],
    ["bytes", ({ bytes }) => formatCount(bytes)],
    ["bytes ÷ ours", ({ bytes }) => (bytes && ours.bytes ? formatRatio(bytes / ours.bytes) : "–")],
    ["time ÷ bare call", (row) => compareRounds(row, bare, "short")],
    ["the same, many params", (row) => compareRounds(row, bare, "long")],
    ["types", ({ types }) => formatCount(types)],
  ]);
  return `## Clients

${table}

- **bytes**: the client and one call, bundled and minified by esbuild (ESM, ES2022), after \`gzip -9\`.
- **time**: one update against a \`fetch\` that resolves at once, with a \`Response\` that holds an example of the API's
  description. All take turns in one process. Each round is divided by that of the bare call, which took ${(findMedianOf(bare, "short") * 1000).toFixed(0)} µs; the
  median of the rounds is shown. The params rename a model, those of the next column prepare a training. Ours checks
  them, and is ready to retry and to end an attempt that takes too long, as by default.
- **types**: instantiations of the compiler for a program of one call, with the declarations of the packages; for hey-api
  with the source that it generates from the same description.
`;
}

/** The bytes of a client and one call, as an application would ship them. */
async function measureBundle(
  { imports, setup, call, data = "" }: Target,
  folder: string,
): Promise<number> {
  const contents = `${imports}
const id = "model_1";
const body = { name: "x" };
${setup}
const result = await ${call("id", "body")};
console.log(result${data});
`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

/** Compiler options: `bundler` is the only resolution that finds the modules of all generators. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/**
 * Writes a program with one call, and counts the type instantiations that the compiler makes for it.
 *
 * @returns `undefined` for a client whose types are not measured
 * @throws if it does not compile, because its count would be too low
 */
async function countTypes(
  { id, call, typedHead }: Target,
  folder: string,
): Promise<number | undefined> {
  if (typedHead === undefined) return undefined;
  const body = '{ type: "flux.1-lora", parameters: { rank: 16, batchSize: 2 }, name: "n" }';
  const path = join(folder, `${id}.ts`);
  await writeFile(path, `${typedHead}\nvoid ${call('"m0"', body)};\n`);
  const program = ts.createProgram([path], options);
  for (const { messageText } of program.getSemanticDiagnostics())
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  return program.getInstantiationCount();
}
