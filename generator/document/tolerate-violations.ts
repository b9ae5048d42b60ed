import { isPlainObject, isRef } from "@redocly/openapi-core";
import { isExtension, isNamed, type TypedNode, typeOfValue } from "./typed-nodes.js";

/** A correction of a violation of OpenAPI that has one plausible meaning. */
export interface Correction {
  /** The key of the invalid value; `undefined` if a key is missing. */
  readonly key: string | undefined;
  readonly message: string;
}

/** Corrects the values of a node; nodes inside it are corrected separately. */
export function correctNode(step: TypedNode): Correction[] {
  const { node } = step;
  if (Array.isArray(node) || isRef(node)) return [];
  const corrections: Correction[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (isExtension(step, key)) continue;
    const message =
      correctRequired(step, key, value) ??
      (value === null ? correctNull(step, key) : correctValue(step, key, value));
    if (message !== undefined) corrections.push({ key, message });
  }
  return [...corrections, ...dropQueryString(step), ...correctParameter(step), ...addMissing(step)];
}

/** Reads a boolean `required` in a property as in draft 3 of JSON Schema, where it applies to the property itself. */
function correctRequired({ node, type, parent }: TypedNode, key: string, value: unknown) {
  if (type.name !== "Schema" || key !== "required") return undefined;
  if (String(value) !== "true" && String(value) !== "false") return undefined;
  delete node.required;
  const name = Object.entries(parent?.node ?? {}).find(([, child]) => child === node)?.[0];
  const owner = parent?.type.name === "SchemaProperties" ? parent.parent?.node : undefined;
  if (String(value) === "false" || name === undefined || owner === undefined)
    return "`required` must list names of properties; this value is ignored.";
  const listed: unknown[] = Array.isArray(owner.required) ? owner.required : [];
  if (!listed.includes(name)) owner.required = [...listed, name];
  return "`required` must list names of properties; true is read as requiring this property.";
}

function correctNull(step: TypedNode, key: string): string | undefined {
  const { node, type } = step;
  const expected = typeOfValue(step, key, null);
  // Data, and fields that OpenAPI does not define, may be null.
  if (expected === null || expected === undefined || (!isNamed(expected) && !expected.type))
    return undefined;
  const isEntry = !Object.hasOwn(type.properties, key);
  if (isEntry && isNamed(expected)) {
    node[key] = {};
    return `Expected type \`${expected.name}\` but got \`null\`; it is read as empty.`;
  }
  delete node[key];
  return `\`${key}\` is null; it is read as absent.`;
}

function correctValue(step: TypedNode, key: string, value: unknown): string | undefined {
  const { node } = step;
  const expected = typeOfValue(step, key, value);
  if (expected === null || expected === undefined) return undefined;
  const meant = isNamed(expected)
    ? readNode(value, expected.name, expected.items !== undefined)
    : readScalar(value, expected.type, expected.items?.type);
  if (meant === undefined) return undefined;
  node[key] = meant;
  const want = isNamed(expected) ? expected.name : expected.type;
  return `Expected type \`${want}\` but got \`${nameType(value)}\`; it is converted.`;
}

/** Converts a value of the wrong type where an object or list is expected. */
function readNode(value: unknown, expected: string, isList: boolean): unknown {
  if (isList) return isPlainObject(value) && expected.endsWith("List") ? [value] : undefined;
  if (expected === "ExamplesMap" && Array.isArray(value))
    return Object.fromEntries(value.map((one, index) => [`example${index + 1}`, { value: one }]));
  return expected === "Example" && !isPlainObject(value) ? { value } : undefined;
}

const wholeNumber = /^-?\d+$/;
const decimalNumber = /^-?\d+(?:\.\d+)?$/;

function readScalar(value: unknown, type: string | undefined, items: string | undefined): unknown {
  switch (type) {
    case "string":
      return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
    case "boolean":
      if (value === "true") return true;
      return value === "false" ? false : undefined;
    case "integer":
      return typeof value === "string" && wholeNumber.test(value) ? Number(value) : undefined;
    case "number":
      return typeof value === "string" && decimalNumber.test(value) ? Number(value) : undefined;
    case "array":
      if (typeof value === "string") return [value];
      if (!Array.isArray(value) || items !== "string") return undefined;
      return value.some((one) => typeof one === "number" || typeof one === "boolean")
        ? value.map((one) => readScalar(one, "string", undefined) ?? one)
        : undefined;
    default:
      return undefined;
  }
}

function nameType(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/**
 * OpenAPI 3.2 allows a parameter that is the whole query string, which earlier versions cannot express. As references
 * to it may be anywhere, it is not removed but turned into a header parameter that OpenAPI says to ignore.
 */
function dropQueryString({ node, type }: TypedNode): Correction[] {
  if (type.name !== "Parameter" || node.in !== "querystring") return [];
  Object.assign(node, { name: "Accept", in: "header", required: false });
  return [{ key: "in", message: "A parameter in `querystring` is ignored." }];
}

/** Keywords that Swagger 2 allows in the parameter itself. */
const ofSwagger = ["type", "format", "enum", "items", "default", "minimum", "maximum", "pattern"];

function correctParameter({ node, type }: TypedNode): Correction[] {
  const isOpen = type.name === "Parameter" || type.name === "Header";
  if (!isOpen || "schema" in node || "content" in node) return [];
  const beside = ofSwagger.filter((key) => key in node);
  const schema = Object.fromEntries(beside.map((key) => [key, node[key]]));
  for (const key of beside) delete node[key];
  node.schema = "type" in schema ? schema : { type: "string", ...schema };
  const read = beside.length === 0 ? "it is read as a string" : "its own keywords are read as one";
  return [{ key: undefined, message: `A ${type.name.toLowerCase()} has no \`schema\`; ${read}.` }];
}

/** Defaults for missing required fields. */
const assumed: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  Root: () => ({ info: {}, paths: {} }),
  Info: () => ({ title: "API", version: "" }),
  License: () => ({ name: "" }),
  Operation: () => ({ responses: {} }),
  RequestBody: () => ({ content: {} }),
  Response: () => ({ description: "" }),
  ImplicitFlow: () => ({ scopes: {} }),
  PasswordFlow: () => ({ scopes: {} }),
  ClientCredentials: () => ({ scopes: {} }),
  AuthorizationCode: () => ({ scopes: {} }),
};

function addMissing({ node, type }: TypedNode): Correction[] {
  const required =
    typeof type.required === "function" ? type.required(node, undefined) : type.required;
  const values = assumed[type.name]?.() ?? {};
  return (required ?? []).flatMap((key) => {
    if (key in node || !(key in values)) return [];
    node[key] = values[key];
    const shown = JSON.stringify(values[key]);
    return [
      {
        key: undefined,
        message: `The field \`${key}\` must be present on this level; ${shown} is assumed.`,
      },
    ];
  });
}
