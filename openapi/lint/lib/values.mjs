// @ts-check
import { isObject, isString, listOf } from "./objects.mjs";
import { boundsOf, layersOf } from "./schemas.mjs";
import { hint, quoted } from "./words.mjs";

/** @typedef {import("./objects.mjs").Placed} Placed */
/** @typedef {import("./objects.mjs").Resolve} Resolve */

/** @type {(value: unknown) => string} */
const typeOf = (value) => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
};

/** @type {(value: unknown, type: unknown) => boolean} */
const hasType = (value, type) =>
  type === "integer" ? Number.isInteger(value) : typeOf(value) === type;

/** @type {(pattern: string) => RegExp | undefined} */
function patternFrom(pattern) {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/** @type {(value: string, node: Record<string, unknown>) => string | undefined} */
function refusedText(value, node) {
  const length = [...value].length;
  if (typeof node.maxLength === "number" && length > node.maxLength) {
    return `is longer than maxLength ${node.maxLength}.`;
  }
  if (typeof node.minLength === "number" && length < node.minLength) {
    return `is shorter than minLength ${node.minLength}.`;
  }
  if (isString(node.pattern) && patternFrom(node.pattern)?.test(value) === false) {
    return `does not match pattern ${node.pattern}.`;
  }
  return undefined;
}

/** @type {(value: number, bounds: import("./schemas.mjs").Bounds) => string | undefined} */
export function refusedNumber(value, { minimum, maximum }) {
  if (minimum && (value < minimum.value || (value === minimum.value && minimum.exclusive))) {
    return `is below the minimum, ${minimum.value}${minimum.exclusive ? " (exclusive)" : ""}.`;
  }
  if (maximum && (value > maximum.value || (value === maximum.value && maximum.exclusive))) {
    return `is above the maximum, ${maximum.value}${maximum.exclusive ? " (exclusive)" : ""}.`;
  }
  return undefined;
}

/** @type {(value: unknown, node: Record<string, unknown>) => string | undefined} */
function refusedByKeywords(value, node) {
  const values = Array.isArray(node.enum)
    ? node.enum
    : node.const === undefined
      ? []
      : [node.const];
  if ((Array.isArray(node.enum) || node.const !== undefined) && !values.includes(value)) {
    const known = values.filter((known) => known !== null).map(String);
    return `is not a value of its enum${hint(value, known)}`;
  }
  const types = Array.isArray(node.type) ? node.type : node.type === undefined ? [] : [node.type];
  const nullable = value === null && node.nullable === true;
  if (types.length > 0 && !nullable && !types.some((type) => hasType(value, type))) {
    return `is ${typeOf(value)}, not ${types.join(" or ")}.`;
  }
  return typeof value === "string" ? refusedText(value, node) : undefined;
}

/**
 * Why a schema does not accept a scalar value, as the end of a sentence; undefined if it does.
 * @param {unknown} value
 * @param {Placed} place
 * @param {Resolve} resolve
 * @param {Set<unknown>} [seen]
 * @returns {string | undefined}
 */
export function refused(value, place, resolve, seen = new Set()) {
  for (const { node, location } of layersOf(place, resolve)) {
    if (!isObject(node) || seen.has(node)) continue;
    const inner = new Set(seen).add(node);
    /** @type {(keyword: string) => (string | undefined)[]} */
    const reasons = (keyword) =>
      listOf(node[keyword]).map((member, index) =>
        refused(
          value,
          { node: member, location: location.child([keyword, index]) },
          resolve,
          inner,
        ),
      );
    const unions = ["anyOf", "oneOf"].map((keyword) => {
      const each = reasons(keyword);
      return each.includes(undefined) ? undefined : each.find((reason) => reason !== undefined);
    });
    const reason = [
      refusedByKeywords(value, node),
      typeof value === "number"
        ? refusedNumber(value, boundsOf({ node, location }, resolve))
        : undefined,
      ...reasons("allOf"),
      ...unions,
    ].find((found) => found !== undefined);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** @type {(value: unknown, reason: string) => string} */
export const sentence = (value, reason) => `${quoted(value)} ${reason}`;
