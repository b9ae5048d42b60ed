import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { TypedUse } from "./peers.js";

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

const bodies = [
  `{ type: "flux.1-lora", parameters: { rank: 16, batchSize: 2 }, name: "n" }`,
  `{ name: "a", thumbnail: null }`,
  `{ parameters: { rank: 4, learningRate: 1 } }`,
  `{ type: "sd-xl-lora", parameters: { seed: 1, rank: 4 }, shortDescription: "d" }`,
  `{ concepts: [{ modelId: "m", scale: 1 }], type: "flux.1-composition" }`,
  `{ type: "elevenlabs-voice", parameters: { age: "adult" } }`,
  `{ type: "custom", name: "n" }`,
  `{ type: "flux.1-kontext-lora", epoch: "1" }`,
  `{ type: "sd-1_5-lora", parameters: { classPrompt: "x" } }`,
  `{ type: "flux.2-dev-lora", parameters: { rank: 8 } }`,
];

/** The compiler's work for programs of one call and of fifty. */
export interface TypeCost {
  readonly one: number;
  readonly fifty: number;
}

export async function measureTypes(id: string, use: TypedUse, folder: string): Promise<TypeCost> {
  const count = async (calls: number) =>
    countInstantiations(
      join(folder, `${id}-${calls}.ts`),
      writeCalls(use, calls),
      use.needsBundler ? bundlerResolution : {},
    );
  return { one: await count(1), fifty: await count(50) };
}

function writeCalls({ head, call }: TypedUse, count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `void ${call(`"m${index}"`, bodies[index % bodies.length] ?? "{}")};`,
  );
  return `${[head, ...lines].join("\n")}\n`;
}

/**
 * Writes a program, and counts what it costs the compiler.
 *
 * @throws where it does not compile
 */
export async function countInstantiations(
  path: string,
  text: string,
  more: ts.CompilerOptions = {},
): Promise<number> {
  await writeFile(path, text);
  const program = ts.createProgram([path], { ...options, ...more });
  // A program that does not compile would be counted as a cheap one.
  for (const { messageText } of program.getSemanticDiagnostics()) {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  }
  return program.getInstantiationCount();
}
