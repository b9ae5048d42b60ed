// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `TrainingStage`, in the order of the API's description. */
export const trainingStageValues = [
  "pending",
  "pending-captcha",
  "queued-for-train",
  "ready-for-captcha",
  "running-train",
  "starting-train",
] as const;

/** How far a training request has got. */
export type TrainingStage =
  | "pending"
  | "pending-captcha"
  | "queued-for-train"
  | "ready-for-captcha"
  | "running-train"
  | "starting-train";

/** The values of `TrainingStage` by name. */
export const TrainingStage = {
  /** Waits to be taken up. */
  Pending: "pending",
  /** Waits for somebody to solve a captcha. */
  PendingCaptcha: "pending-captcha",
  /** Waits in the queue for its turn. */
  QueuedForTrain: "queued-for-train",
  /** Has a captcha that somebody can solve now. Observed, not documented: newer pages of the vendor. */
  ReadyForCaptcha: "ready-for-captcha",
  /** Trains right now. */
  RunningTrain: "running-train",
  /** Is about to train. */
  StartingTrain: "starting-train",
} as const;

/** The values of `TrainingStage` with their texts, for user interfaces. */
export const trainingStageOptions: readonly EnumOption<TrainingStage>[] = [
  { value: "pending", name: "Pending", description: "Waits to be taken up." },
  {
    value: "pending-captcha",
    name: "PendingCaptcha",
    description: "Waits for somebody to solve a captcha.",
  },
  {
    value: "queued-for-train",
    name: "QueuedForTrain",
    description: "Waits in the queue for its turn.",
  },
  {
    value: "ready-for-captcha",
    name: "ReadyForCaptcha",
    description: "Has a captcha that somebody can solve now.",
  },
  { value: "running-train", name: "RunningTrain", description: "Trains right now." },
  { value: "starting-train", name: "StartingTrain", description: "Is about to train." },
];

/** Whether the value is one of the 6 that the API's description lists. */
export function isTrainingStage(value: unknown): value is TrainingStage {
  return isOneOf(trainingStageValues, value);
}
