import { writeFile } from "node:fs/promises";
import ts from "typescript";

/** How programs of the benchmark are compiled. */
export const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** How a bundler finds modules: by paths without extensions, too. */
export const bundlerResolution: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/**
 * Writes a program, and counts the type instantiations that the compiler makes for it.
 *
 * @throws where it does not compile, since it would be counted as a cheap one
 */
export async function countInstantiations(
  path: string,
  text: string,
  more: ts.CompilerOptions = {},
): Promise<number> {
  await writeFile(path, text);
  const program = ts.createProgram([path], { ...options, ...more });
  for (const { messageText } of program.getSemanticDiagnostics())
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  return program.getInstantiationCount();
}
