// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelSource`, in the order of the API's description. */
export const modelSourceValues = [
  "civitai",
  "huggingface",
  "other",
  "scenario",
] as const;

/** Where a model comes from. */
export type ModelSource = "civitai" | "huggingface" | "other" | "scenario";

/** The values of `ModelSource` by name. */
export const ModelSource = {
  /** Civitai. */
  Civitai: "civitai",
  /** Hugging Face. */
  Huggingface: "huggingface",
  /** Somewhere else. */
  Other: "other",
  /** Scenario itself. */
  Scenario: "scenario",
} as const;

/** The values of `ModelSource` with their texts, for user interfaces. */
export const modelSourceOptions: readonly EnumOption<ModelSource>[] = [
  { value: "civitai", name: "Civitai", description: "Civitai." },
  { value: "huggingface", name: "Huggingface", description: "Hugging Face." },
  { value: "other", name: "Other", description: "Somewhere else." },
  { value: "scenario", name: "Scenario", description: "Scenario itself." },
];

/** Whether the value is one of the 4 that the API's description lists. */
export function isModelSource(value: unknown): value is ModelSource {
  return isOneOf(modelSourceValues, value);
}
