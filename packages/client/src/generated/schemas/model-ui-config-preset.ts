// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { JsonValue } from "../../type-helpers.js";

/** A set of values to choose from, each of which fills in several inputs. */
export interface ModelUiConfigPreset {
  /** Names of the inputs to fill in. */
  fields: string[];
  /** The values to fill in, which may be any JSON value. */
  presets: JsonValue;
}
