// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import {
  field,
  limits,
  maximum,
  minimum,
  number,
  object,
  required,
  string,
  type Type,
} from "../../rules/index.js";

/** The check of `ModelConcept`. */
export const modelConceptRules: Type = /* @__PURE__ */ object("ModelConcept", () => [{
  modelId: required(field(string)),
  scale: required(field(number, limits(minimum(-2), maximum(2)))),
  modelEpoch: field(string),
}]);
