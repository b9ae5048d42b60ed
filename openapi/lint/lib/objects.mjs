// @ts-check

/** @typedef {import("@redocly/openapi-core").UserContext} Context */
/** @typedef {Context["location"]} Location */
/** @typedef {Context["resolve"]} Resolve */
/** @typedef {(string | number)[]} Path */
/**
 * A piece of the description and where it stands.
 * @typedef {{ readonly node: unknown, readonly location: Location }} Placed
 */

/** @type {(value: unknown) => value is Record<string, unknown>} */
export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @type {(value: unknown) => value is Record<string, unknown> & { $ref: string }} */
export const isRef = (value) => isObject(value) && typeof value.$ref === "string";

/** @type {(value: unknown) => value is string} */
export const isString = (value) => typeof value === "string";

/** @type {(value: unknown) => boolean} */
export const isFilled = (value) => isString(value) && value.trim() !== "";

/** @type {(value: unknown) => readonly unknown[]} */
export const listOf = (value) => (Array.isArray(value) ? value : []);

/** @type {(value: unknown) => readonly [string, unknown][]} */
export const entriesOf = (value) => (isObject(value) ? Object.entries(value) : []);

/** @type {(value: unknown) => boolean} */
export const isExtended = (value) => entriesOf(value).some(([key]) => key.startsWith("x-"));
