// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import { lrSchedulerValues, optimizeForValues } from "@scenario-models/enums";
import {
  boolean,
  enumOf,
  exclusiveMinimum,
  field,
  limits,
  listOf,
  maximum,
  maxLength,
  minimum,
  notGreaterThan,
  number,
  object,
  only,
  outdated,
  sameLength,
  secret,
  string,
  trainedBy,
  type Type,
  within,
} from "../../rules/index.js";
import {
  elevenlabsVoiceTrainer,
  fluxLoraTrainer,
  musubiTrainer,
  sd15Trainer,
  sdxlLoraTrainer,
} from "./trainers.js";

/** What the API's description says of `TrainingParameters`. */
export const trainingParametersRules: Type = /* @__PURE__ */ object("TrainingParameters", () => [
  {
    age: field(string, only(trainedBy(elevenlabsVoiceTrainer))),
    batchSize: field(number, limits(minimum(1), maximum(4)), only(trainedBy(fluxLoraTrainer))),
    classPrompt: field(string, only(trainedBy(sd15Trainer))),
    cloneType: field(string, only(trainedBy(elevenlabsVoiceTrainer))),
    conceptPrompt: field(string),
    gender: field(string, only(trainedBy(elevenlabsVoiceTrainer))),
    language: field(string, only(trainedBy(elevenlabsVoiceTrainer))),
    learningRate: field(number, limits(exclusiveMinimum(0))),
    learningRateTextEncoder: field(
      number,
      limits(maximum(0.001), exclusiveMinimum(0)),
      within(trainedBy(fluxLoraTrainer), minimum(0.000001)),
    ),
    learningRateUnet: field(number, limits(exclusiveMinimum(0)), only(trainedBy(sdxlLoraTrainer))),
    lrScheduler: field(enumOf(lrSchedulerValues), only(trainedBy(sd15Trainer, sdxlLoraTrainer))),
    maxTrainSteps: field(
      number,
      limits(minimum(0), maximum(40000)),
      within(trainedBy(fluxLoraTrainer), maximum(10000)),
      outdated(trainedBy(sdxlLoraTrainer), ["numTextTrainSteps", "numUNetTrainSteps"]),
    ),
    nbEpochs: field(number, limits(minimum(1), maximum(30)), only(trainedBy(fluxLoraTrainer))),
    nbRepeats: field(number, limits(minimum(1), maximum(30)), only(trainedBy(fluxLoraTrainer))),
    numTextTrainSteps: field(
      number,
      limits(minimum(0), maximum(40000)),
      only(trainedBy(sdxlLoraTrainer)),
    ),
    numUNetTrainSteps: field(
      number,
      limits(minimum(0), maximum(40000)),
      only(trainedBy(sdxlLoraTrainer)),
    ),
    optimizeFor: field(enumOf(optimizeForValues), only(trainedBy(fluxLoraTrainer))),
    priorLossWeight: field(
      number,
      limits(maximum(1.7976931348623157), exclusiveMinimum(0)),
      only(trainedBy(sd15Trainer, sdxlLoraTrainer)),
    ),
    randomCrop: field(boolean, only(trainedBy(sd15Trainer, sdxlLoraTrainer))),
    randomCropRatio: field(
      number,
      limits(minimum(0), maximum(1)),
      only(trainedBy(sd15Trainer, sdxlLoraTrainer)),
    ),
    randomCropScale: field(
      number,
      limits(minimum(0), maximum(1)),
      only(trainedBy(sd15Trainer, sdxlLoraTrainer)),
    ),
    rank: field(
      number,
      limits(minimum(2), maximum(128)),
      only(trainedBy(sdxlLoraTrainer, fluxLoraTrainer, musubiTrainer)),
      within(trainedBy(fluxLoraTrainer), maximum(64)),
      outdated(trainedBy(sdxlLoraTrainer)),
    ),
    removeBackgroundNoise: field(boolean, only(trainedBy(elevenlabsVoiceTrainer))),
    samplePrompts: field(listOf(string), only(trainedBy(fluxLoraTrainer))),
    sampleSourceImages: field(listOf(string), only(trainedBy(fluxLoraTrainer))),
    scaleLr: field(boolean, only(trainedBy(sd15Trainer, sdxlLoraTrainer))),
    seed: field(
      number,
      limits(minimum(0), maximum(9007199254740991)),
      only(trainedBy(sd15Trainer, sdxlLoraTrainer)),
    ),
    textEncoderTrainingRatio: field(
      number,
      limits(minimum(0), maximum(0.99)),
      only(trainedBy(sd15Trainer, sdxlLoraTrainer)),
    ),
    validationFrequency: field(
      number,
      limits(minimum(0)),
      only(trainedBy(sd15Trainer, sdxlLoraTrainer)),
    ),
    validationPrompt: field(string, only(trainedBy(sd15Trainer, sdxlLoraTrainer))),
    voiceDescription: field(string, only(trainedBy(elevenlabsVoiceTrainer))),
    wandbKey: secret(field(string, limits(maxLength(40)))),
  },
  sameLength("sampleSourceImages", "samplePrompts"),
  notGreaterThan("validationFrequency", "maxTrainSteps"),
]);
