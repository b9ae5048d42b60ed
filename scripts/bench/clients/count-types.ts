import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { Target } from "./targets.js";

/** How the programs are compiled: as for a bundler, which alone finds the modules of all generators. */
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
 * @throws where it does not compile, since it would be counted as a cheap one
 */
export async function countTypes(
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
