// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelClassStatus`, in the order of the API's description. */
export const modelClassStatusValues = [
  "published",
  "unpublished",
] as const;

/** Whether a class is on offer. */
export type ModelClassStatus = "published" | "unpublished";

/** The values of `ModelClassStatus` by name. */
export const ModelClassStatus = {
  /** Appears in the list of classes. */
  Published: "published",
  /** Is left out of the list of classes, though models may still belong to it. */
  Unpublished: "unpublished",
} as const;

/** The values of `ModelClassStatus` with their texts, for user interfaces. */
export const modelClassStatusOptions: readonly EnumOption<ModelClassStatus>[] = [
  { value: "published", name: "Published", description: "Appears in the list of classes." },
  {
    value: "unpublished",
    name: "Unpublished",
    description: "Is left out of the list of classes, though models may still belong to it.",
  },
];

/** Whether the value is one of the 2 that the API's description lists. */
export function isModelClassStatus(value: unknown): value is ModelClassStatus {
  return isOneOf(modelClassStatusValues, value);
}
