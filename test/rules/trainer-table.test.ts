import { modelTypeValues, unlisted } from "@scenario-models/client";
import { describe, expect, test } from "vitest";
import { checkAnything } from "../support/rules-calls.js";
import {
  allTypes,
  coverages,
  expectAvailability,
  parameterNames,
  validValues,
} from "../support/trainer-table.js";

/** What messages call the trainers of a parameter, by the names of those in the table. */
const words: Readonly<Record<string, string>> = {
  sd15: 'SD 1.5 training (type "sd-1_5-lora")',
  "sdxl-lora": 'SDXL LoRA training (type "sd-xl-lora")',
  "flux-lora": 'Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora")',
  "elevenlabs-voice": 'ElevenLabs voice training (type "elevenlabs-voice")',
  "sd15+sdxl-lora": "SD 1.5 and SDXL LoRA training",
  "sdxl-lora+flux-lora+musubi": "SDXL LoRA, Flux LoRA and Musubi training",
};

/** Parameters that a trainer takes, but that are deprecated for it. */
const deprecated = [
  { type: "sd-xl-lora", parameter: "rank" },
  { type: "sd-xl-lora", parameter: "maxTrainSteps" },
];

/** All issues of a parameter for a model of a type. */
function expectIssues(type: string, parameter: string): readonly object[] {
  const value = validValues[parameter];
  const expected = {
    pointer: `/parameters/${parameter}`,
    link: `#TrainingParameters.${parameter}`,
    ...(Array.isArray(value) ? {} : { value }),
  };
  const severity = expectAvailability(type, parameter);
  if (severity !== "silence") {
    const limit = Object.entries(coverages)
      .filter(([, { takes }]) => takes.includes(parameter))
      .map(([id]) => id)
      .join("+");
    const rule = `available-for:TrainingParameters.${parameter}`;
    const message = `${parameter} is only available for ${words[limit]}, not for "${type}"`;
    return [{ ...expected, rule, severity, message, limit }];
  }
  return deprecated
    .filter((row) => row.type === type && row.parameter === parameter)
    .map(() => ({
      ...expected,
      rule: `deprecated-for:TrainingParameters.${parameter}`,
      severity: "warning",
      message: expect.stringContaining(" is deprecated for SDXL LoRA training"),
    }));
}

describe("the table", () => {
  test("covers every type and parameter", () => {
    expect([...allTypes].sort()).toEqual([...modelTypeValues].sort());
    expect(allTypes).toHaveLength(37);
    expect(Object.keys(coverages)).toHaveLength(5);
    expect(parameterNames).toHaveLength(32);
  });

  test("has 90 errors, 297 warnings and 797 silences", () => {
    const tally = { error: 0, warning: 0, silence: 0 };
    for (const type of allTypes) {
      for (const parameter of parameterNames) tally[expectAvailability(type, parameter)] += 1;
    }
    expect(tally).toEqual({ error: 90, warning: 297, silence: 797 });
  });
});

describe.each(allTypes)("a model of type %s", (type) => {
  test.each(parameterNames)("%s", (parameter) => {
    const parameters = { [parameter]: validValues[parameter] };
    const issues = expectIssues(type, parameter);
    // Compositions need concepts.
    const concepts = [{ modelId: "m", scale: 1 }];
    expect(checkAnything({ type, concepts, parameters })).toEqual(issues);
    expect(checkAnything({ parameters }, { type })).toEqual(issues);
  });
});

describe("where the type is not known", () => {
  test.each(parameterNames)("%s passes", (parameter) => {
    const parameters = { [parameter]: validValues[parameter] };
    const type = unlisted("flux.9-lora");
    expect(checkAnything({ parameters })).toEqual([]);
    expect(checkAnything({ parameters }, { status: "new" })).toEqual([]);
    expect(checkAnything({ parameters }, { type })).toEqual([]);
    // The type that the model is to have, not the one it had.
    for (const model of [undefined, { type: "elevenlabs-voice", status: "new" }]) {
      const [issue, ...others] = checkAnything({ type, parameters }, model);
      expect(issue).toMatchObject({ rule: "enum", severity: "warning", pointer: "/type" });
      expect(others).toEqual([]);
    }
  });
});
