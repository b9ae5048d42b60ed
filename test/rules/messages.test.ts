import { modelTypeValues } from "@scenario-models/enums";
import { describe, expect, test } from "vitest";
import { checkAnything } from "../support/rules-calls.js";

const flux = 'Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora")';
const sdxl = 'SDXL LoRA training (type "sd-xl-lora")';

describe("messages", () => {
  test.each<readonly [params: unknown, message: string, model?: object]>([
    [7, "params must be an object"],
    [{ name: 7 }, "name must be a string"],
    [{ classSlug: 1 }, "classSlug must be a string or null"],
    [{ concepts: {} }, "concepts must be a list"],
    [{ concepts: ["m"] }, "concepts[0] must be an object"],
    [{ originalAssets: 1 }, "originalAssets must be true or false"],
    [{ parameters: { seed: "7" } }, "seed must be a number"],
    [{ name: "x".repeat(65) }, "name must be at most 64 characters long"],
    [{ parameters: { rank: 1 } }, "rank must be at least 2"],
    [{ parameters: { rank: 129 } }, "rank must be at most 128"],
    [{ parameters: { learningRate: 0 } }, "learningRate must be greater than 0"],
    [{ concepts: [{ modelId: "m" }] }, "scale is required"],
    [{ parameters: { rnak: 2 } }, 'rnak is not a known field (did you mean "rank"?)'],
    [
      { shortdescription: "" },
      'shortdescription is not a known field (did you mean "shortDescription"?)',
    ],
    [{ favouriteColour: "" }, "favouriteColour is not a known field"],
    [
      { type: "flux.1-loar" },
      'type has the unknown value "flux.1-loar" (did you mean "flux.1-lora"?)',
    ],
    [{ type: "a model of mine" }, 'type has the unknown value "a model of mine"'],
    [{ type: "flux.1-lora", parameters: { rank: 65 } }, `rank must be at most 64 for ${flux}`],
    [{ type: "sd-xl-lora", parameters: { rank: 64 } }, `rank is deprecated for ${sdxl}`],
    [
      { type: "sd-xl-lora", parameters: { maxTrainSteps: 5 } },
      `maxTrainSteps is deprecated for ${sdxl}; use numTextTrainSteps and numUNetTrainSteps instead`,
    ],
    [
      { type: "custom", epoch: "1" },
      'epoch is only available for models of type "flux.1-lora" or "flux.1-kontext-lora", not for "custom"',
    ],
    [
      { type: "sd-xl-composition" },
      'concepts is required for models of type "sd-xl-composition", with at least 1 of them',
    ],
    [
      { parameters: { samplePrompts: ["a"], sampleSourceImages: [] } },
      "sampleSourceImages must have as many items as samplePrompts: 1, not 0",
    ],
    [
      { parameters: { validationFrequency: 6, maxTrainSteps: 5 } },
      "validationFrequency must not be greater than maxTrainSteps: 5, not 6",
    ],
    [
      { type: "custom" },
      'type can only be set while the model has status "new", not "training"',
      { status: "training" },
    ],
    [
      { epoch: "1" },
      'epoch can only be set while the model has status "trained", not "new"',
      { status: "new" },
    ],
    [{ epoch: "1" }, "epoch can only be set while the model has epochs", { epochs: [] }],
  ])("%j", (params, message, model) => {
    expect(checkAnything(params, model).map((issue) => issue.message)).toEqual([message]);
  });
});

describe("issues", () => {
  test.each<readonly [params: unknown, issue: object, model?: object]>([
    [
      { concepts: [{ modelId: "m", scale: 3 }] },
      {
        pointer: "/concepts/0/scale",
        rule: "maximum",
        severity: "error",
        message: "scale must be at most 2",
        limit: 2,
        value: 3,
        link: "#ModelConcept.scale",
      },
    ],
    [
      { type: "flux.9" },
      {
        pointer: "/type",
        rule: "enum",
        severity: "warning",
        message: 'type has the unknown value "flux.9" (did you mean "flux.1"?)',
        limit: modelTypeValues,
        value: "flux.9",
        link: "#ModelUpdateParams.type",
      },
    ],
    [
      { nmae: "x" },
      {
        pointer: "/nmae",
        rule: "unknown",
        severity: "warning",
        message: 'nmae is not a known field (did you mean "name"?)',
        link: "#ModelUpdateParams",
      },
    ],
    [
      { epoch: "1" },
      {
        pointer: "/epoch",
        rule: "requires-state:ModelUpdateParams.epoch",
        severity: "error",
        message: 'epoch can only be set while the model has status "trained", not "new"',
        limit: ["trained"],
        value: "1",
        link: "#ModelUpdateParams.epoch",
      },
      { status: "new" },
    ],
    [
      { type: "gpt-image-1", parameters: { age: "adult" } },
      {
        pointer: "/parameters/age",
        rule: "available-for:TrainingParameters.age",
        severity: "warning",
        message:
          'age is only available for ElevenLabs voice training (type "elevenlabs-voice"), not for "gpt-image-1"',
        limit: "elevenlabs-voice",
        value: "adult",
        link: "#TrainingParameters.age",
      },
    ],
    [
      { type: "flux.1-lora", parameters: { rank: 65 } },
      {
        pointer: "/parameters/rank",
        rule: "limits:TrainingParameters.rank:flux-lora",
        severity: "error",
        message:
          'rank must be at most 64 for Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora")',
        limit: 64,
        value: 65,
        link: "#TrainingParameters.rank",
      },
    ],
    [
      { parameters: { wandbKey: 7 } },
      {
        pointer: "/parameters/wandbKey",
        rule: "type",
        severity: "error",
        message: "wandbKey must be a string",
        limit: "a string",
        value: "***",
        link: "#TrainingParameters.wandbKey",
      },
    ],
  ])("%j", (params, issue, model) => {
    expect(checkAnything(params, model)).toStrictEqual([issue]);
  });
});
