// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ErrorName`, in the order of the API's description. */
export const errorNameValues = [
  "PlanLimitReachedError",
] as const;

/** The kind of an error. The API has more of them than are known here. */
export type ErrorName = "PlanLimitReachedError";

/** The values of `ErrorName` by name. */
export const ErrorName = {
  /** A limit of the plan is reached. Observed, not documented: the body of an error in public notes. */
  PlanLimitReachedError: "PlanLimitReachedError",
} as const;

/** The values of `ErrorName` with their texts, for user interfaces. */
export const errorNameOptions: readonly EnumOption<ErrorName>[] = [
  {
    value: "PlanLimitReachedError",
    name: "PlanLimitReachedError",
    description: "A limit of the plan is reached.",
  },
];

/** Whether the value is one of the 1 that the API's description lists. */
export function isErrorName(value: unknown): value is ErrorName {
  return isOneOf(errorNameValues, value);
}
