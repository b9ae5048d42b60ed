// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelInputBackgroundBehavior`, in the order of the API's description. */
export const modelInputBackgroundBehaviorValues = [
  "opaque",
  "transparent",
] as const;

/** How the background of an input image is treated. */
export type ModelInputBackgroundBehavior = "opaque" | "transparent";

/** The values of `ModelInputBackgroundBehavior` by name. */
export const ModelInputBackgroundBehavior = {
  /** The background is solid. */
  Opaque: "opaque",
  /** The background is see-through. */
  Transparent: "transparent",
} as const;

/** The values of `ModelInputBackgroundBehavior` with their texts, for user interfaces. */
export const modelInputBackgroundBehaviorOptions: readonly EnumOption<
  ModelInputBackgroundBehavior
>[] = [
  { value: "opaque", name: "Opaque", description: "The background is solid." },
  { value: "transparent", name: "Transparent", description: "The background is see-through." },
];

/** Whether the value is one of the 2 that the API's description lists. */
export function isModelInputBackgroundBehavior(
  value: unknown,
): value is ModelInputBackgroundBehavior {
  return isOneOf(modelInputBackgroundBehaviorValues, value);
}
