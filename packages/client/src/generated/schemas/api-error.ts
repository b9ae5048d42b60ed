// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/**
 * What the API says about a request that failed. The vendor has not published its exact shape, so
 * expect fields beyond these two, and do not count on either.
 */
export interface ApiError {
  /** What went wrong, in words. */
  message?: string | undefined;
  /** Why it went wrong. */
  reason?: string | undefined;
}
