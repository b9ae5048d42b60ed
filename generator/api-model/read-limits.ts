import type { Limits } from "./model.js";
import type { Schema } from "./openapi.js";
import { findPatternFlags } from "./patterns.js";

const sharedKeywords = [
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const satisfies readonly (keyof Limits & keyof Schema)[];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** OpenAPI 3.0 says `exclusiveMinimum: true` beside `minimum`, 3.1 gives the number itself; the model has the latter. */
export function readLimits(schema: Schema): Limits {
  const limits: Writable<Limits> = {};
  for (const keyword of sharedKeywords) {
    const value = schema[keyword];
    if (value !== undefined) Object.assign(limits, { [keyword]: value });
  }
  // The lost keywords tell of it.
  if (limits.pattern !== undefined && findPatternFlags(limits.pattern) === undefined) {
    delete limits.pattern;
  }
  const { exclusiveMinimum, exclusiveMaximum } = schema;
  if (typeof exclusiveMinimum === "number") limits.exclusiveMinimum = exclusiveMinimum;
  if (typeof exclusiveMaximum === "number") limits.exclusiveMaximum = exclusiveMaximum;
  if (exclusiveMinimum === true && limits.minimum !== undefined) {
    limits.exclusiveMinimum = limits.minimum;
    delete limits.minimum;
  }
  if (exclusiveMaximum === true && limits.maximum !== undefined) {
    limits.exclusiveMaximum = limits.maximum;
    delete limits.maximum;
  }
  return limits;
}
