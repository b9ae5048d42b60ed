import { isPlainObject, isRef } from "@redocly/openapi-core";
import { isExtension, isNamed, type TypedNode, typeOfValue } from "./typed-nodes.js";

/** What a document means where it breaks the letter of OpenAPI and can mean one thing only. */
export interface Mend {
  /** The key of the value that is not valid; `undefined` where a key is missing. */
  readonly key: string | undefined;
  readonly message: string;
}

/** Gives a node the values that it can only mean; what is inside it is left alone. */
export function mendNode(step: TypedNode): Mend[] {
  const { node } = step;
  if (Array.isArray(node) || isRef(node)) return [];
  const mends: Mend[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (isExtension(step, key)) continue;
    const message =
      mendRequired(step, key, value) ??
      (value === null ? mendNull(step, key) : mendValue(step, key, value));
    if (message !== undefined) mends.push({ key, message });
  }
  return [...mends, ...dropQueryString(step), ...mendParameter(step), ...addMissing(step)];
}

/** In a property `required` speaks, as in JSON Schema's third draft, of the property itself. */
function mendRequired({ node, type, parent }: TypedNode, key: string, value: unknown) {
  if (type.name !== "Schema" || key !== "required") return undefined;
  if (String(value) !== "true" && String(value) !== "false") return undefined;
  delete node.required;
  const name = Object.entries(parent?.node ?? {}).find(([, child]) => child === node)?.[0];
  const owner = parent?.type.name === "SchemaProperties" ? parent.parent?.node : undefined;
  if (String(value) === "false" || name === undefined || owner === undefined)
    return "`required` must list names of properties; here it says nothing.";
  const listed: unknown[] = Array.isArray(owner.required) ? owner.required : [];
  if (!listed.includes(name)) owner.required = [...listed, name];
  return "`required` must list names of properties; true counts as requiring this property.";
}

function mendNull(step: TypedNode, key: string): string | undefined {
  const { node, type } = step;
  const expected = typeOfValue(step, key, null);
  // What is data, and what OpenAPI does not know, may be null.
  if (expected === null || expected === undefined || (!isNamed(expected) && !expected.type))
    return undefined;
  const isEntry = !Object.hasOwn(type.properties, key);
  if (isEntry && isNamed(expected)) {
    node[key] = {};
    return `Expected type \`${expected.name}\` but got \`null\`; it counts as empty.`;
  }
  delete node[key];
  return `\`${key}\` is null; it counts as left out.`;
}

function mendValue(step: TypedNode, key: string, value: unknown): string | undefined {
  const { node } = step;
  const expected = typeOfValue(step, key, value);
  if (expected === null || expected === undefined) return undefined;
  const meant = isNamed(expected)
    ? readNode(value, expected.name, expected.items !== undefined)
    : readScalar(value, expected.type, expected.items?.type);
  if (meant === undefined) return undefined;
  node[key] = meant;
  const want = isNamed(expected) ? expected.name : expected.type;
  return `Expected type \`${want}\` but got \`${nameType(value)}\`; it is read as such.`;
}

/** What a value of the wrong type stands for, where a node of its own is expected. */
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
 * OpenAPI 3.2 has parameters that are the whole query, which no earlier version can say. References to one may be
 * anywhere, so it becomes a parameter that OpenAPI says to ignore.
 */
function dropQueryString({ node, type }: TypedNode): Mend[] {
  if (type.name !== "Parameter" || node.in !== "querystring") return [];
  Object.assign(node, { name: "Accept", in: "header", required: false });
  return [{ key: "in", message: "A parameter in `querystring` is left out." }];
}

/** Keywords that Swagger 2 has in the parameter itself. */
const ofSwagger = ["type", "format", "enum", "items", "default", "minimum", "maximum", "pattern"];

function mendParameter({ node, type }: TypedNode): Mend[] {
  const isOpen = type.name === "Parameter" || type.name === "Header";
  if (!isOpen || "schema" in node || "content" in node) return [];
  const beside = ofSwagger.filter((key) => key in node);
  const schema = Object.fromEntries(beside.map((key) => [key, node[key]]));
  for (const key of beside) delete node[key];
  node.schema = "type" in schema ? schema : { type: "string", ...schema };
  const read = beside.length === 0 ? "it counts as a string" : "what stands beside it is read";
  return [{ key: undefined, message: `A ${type.name.toLowerCase()} has no \`schema\`; ${read}.` }];
}

/** What stands for a required field that is left out. */
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

function addMissing({ node, type }: TypedNode): Mend[] {
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
