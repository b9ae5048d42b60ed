// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { JsonValue } from "../../type-helpers.js";

/** The cases in which an input has to be given. */
export interface ModelInputRequired {
  /** Whether it has to be given in every case. */
  always?: boolean | undefined;
  /**
   * Has to be given if another input has a certain value. Each key names that other input, each
   * value tells an operation and the values for which the condition holds.
   */
  conditionalValues?: JsonValue | undefined;
  /**
   * Has to be given if another input is given too. Each key names that other input, each value is
   * the message to show in this case.
   */
  ifDefined?: JsonValue | undefined;
  /**
   * Has to be given if another input is missing. Each key names that other input, each value is the
   * message to show in this case.
   */
  ifNotDefined?: JsonValue | undefined;
}
