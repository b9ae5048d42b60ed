// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import { lrSchedulerValues, optimizeForValues } from "@scenario-models/enums";
import {
  availableFor,
  boolean,
  configured,
  deprecatedFor,
  enumOf,
  exclusiveMinimum,
  field,
  inCase,
  limitedTo,
  limits,
  listOf,
  maximum,
  maxLength,
  minimum,
  notGreaterThan,
  number,
  object,
  sameLength,
  secret,
  string,
  type Type,
} from "../../rules/index.js";
import { elevenlabsVoiceCase, fluxLoraCase, musubiCase, sd15Case, sdxlLoraCase } from "./cases.js";

/** The check of `TrainingParameters`. */
export const trainingParametersRules: Type = /* @__PURE__ */ object("TrainingParameters", () => [
  {
    age: field(string, availableFor(inCase(elevenlabsVoiceCase))),
    batchSize: field(number, limits(minimum(1), maximum(4)), availableFor(inCase(fluxLoraCase))),
    classPrompt: field(string, availableFor(inCase(sd15Case))),
    cloneType: field(string, availableFor(inCase(elevenlabsVoiceCase))),
    conceptPrompt: field(
      string,
      configured({ basis: "observed" }, limitedTo(inCase(musubiCase), maxLength(20))),
    ),
    gender: field(string, availableFor(inCase(elevenlabsVoiceCase))),
    language: field(string, availableFor(inCase(elevenlabsVoiceCase))),
    learningRate: field(number, limits(exclusiveMinimum(0))),
    learningRateTextEncoder: field(
      number,
      limits(maximum(0.001), exclusiveMinimum(0)),
      limitedTo(inCase(fluxLoraCase), minimum(0.000001)),
    ),
    learningRateUnet: field(
      number,
      limits(exclusiveMinimum(0)),
      availableFor(inCase(sdxlLoraCase)),
    ),
    lrScheduler: field(enumOf(lrSchedulerValues), availableFor(inCase(sd15Case, sdxlLoraCase))),
    maxTrainSteps: field(
      number,
      limits(minimum(0), maximum(40000)),
      limitedTo(inCase(fluxLoraCase), maximum(10000)),
      deprecatedFor(inCase(sdxlLoraCase), ["numTextTrainSteps", "numUNetTrainSteps"]),
    ),
    nbEpochs: field(number, limits(minimum(1), maximum(30)), availableFor(inCase(fluxLoraCase))),
    nbRepeats: field(number, limits(minimum(1), maximum(30)), availableFor(inCase(fluxLoraCase))),
    numTextTrainSteps: field(
      number,
      limits(minimum(0), maximum(40000)),
      availableFor(inCase(sdxlLoraCase)),
    ),
    numUNetTrainSteps: field(
      number,
      limits(minimum(0), maximum(40000)),
      availableFor(inCase(sdxlLoraCase)),
    ),
    optimizeFor: field(enumOf(optimizeForValues), availableFor(inCase(fluxLoraCase))),
    priorLossWeight: field(
      number,
      limits(maximum(1.7976931348623157), exclusiveMinimum(0)),
      availableFor(inCase(sd15Case, sdxlLoraCase)),
    ),
    randomCrop: field(boolean, availableFor(inCase(sd15Case, sdxlLoraCase))),
    randomCropRatio: field(
      number,
      limits(minimum(0), maximum(1)),
      availableFor(inCase(sd15Case, sdxlLoraCase)),
    ),
    randomCropScale: field(
      number,
      limits(minimum(0), maximum(1)),
      availableFor(inCase(sd15Case, sdxlLoraCase)),
    ),
    rank: field(
      number,
      limits(minimum(2), maximum(128)),
      availableFor(inCase(sdxlLoraCase, fluxLoraCase, musubiCase)),
      limitedTo(inCase(fluxLoraCase), maximum(64)),
      deprecatedFor(inCase(sdxlLoraCase)),
    ),
    removeBackgroundNoise: field(boolean, availableFor(inCase(elevenlabsVoiceCase))),
    samplePrompts: field(listOf(string), availableFor(inCase(fluxLoraCase))),
    sampleSourceImages: field(listOf(string), availableFor(inCase(fluxLoraCase))),
    scaleLr: field(boolean, availableFor(inCase(sd15Case, sdxlLoraCase))),
    seed: field(
      number,
      limits(minimum(0), maximum(9007199254740991)),
      availableFor(inCase(sd15Case, sdxlLoraCase)),
    ),
    textEncoderTrainingRatio: field(
      number,
      limits(minimum(0), maximum(0.99)),
      availableFor(inCase(sd15Case, sdxlLoraCase)),
    ),
    validationFrequency: field(
      number,
      limits(minimum(0)),
      availableFor(inCase(sd15Case, sdxlLoraCase)),
    ),
    validationPrompt: field(string, availableFor(inCase(sd15Case, sdxlLoraCase))),
    voiceDescription: field(string, availableFor(inCase(elevenlabsVoiceCase))),
    wandbKey: secret(field(string, limits(maxLength(40)))),
  },
  sameLength("sampleSourceImages", "samplePrompts"),
  notGreaterThan("validationFrequency", "maxTrainSteps"),
]);
