import { writeFile } from "node:fs/promises";
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

/**
 * Counts the type instantiations that the compiler makes for a program with some calls.
 *
 * @returns `undefined` for a client whose types are not measured
 * @throws where it does not compile, since it would be counted as a cheap one
 */
export async function countTypes(
  { call, typedHead }: Target,
  calls: number,
  path: string,
): Promise<number | undefined> {
  if (typedHead === undefined) return undefined;
  const lines = Array.from(
    { length: calls },
    (_, index) => `void ${call(`"m${index}"`, bodies[index % bodies.length] ?? "{}")};`,
  );
  await writeFile(path, `${[typedHead, ...lines].join("\n")}\n`);
  const program = ts.createProgram([path], options);
  for (const { messageText } of program.getSemanticDiagnostics())
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  return program.getInstantiationCount();
}
