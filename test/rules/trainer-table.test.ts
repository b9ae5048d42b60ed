import { modelTypeValues, unlisted } from "@scenario-models/client";
import { describe, expect, test } from "vitest";
import { checkModelUpdate } from "../../packages/client/src/rules.js";
import { checkAnything } from "../support/rules-calls.js";
import {
  allTypes,
  expectAvailability,
  parameterNames,
  validValues,
} from "../support/trainer-table.js";

/** What the check says of availability, and nothing else. */
function findAvailability(parameter: string, params: unknown, model?: object) {
  return checkAnything(params, model).filter(
    ({ rule }) => rule === `available-for:TrainingParameters.${parameter}`,
  );
}

describe("the table", () => {
  test("covers every type and parameter", () => {
    expect([...allTypes].sort()).toEqual([...modelTypeValues].sort());
    expect(parameterNames).toHaveLength(32);
  });
});

describe.each(allTypes)("a model of type %s", (type) => {
  test.each(parameterNames)("%s", (parameter) => {
    const parameters = { [parameter]: validValues[parameter] };
    const expected = expectAvailability(type, parameter);
    for (const found of [
      findAvailability(parameter, { type, parameters }),
      findAvailability(parameter, { parameters }, { type }),
    ]) {
      expect(found.map(({ severity }) => severity)).toEqual(
        expected === "silence" ? [] : [expected],
      );
      for (const issue of found) {
        expect(issue).toMatchObject({
          pointer: `/parameters/${parameter}`,
          link: `#TrainingParameters.${parameter}`,
        });
        expect(issue.message).toMatch(
          new RegExp(`^${parameter} is only available for .* training`),
        );
        expect(issue.message.endsWith(`, not for "${type}"`)).toBe(true);
      }
    }
  });
});

describe("where the type is not known", () => {
  test.each(parameterNames)("%s passes", (parameter) => {
    const parameters = { [parameter]: validValues[parameter] };
    expect(findAvailability(parameter, { parameters })).toEqual([]);
    expect(findAvailability(parameter, { type: unlisted("flux.9-lora"), parameters })).toEqual([]);
  });

  test("the message names trainer and types", () => {
    const [issue] = checkModelUpdate(
      { parameters: { learningRateUnet: 0.1 } },
      { model: { type: "flux.1-lora" } },
    );
    expect(issue).toEqual({
      pointer: "/parameters/learningRateUnet",
      rule: "available-for:TrainingParameters.learningRateUnet",
      severity: "error",
      message:
        'learningRateUnet is only available for SDXL LoRA training (type "sd-xl-lora"), not for "flux.1-lora"',
      limit: "sdxl-lora",
      value: 0.1,
      link: "#TrainingParameters.learningRateUnet",
    });
  });
});
