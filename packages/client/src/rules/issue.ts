/** One thing that is wrong, or likely to be wrong, with the params of a call. */
export interface Issue {
  /** JSON pointer into the params: `/parameters/rank`. */
  readonly pointer: string;
  /**
   * What was broken: a keyword such as `maxLength`, `type`, `enum`, `required` or `unknown`, or the id of a rule of
   * the API's description, such as `available-for:TrainingParameters.rank`.
   */
  readonly rule: string;
  /** An error is sure to fail; a warning may. */
  readonly severity: "error" | "warning";
  /** The whole story in one sentence. */
  readonly message: string;
  /** What the rule allows: a limit, or a list of values. */
  readonly limit?: unknown;
  /** What was found, where that is no list or object; `"***"` in place of a secret. */
  readonly value?: unknown;
  /** Where the reference documents the field: `#TrainingParameters.rank`; empty for a value of the path. */
  readonly link: string;
}
