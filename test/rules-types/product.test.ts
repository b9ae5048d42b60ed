import { describe, expect, test } from "vitest";
import { only } from "../fixtures/calls/unavailable.js";
import { createProgram, listComplaintsOf } from "../support/compile.js";
import {
  allTypes,
  coverages,
  expectAvailability,
  parameterNames,
  validValues,
} from "../support/trainer-table.js";

const documented = Object.values(coverages).flatMap((coverage) => coverage.documented);
/** One inferred type of each trainer that has any, and a type without a trainer. */
const others = [
  ...Object.values(coverages).flatMap(({ inferred }) => inferred.slice(0, 1)),
  "custom",
];
const types = [...documented, ...others];

const write = (type: string, parameter: string) => `import Scenario from "@scenario-models/client";
void new Scenario().models.update("m", { type: ${JSON.stringify(type)}, parameters: { ${parameter}: ${JSON.stringify(validValues[parameter])} } });
`;
const pairs = types.flatMap((type) => parameterNames.map((parameter) => ({ type, parameter })));
const nameFile = (type: string, parameter: string) => `${type}-${parameter}.ts`;
const program = createProgram(
  Object.fromEntries(
    pairs.map(({ type, parameter }) => [nameFile(type, parameter), write(type, parameter)]),
  ),
);

/** What messages call the trainers of a parameter, by the names of those in the table. */
const cases: Readonly<Record<string, string>> = {
  sd15: 'SD 1.5 training (type \\"sd-1_5-lora\\")',
  "sdxl-lora": 'SDXL LoRA training (type \\"sd-xl-lora\\")',
  "flux-lora": 'Flux LoRA training (type \\"flux.1-lora\\" or \\"flux.1-kontext-lora\\")',
  "elevenlabs-voice": 'ElevenLabs voice training (type \\"elevenlabs-voice\\")',
  "sd15 sdxl-lora": "SD 1.5 and SDXL LoRA training",
  "sdxl-lora flux-lora musubi": "SDXL LoRA, Flux LoRA and Musubi training",
};

function expectComplaint(type: string, parameter: string) {
  const trainers = Object.entries(coverages).filter(([, { takes }]) => takes.includes(parameter));
  const where = cases[trainers.map(([name]) => name).join(" ")] ?? "nobody";
  const value = validValues[parameter];
  const [code, message] = only(
    parameter,
    Array.isArray(value) ? "string[]" : typeof value,
    where,
    type,
  );
  return { code, message, at: parameter, start: write(type, parameter).indexOf(`${parameter}:`) };
}

describe("the table of trainers, at compile time", () => {
  test("is sampled from all types", () => {
    expect(allTypes).toEqual(expect.arrayContaining(types));
    expect(documented).toHaveLength(5);
    expect(parameterNames).toHaveLength(32);
  });

  test.each(types)("%s", (type) => {
    for (const parameter of parameterNames) {
      const isRefused = expectAvailability(type, parameter) === "error";
      expect(listComplaintsOf(program, nameFile(type, parameter))).toMatchObject(
        isRefused ? [expectComplaint(type, parameter)] : [],
      );
    }
  });
});
