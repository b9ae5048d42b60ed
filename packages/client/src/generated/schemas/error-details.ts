// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** What an error says beyond its reason. Which of the fields are there depends on the error. */
export interface ErrorDetails {
  /**
   * The action that the plan limits.
   *
   * Observed, not documented: the body of an error in public notes.
   */
  actionName?: string | undefined;
  /**
   * How often the plan allows the action.
   *
   * Observed, not documented: the body of an error in public notes.
   */
  actionLimit?: number | undefined;
  /**
   * What the limit counts for, such as a period.
   *
   * Observed, not documented: the body of an error in public notes.
   */
  limitScope?: string | undefined;
  /**
   * How many seconds are left until the request may be sent again.
   *
   * Observed, not documented: the vendor's guides for tools.
   */
  remainingSeconds?: number | undefined;
}
