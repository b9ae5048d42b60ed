// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelInputType`, in the order of the API's description. */
export const modelInputTypeValues = [
  "boolean",
  "file",
  "file_array",
  "inputs_array",
  "model",
  "model_array",
  "number",
  "number_array",
  "string",
  "string_array",
] as const;

/** The kind of value an input takes. */
export type ModelInputType =
  | "boolean"
  | "file"
  | "file_array"
  | "inputs_array"
  | "model"
  | "model_array"
  | "number"
  | "number_array"
  | "string"
  | "string_array";

/** The values of `ModelInputType` by name. */
export const ModelInputType = {
  /** Yes or no. */
  Boolean: "boolean",
  /** One asset. */
  File: "file",
  /** A list of assets. */
  FileArray: "file_array",
  /** A list of objects, each made up of inputs of its own. */
  InputsArray: "inputs_array",
  /** One model. */
  Model: "model",
  /** A list of models. */
  ModelArray: "model_array",
  /** One number. */
  Number: "number",
  /** A list of numbers. */
  NumberArray: "number_array",
  /** One text. */
  String: "string",
  /** A list of texts. */
  StringArray: "string_array",
} as const;

/** The values of `ModelInputType` with their texts, for user interfaces. */
export const modelInputTypeOptions: readonly EnumOption<ModelInputType>[] = [
  { value: "boolean", name: "Boolean", description: "Yes or no." },
  { value: "file", name: "File", description: "One asset." },
  { value: "file_array", name: "FileArray", description: "A list of assets." },
  {
    value: "inputs_array",
    name: "InputsArray",
    description: "A list of objects, each made up of inputs of its own.",
  },
  { value: "model", name: "Model", description: "One model." },
  { value: "model_array", name: "ModelArray", description: "A list of models." },
  { value: "number", name: "Number", description: "One number." },
  { value: "number_array", name: "NumberArray", description: "A list of numbers." },
  { value: "string", name: "String", description: "One text." },
  { value: "string_array", name: "StringArray", description: "A list of texts." },
];

/** Whether the value is one of the 10 that the API's description lists. */
export function isModelInputType(value: unknown): value is ModelInputType {
  return isOneOf(modelInputTypeValues, value);
}
