import { describe, expect, test } from "vitest";
import { createProgram, useOwnPackages } from "../support/compile.js";

const calls = [
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

/** Type instantiations do not depend on the machine. They are counted against what is published. */
function countInstantiations(count: number): number {
  const lines = Array.from(
    { length: count },
    (_, index) => `void client.models.update("m${index}", ${calls[index % calls.length]});`,
  );
  const head = 'import Scenario from "@scenario-models/client";\nconst client = new Scenario();\n';
  const program = createProgram(
    { "cost.ts": `${head}${lines.join("\n")}\n` },
    useOwnPackages("dist"),
  );
  expect(program.getSemanticDiagnostics()).toEqual([]);
  return program.getInstantiationCount();
}

describe("the compiler's work", () => {
  test("for one call is fewer than 1,000 instantiations, as the README says", () => {
    const count = countInstantiations(1);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(1_000);
  });

  test("for fifty calls is at most 12,000", () => {
    expect(countInstantiations(50)).toBeLessThanOrEqual(12_000);
  });
});
