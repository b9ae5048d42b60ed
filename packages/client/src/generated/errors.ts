// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ErrorName, Unlisted } from "@scenario-models/enums";
import type { ErrorCatalog } from "../error-body.js";
import type { ErrorDetails } from "./schemas/error-details.js";

/** Fields of error bodies, by the names that errors of the client have for them. */
export interface DescribedError {
  /** The name of the error; the API has names that the description does not list. */
  readonly code: ErrorName | Unlisted | undefined;
  /** The message. */
  readonly reason: string | undefined;
  /** An object with details. */
  readonly details: ErrorDetails | undefined;
}

/**
 * Names of the fields in error bodies, of errors that are never retried, and of fields with a
 * wait.
 */
export const errorCatalog: ErrorCatalog = {
  code: "name",
  reason: "reason",
  details: "details",
  never: ["PlanLimitReachedError"],
  waits: ["remainingSeconds"],
};
