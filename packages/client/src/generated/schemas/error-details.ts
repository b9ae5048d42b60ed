// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** Details of an error in addition to its reason. The fields depend on the error. */
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
   * The scope of the limit, such as a period.
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
