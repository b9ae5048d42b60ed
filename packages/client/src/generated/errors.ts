// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ErrorName, Unlisted } from "@scenario-models/enums";
import type { ErrorCatalog } from "../error-body.js";
import type { ErrorDetails } from "./schemas/error-details.js";

/** What the body of an error says, where the description names a field for it. */
export interface DescribedError {
  /** The kind of the error; the API has more kinds than the description lists. */
  readonly code: ErrorName | Unlisted | undefined;
  /** Why it happened, in words. */
  readonly reason: string | undefined;
  /** Further facts. */
  readonly details: ErrorDetails | undefined;
}

/** Where the body of an error says what, and what follows from it. */
export const errorCatalog: ErrorCatalog = {
  code: "name",
  reason: "reason",
  details: "details",
  never: ["PlanLimitReachedError"],
  waits: ["remainingSeconds"],
};
