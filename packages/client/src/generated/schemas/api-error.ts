// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ErrorName, Unlisted } from "@scenario-models/enums";
import type { ErrorDetails } from "./error-details.js";

/**
 * What the API says about a request that failed. The vendor has not published its exact shape, so
 * expect fields beyond these, and do not count on any.
 */
export interface ApiError {
  /**
   * The kind of the error.
   *
   * Observed, not documented: the body of an error in public notes.
   */
  name?: ErrorName | Unlisted | undefined;
  /** A description of the error. */
  message?: string | undefined;
  /**
   * A description of the error, in older responses.
   *
   * Observed, not documented: the vendor's guides for tools.
   */
  error?: string | undefined;
  /** Why it went wrong. */
  reason?: string | undefined;
  /**
   * Further facts, which depend on the kind of the error.
   *
   * Observed, not documented: the body of an error in public notes.
   */
  details?: ErrorDetails | undefined;
  /**
   * How many seconds are left until the request may be sent again. It is not known whether it stands
   * here or in `details`.
   *
   * Observed, not documented: the vendor's guides for tools.
   */
  remainingSeconds?: number | undefined;
}
