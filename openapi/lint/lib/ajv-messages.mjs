// @ts-check
import { isObject, isString, listOf } from "./objects.mjs";
import { hint, quoted } from "./words.mjs";

/** @typedef {import("ajv").ErrorObject} AjvError */

/** @type {Record<string, string>} */
const TYPE_NAMES = {
  object: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
};

/** @type {(value: unknown) => string} */
function nameOfType(value) {
  if (value === null) return "null";
  return TYPE_NAMES[Array.isArray(value) ? "array" : typeof value] ?? typeof value;
}

/**
 * The properties of which a oneOf or anyOf wants one, if that is all its branches say.
 * @type {(error: AjvError) => string[]}
 */
export const alternativesOf = (error) =>
  listOf(error.schema).flatMap((branch) =>
    isObject(branch) && !isObject(branch.properties)
      ? listOf(branch.required).filter(isString)
      : [],
  );

/** @type {(error: AjvError, at: string) => string} */
export function unionMessage(error, at) {
  const names = alternativesOf(error);
  const present = isObject(error.data) ? Object.keys(error.data) : [];
  const both = names.filter((name) => present.includes(name));
  const listed = names.join(", ");
  if (both.length > 1) return `${at} has ${both.join(" and ")}; keep one of them.`;
  return error.keyword === "oneOf"
    ? `${at} needs exactly one of ${listed}; add it.`
    : `${at} needs at least one of ${listed}; add it.`;
}

/** @type {(error: AjvError) => string} */
const meaningOf = ({ parentSchema }) =>
  isObject(parentSchema) && isString(parentSchema.description)
    ? ` ${parentSchema.description}`
    : "";

/** @type {(error: AjvError, at: string) => string} */
export function plainMessage(error, at) {
  const { keyword, params, data } = error;
  if (keyword === "type") {
    const names = [params.type].flat().map((type) => TYPE_NAMES[type] ?? type);
    return `${at} must be ${names.join(" or ")}, not ${nameOfType(data)}.${meaningOf(error)}`;
  }
  if (keyword === "required" || keyword === "dependentRequired")
    return `${at} needs ${quoted(params.missingProperty)}; add it.`;
  if (keyword === "enum") {
    return `${at}: ${quoted(data)} is not allowed${hint(data, params.allowedValues.map(String))}`;
  }
  if (keyword === "pattern") {
    return `${at}: ${quoted(data)} must match ${params.pattern}.${meaningOf(error)}`;
  }
  if (keyword === "uniqueItems")
    return `${at} lists ${quoted(listOf(data)[params.i])} twice; keep one.`;
  if (params.limit === 1 && /^min/.test(keyword)) {
    return `${at} must not be empty; fill it or leave it out.${meaningOf(error)}`;
  }
  return `${at} ${error.message}.${meaningOf(error)}`;
}
