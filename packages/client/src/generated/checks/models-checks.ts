// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import { modelTypeValues } from "@scenario-models/enums";
import {
  availableFor,
  boolean,
  type Check,
  createCheck,
  enumOf,
  field,
  limits,
  listOf,
  maxLength,
  nullable,
  object,
  requiredFor,
  requiresState,
  type StandardSchema,
  string,
  toStandardSchema,
  typed,
} from "../../rules/index.js";
import type { ModelUpdateParams } from "../resources/models.js";
import type { Model } from "../schemas/model.js";
import { elevenlabsVoiceCase, fluxLoraCase, musubiCase, sd15Case, sdxlLoraCase } from "./cases.js";
import { modelConceptRules } from "./model-concept.js";
import { trainingParametersRules } from "./training-parameters.js";

/** Checks the params of `models.update` against the API's description. */
export const checkModelUpdate: Check<ModelUpdateParams, Model> = /* @__PURE__ */ createCheck(
  object("ModelUpdateParams", () => [
    {
      originalAssets: field(boolean),
      classSlug: field(nullable(string)),
      concepts: field(listOf(modelConceptRules)),
      epoch: field(
        nullable(string),
        availableFor(typed("flux.1-lora", "flux.1-kontext-lora")),
        requiresState({ status: ["trained"] }, ["epochs"]),
      ),
      name: field(string, limits(maxLength(64))),
      negativePromptEmbedding: field(string),
      parameters: field(trainingParametersRules),
      promptEmbedding: field(string),
      shortDescription: field(string, limits(maxLength(256))),
      thumbnail: field(nullable(string)),
      type: field(enumOf(modelTypeValues), requiresState({ status: ["new"] })),
    },
    requiredFor("concepts", ["flux.1-composition", "sd-1_5-composition", "sd-xl-composition"], 1),
  ]),
  {
    typeField: "type",
    types: modelTypeValues,
    cases: [sd15Case, sdxlLoraCase, fluxLoraCase, musubiCase, elevenlabsVoiceCase],
    modelSize: 13,
  },
);

/** The same check as a Standard Schema, without the model. Params with warnings only are valid. */
export const modelUpdateSchema: StandardSchema<ModelUpdateParams> =
  /* @__PURE__ */ toStandardSchema("@scenario-models", checkModelUpdate);
