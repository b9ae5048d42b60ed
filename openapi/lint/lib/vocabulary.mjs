// @ts-check
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { isObject, isString } from "./objects.mjs";

/** @typedef {import("ajv").ValidateFunction} ValidateFunction */

const ID = "extensions.schema.json";

/** @type {unknown} */
const document = JSON.parse(readFileSync(new URL(`../../${ID}`, import.meta.url), "utf8"));
/** @type {Record<string, unknown>} */
const definitions = isObject(document) && isObject(document.$defs) ? document.$defs : {};

// strictTypes would ask every branch of a oneOf to repeat the type of the whole.
const ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false });
if (isObject(document)) ajv.addSchema(document, ID);

/** @type {(schema: unknown) => unknown} */
function followed(schema) {
  if (!isObject(schema) || !isString(schema.$ref)) return undefined;
  return definitions[schema.$ref.replace("#/$defs/", "")];
}

/**
 * The names of all properties that a part of the vocabulary knows, in whichever branch.
 * @type {(schema: unknown) => string[]}
 */
export function propertyNamesOf(schema) {
  if (!isObject(schema)) return [];
  const own = isObject(schema.properties) ? Object.keys(schema.properties) : [];
  const branches = [schema.oneOf, schema.anyOf, schema.allOf].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const names = [...branches, followed(schema)].flatMap(propertyNamesOf);
  return [...new Set([...names, ...own])];
}

/**
 * @typedef {object} Kind
 * @property {readonly string[]} keywords
 * @property {ValidateFunction} validate
 */

/** @type {Map<string, Kind | undefined>} */
const kinds = new Map();

/** @type {(name: string) => Kind | undefined} */
function compile(name) {
  if (!Object.hasOwn(definitions, name)) return undefined;
  return {
    keywords: propertyNamesOf(definitions[name]),
    validate: ajv.compile({ $ref: `${ID}#/$defs/${name}` }),
  };
}

/**
 * What the vocabulary says about a Redocly node type: Schema is defined as schema, and so on.
 * @type {(typeName: string) => Kind | undefined}
 */
export function kindOf(typeName) {
  const name = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  if (!kinds.has(name)) kinds.set(name, compile(name));
  return kinds.get(name);
}
