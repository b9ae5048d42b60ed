// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `OptimizeFor`, in the order of the API's description. */
export const optimizeForValues = [
  "likeness",
] as const;

/**
 * The kind of images that a training is optimized for.
 *
 * The vendor's text also names `all`, for every transformer block, and `none`, for no block in
 * particular, but its list of accepted values has `likeness` alone.
 */
export type OptimizeFor = "likeness";

/** The values of `OptimizeFor` by name. */
export const OptimizeFor = {
  /** Tuned for portraits and for catching a likeness, by way of certain transformer blocks. */
  Likeness: "likeness",
} as const;

/** The values of `OptimizeFor` with their texts, for user interfaces. */
export const optimizeForOptions: readonly EnumOption<OptimizeFor>[] = [
  {
    value: "likeness",
    name: "Likeness",
    description:
      "Tuned for portraits and for catching a likeness, by way of certain transformer blocks.",
  },
];

/** Whether the value is one of the 1 that the API's description lists. */
export function isOptimizeFor(value: unknown): value is OptimizeFor {
  return isOneOf(optimizeForValues, value);
}
