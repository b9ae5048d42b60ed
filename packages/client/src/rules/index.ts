export {
  availableFor,
  beside,
  deprecatedFor,
  inCase,
  limitedTo,
  type ModelCase,
  typed,
} from "./cases.js";
export {
  type Check,
  type CheckContext,
  createCheck,
  type StandardResult,
  type StandardSchema,
  toStandardSchema,
} from "./check.js";
export * from "./limits.js";
export * from "./relations.js";
export { configured, type Issue } from "./report.js";
export {
  anyOf,
  boolean,
  enumOf,
  field,
  integer,
  json,
  lazy,
  listOf,
  literal,
  mapOf,
  never,
  nullable,
  nullType,
  number,
  object,
  openObject,
  required,
  secret,
  string,
  type Type,
} from "./types.js";
