// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelStatus`, in the order of the API's description. */
export const modelStatusValues = [
  "copying",
  "failed",
  "new",
  "trained",
  "training",
  "training-canceled",
] as const;

/** The state of a model, from its creation to the end of its training. */
export type ModelStatus =
  | "copying"
  | "failed"
  | "new"
  | "trained"
  | "training"
  | "training-canceled";

/** The values of `ModelStatus` by name. */
export const ModelStatus = {
  /** The model is being copied. */
  Copying: "copying",
  /** Something went wrong. */
  Failed: "failed",
  /** The model exists but has not been trained yet. */
  New: "new",
  /** Training is finished and the model is ready. */
  Trained: "trained",
  /** Training is under way. */
  Training: "training",
  /** Training was stopped before it finished. */
  TrainingCanceled: "training-canceled",
} as const;

/** The values of `ModelStatus` with their texts, for user interfaces. */
export const modelStatusOptions: readonly EnumOption<ModelStatus>[] = [
  { value: "copying", name: "Copying", description: "The model is being copied." },
  { value: "failed", name: "Failed", description: "Something went wrong." },
  { value: "new", name: "New", description: "The model exists but has not been trained yet." },
  {
    value: "trained",
    name: "Trained",
    description: "Training is finished and the model is ready.",
  },
  { value: "training", name: "Training", description: "Training is under way." },
  {
    value: "training-canceled",
    name: "TrainingCanceled",
    description: "Training was stopped before it finished.",
  },
];

/** Whether the value is one of the 6 that the API's description lists. */
export function isModelStatus(value: unknown): value is ModelStatus {
  return isOneOf(modelStatusValues, value);
}
