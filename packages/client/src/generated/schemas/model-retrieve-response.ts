// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { Model } from "./model.js";

/** The answer to a request for a model. */
export interface ModelRetrieveResponse {
  /** The model. */
  model: Model;
}
