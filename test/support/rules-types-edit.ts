import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { buildModel } from "../../generator/api-model/build-api-model.js";
import { annotateDocument } from "../../generator/docs/annotate-document.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { generate } from "../../generator/generate.js";
import { copyRuntime, editFile, specOf, writeTree } from "./generator-files.js";
import { objectOf, stringOf } from "./narrow.js";
import { createUsage, listComplaints } from "./rules-types-compile.js";

/** A call of the fixture's API: the settings of a plate, which the press makes. */
export interface Call {
  readonly root: string;
  readonly settings: object;
}

const paramsOf = (settings: object) => ({ gear: "plate", parts: ["a", "b"], settings });

/**
 * Generates everything from a copy of the fixture, with one line of its YAML changed.
 *
 * @returns the fields of the governed schema in the document that the rendered page shows
 */
export async function generateEdited(root: string, from: string, to: string) {
  const spec = join(root, "openapi.yaml");
  await cp(specOf("case-rules"), spec);
  await editFile(spec, from, to);
  const files = await generate(spec, "openapi.yaml");
  await copyRuntime(root);
  await writeTree(root, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  let node = objectOf(annotateDocument(buildModel(await loadDocument(spec), "openapi.yaml")), "");
  for (const key of ["components", "schemas", "Settings", "properties"])
    node = objectOf(node[key], key);
  return node;
}

/** What the compiler says of the call. */
export async function compileCall({ root, settings }: Call): Promise<readonly string[]> {
  const usage = join(root, "packages/client/src/usage.ts");
  const code = `import MachineShop from "./index.js";
void new MachineShop().machines.update("m", ${JSON.stringify(paramsOf(settings))});
`;
  await writeTree(root, { "packages/client/src/usage.ts": code });
  const complaints = listComplaints(createUsage(root, "@machine-shop", usage), usage);
  return complaints.map(({ at, message }) => `${at}: ${message}`);
}

/** What the generated check says of the same call, with the runtime beside it. */
export async function runCheck({ root, settings }: Call): Promise<readonly string[]> {
  const bundled = await build({
    entryPoints: [join(root, "packages/client/src/rules-entry.ts")],
    alias: { "@machine-shop/enums": join(root, "packages/enums/src/index.ts") },
    bundle: true,
    format: "esm",
    write: false,
  });
  const [file] = bundled.outputFiles;
  const url = `data:text/javascript;base64,${Buffer.from(file?.contents ?? "").toString("base64")}`;
  const module: {
    checkMachineUpdate: (params: object) => { rule: string; severity: string; message: string }[];
  } = await import(url);
  return module
    .checkMachineUpdate(paramsOf(settings))
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

/** The row of a field in the matrix of the Markdown reference. */
export async function readRow(root: string, field: string): Promise<string> {
  const text = await readFile(join(root, "packages/docs/generated/reference.md"), "utf8");
  const row = text.split("\n").find((line) => line.startsWith(`| [\`${field}\`]`));
  return stringOf(row, `the row of ${field}`);
}
