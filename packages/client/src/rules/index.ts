export { allOrNone } from "./all-or-none.js";
export { type Check, type CheckContext, createCheck } from "./check.js";
export { beside, type Trainer, trainedBy, typed } from "./conditions.js";
export { lazy } from "./lazy.js";
export * from "./limits.js";
export { openObject } from "./open-object.js";
export {
  altered,
  mutuallyExclusive,
  notGreaterThan,
  only,
  outdated,
  requiredFor,
  requires,
  sameLength,
  within,
} from "./rules.js";
export { type StandardSchema, toStandardSchema } from "./standard-schema.js";
export {
  anyOf,
  boolean,
  field,
  integer,
  json,
  listOf,
  literal,
  mapOf,
  nothing,
  nothingAtAll,
  nullable,
  number,
  object,
  oneOf,
  required,
  secret,
  string,
  type Type,
} from "./types.js";
