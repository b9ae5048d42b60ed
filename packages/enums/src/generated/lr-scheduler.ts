// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `LrScheduler`, in the order of the API's description. */
export const lrSchedulerValues = [
  "constant",
  "constant-with-warmup",
  "cosine",
  "cosine-with-restarts",
  "linear",
  "polynomial",
] as const;

/** How the learning rate changes in the course of a training. */
export type LrScheduler =
  | "constant"
  | "constant-with-warmup"
  | "cosine"
  | "cosine-with-restarts"
  | "linear"
  | "polynomial";

/** The values of `LrScheduler` by name. */
export const LrScheduler = {
  /** Stays the same from start to end. */
  Constant: "constant",
  /** Rises at first, then stays the same. */
  ConstantWithWarmup: "constant-with-warmup",
  /** Falls along a cosine curve. */
  Cosine: "cosine",
  /** Falls along a cosine curve, and jumps back up to start over several times. */
  CosineWithRestarts: "cosine-with-restarts",
  /** Falls by the same amount at each step. */
  Linear: "linear",
  /** Falls along a polynomial curve. */
  Polynomial: "polynomial",
} as const;

/** The values of `LrScheduler` with their texts, for user interfaces. */
export const lrSchedulerOptions: readonly EnumOption<LrScheduler>[] = [
  { value: "constant", name: "Constant", description: "Stays the same from start to end." },
  {
    value: "constant-with-warmup",
    name: "ConstantWithWarmup",
    description: "Rises at first, then stays the same.",
  },
  { value: "cosine", name: "Cosine", description: "Falls along a cosine curve." },
  {
    value: "cosine-with-restarts",
    name: "CosineWithRestarts",
    description: "Falls along a cosine curve, and jumps back up to start over several times.",
  },
  { value: "linear", name: "Linear", description: "Falls by the same amount at each step." },
  { value: "polynomial", name: "Polynomial", description: "Falls along a polynomial curve." },
];

/** Whether the value is one of the 6 that the API's description lists. */
export function isLrScheduler(value: unknown): value is LrScheduler {
  return isOneOf(lrSchedulerValues, value);
}
