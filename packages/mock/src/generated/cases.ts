// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import { lrSchedulerValues, optimizeForValues } from "@scenario-models/enums";
import type { FieldsByType, ModelCase } from "../model-case.js";

/** The cases, with their model types. */
export const cases: readonly ModelCase[] = [
  {
    id: "sd15",
    types: ["sd-1_5-lora", "sd-1_5"],
    fields: [],
    makeParameters: (pick) => ({
      conceptPrompt: "daiton",
      learningRate: pick.number({ usual: 0.000005, minimum: 0 }),
      lrScheduler: pick.oneOf(lrSchedulerValues, "constant"),
      maxTrainSteps: pick.number({ minimum: 0, maximum: 40000 }),
      priorLossWeight: pick.number({ minimum: 0, maximum: 1.7976931348623157 }),
      randomCrop: pick.flag(),
      randomCropRatio: pick.number({ minimum: 0, maximum: 1 }),
      randomCropScale: pick.number({ minimum: 0, maximum: 1 }),
      seed: pick.number({ minimum: 0, maximum: 9007199254740991 }),
    }),
  },
  {
    id: "sdxl-lora",
    types: ["sd-xl-lora", "sd-xl"],
    fields: [],
    makeParameters: (pick) => ({
      conceptPrompt: "daiton",
      learningRate: pick.number({ usual: 0.000005, minimum: 0 }),
      learningRateTextEncoder: pick.number({ usual: 0.00005, minimum: 0, maximum: 0.001 }),
      lrScheduler: pick.oneOf(lrSchedulerValues, "constant"),
      numTextTrainSteps: pick.number({ minimum: 0, maximum: 40000 }),
      numUNetTrainSteps: pick.number({ minimum: 0, maximum: 40000 }),
      priorLossWeight: pick.number({ minimum: 0, maximum: 1.7976931348623157 }),
      randomCrop: pick.flag(),
      randomCropRatio: pick.number({ minimum: 0, maximum: 1 }),
      randomCropScale: pick.number({ minimum: 0, maximum: 1 }),
      seed: pick.number({ minimum: 0, maximum: 9007199254740991 }),
    }),
  },
  {
    id: "flux-lora",
    types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
    fields: ["epoch", "epochs"],
    makeParameters: (pick) => ({
      batchSize: pick.number({ minimum: 1, maximum: 4 }),
      learningRate: pick.number({ usual: 0.0001, minimum: 0 }),
      learningRateTextEncoder: pick.number({ usual: 0.00001, minimum: 0.000001, maximum: 0.001 }),
      maxTrainSteps: pick.number({ minimum: 0, maximum: 10000 }),
      nbEpochs: pick.number({ minimum: 1, maximum: 30 }),
      nbRepeats: pick.number({ minimum: 1, maximum: 30 }),
      optimizeFor: pick.oneOf(optimizeForValues),
      rank: pick.number({ usual: 16, minimum: 2, maximum: 64 }),
    }),
  },
  {
    id: "musubi",
    types: [
      "flux.2-dev-edit-lora",
      "flux.2-dev-lora",
      "flux.2-klein-4b-edit-lora",
      "flux.2-klein-4b-lora",
      "flux.2-klein-9b-edit-lora",
      "flux.2-klein-9b-lora",
      "flux.2-klein-base-4b-edit-lora",
      "flux.2-klein-base-4b-lora",
      "flux.2-klein-base-9b-edit-lora",
      "flux.2-klein-base-9b-lora",
      "qwen-image-2512-lora",
      "qwen-image-edit-2509-lora",
      "qwen-image-edit-2511-lora",
      "qwen-image-edit-lora",
      "qwen-image-lora",
      "zimage-de-turbo-lora",
      "zimage-lora",
      "zimage-turbo-lora",
    ],
    fields: [],
    makeParameters: (pick) => ({
      batchSize: pick.number({ minimum: 1, maximum: 4 }),
      nbEpochs: pick.number({ minimum: 1, maximum: 30 }),
      nbRepeats: pick.number({ minimum: 1, maximum: 30 }),
      rank: pick.number({ usual: 64, minimum: 2, maximum: 128 }),
    }),
  },
  {
    id: "elevenlabs-voice",
    types: ["elevenlabs-voice"],
    fields: [],
    makeParameters: (pick) => ({
      removeBackgroundNoise: pick.flag(),
    }),
  },
];

/** Fields that every model of a type has. */
export const requiredFields: FieldsByType = {
  "flux.1-composition": ["concepts"],
  "sd-1_5-composition": ["concepts"],
  "sd-xl-composition": ["concepts"],
};
