// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { JsonValue } from "../../type-helpers.js";

/** The cases in which an input has to be given. */
export interface ModelInputRequired {
  /** Whether it is always needed. */
  always?: boolean | undefined;
  /**
   * Needed if another input has a certain value. Each key names that input; its value holds an
   * operation and the values for which the condition holds.
   */
  conditionalValues?: JsonValue | undefined;
  /**
   * Needed if another input is given, too. Each key names that input; its value is the message to
   * show then.
   */
  ifDefined?: JsonValue | undefined;
  /**
   * Needed if another input is missing. Each key names that input; its value is the message to show
   * then.
   */
  ifNotDefined?: JsonValue | undefined;
}
