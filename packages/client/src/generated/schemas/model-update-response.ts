// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { Model } from "./model.js";

/** The answer to a successful update. */
export interface ModelUpdateResponse {
  /** The updated model. */
  model: Model;
}
