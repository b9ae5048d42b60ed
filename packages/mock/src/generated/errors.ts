// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { MockError } from "../fault.js";

/** A response for each kind of error that the API's description has an example for. */
export const errorExamples: readonly MockError[] = [
  {
    id: "plan-limit",
    name: "PlanLimitReachedError",
    status: 429,
    body: {
      name: "PlanLimitReachedError",
      reason: "your plan allows 5 model trainings per month",
      details: {
        actionName: "model-training",
        actionLimit: 5,
        limitScope: "month",
      },
    },
  },
  {
    id: "cooldown",
    status: 429,
    body: {
      reason: "this action is in its cooldown",
      details: {
        remainingSeconds: 2,
      },
    },
  },
  {
    id: "rate-limit",
    status: 429,
    body: {
      reason: "too many requests, wait 2 seconds",
    },
  },
  {
    id: "model-in-training",
    status: 400,
    body: {
      reason: "Model is already training",
    },
  },
];
