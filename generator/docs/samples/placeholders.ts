import { isList, isObject } from "../../../packages/docs/src/json.js";
import type { JsonValue, Limits, Parameter, RequestBody, TypeRef } from "../../api-model/model.js";
import { listAlternatives } from "../../api-model/walk-types.js";

/** The facts from which a value is made; values of the document take precedence over placeholders. */
type Source = Pick<Parameter, "type" | "limits" | "default" | "examples">;

interface Slot {
  readonly name: string;
  /** Names of the schemas around the value. */
  readonly around: readonly string[];
  /** Whether the value is a parameter, where an empty list or object would not be sent. */
  readonly isParameter: boolean;
}

/** A value for a parameter: the first example, else the default, else a placeholder. */
export function makeValue(name: string, source: Source): JsonValue {
  return makeNested({ name, around: [], isParameter: true }, source);
}

/** A body with its required fields; fields that take a file have a file name. */
export function makeBody({ type, uploads }: Pick<RequestBody, "type" | "uploads">): JsonValue {
  const slot = { name: "value", around: [], isParameter: false };
  const body = makeOfType(slot, { type, limits: {} });
  if (!isObject(body)) return body;
  const entries = Object.entries(body).map(([name, value]) =>
    uploads.includes(name) && !isList(value) ? [name, makeText(name)] : [name, value],
  );
  return Object.fromEntries(entries);
}

function makeNested(slot: Slot, source: Source): JsonValue {
  const given = [...source.examples, ...(source.default === undefined ? [] : [source.default])];
  return given.find((value) => isOfType(value, source.type)) ?? makeOfType(slot, source);
}

/** Whether a value has the type; some documents write `"1"` where 1 is meant. */
function isOfType(value: JsonValue, type: TypeRef): boolean {
  return listAlternatives(type).some((one) => {
    switch (one.kind) {
      case "scalar":
        if (one.scalar === "integer") return Number.isInteger(value);
        return one.scalar === "null" ? value === null : typeof value === one.scalar;
      case "array":
      case "tuple":
        return isList(value);
      case "map":
      case "schema":
        return isObject(value);
      default:
        return true;
    }
  });
}

function makeOfType(slot: Slot, { type, limits }: Pick<Source, "type" | "limits">): JsonValue {
  const { name, isParameter } = slot;
  const inside = (inner: TypeRef) => makeOfType(slot, { type: inner, limits: {} });
  switch (type.kind) {
    case "scalar":
      return makeScalar(name, type, limits);
    case "literal":
      return type.value;
    case "enum":
      return type.enum.members[0]?.value ?? null;
    case "schema":
      return makeOfSchema(slot, type);
    case "array": {
      const length = Math.max(limits.minItems ?? 0, isParameter ? 1 : 0);
      return Array.from({ length }, () => inside(type.items));
    }
    case "union":
      return type.members[0] === undefined ? null : inside(type.members[0]);
    case "tuple":
      return type.items.slice(0, type.required).map(inside);
    case "intersection":
      return mergeValues(type.members.map(inside));
    case "tagged":
      return mergeValues([inside(type.type), { [type.field]: type.values[0] ?? null }]);
    case "map": {
      const key = String(type.names?.enum.members[0]?.value ?? "key");
      return isParameter && type.values.kind !== "never" ? { [key]: inside(type.values) } : {};
    }
    case "json":
      return {};
    case "never":
      return null;
  }
}

/** Merges objects; other values are only used if there is no object. */
function mergeValues(values: readonly JsonValue[]): JsonValue {
  const objects = values.filter((value) => typeof value === "object" && value !== null);
  if (objects.length === 0) return values[0] ?? null;
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)));
}

function makeOfSchema(slot: Slot, type: TypeRef & { readonly kind: "schema" }): JsonValue {
  const { around, isParameter } = slot;
  const { schema } = type;
  // A schema that requires itself has no finite value.
  if (around.includes(type.name)) return {};
  const inner = { ...slot, around: [...around, type.name] };
  if (schema.kind === "alias") return makeOfType(inner, schema);
  const { properties } = schema;
  const required = properties.filter((field) => field.required);
  const shown = required.length === 0 && isParameter ? properties.slice(0, 1) : required;
  return Object.fromEntries(
    shown.map((field) => [field.name, makeNested({ ...inner, name: field.name }, field)]),
  );
}

function makeScalar(
  name: string,
  { scalar, format }: TypeRef & { readonly kind: "scalar" },
  limits: Limits,
): JsonValue {
  switch (scalar) {
    case "string":
      return makeText(name, format, limits);
    case "number":
    case "integer":
      return makeNumber(limits);
    case "boolean":
      return true;
    case "null":
      return null;
  }
}

/** An allowed number near 1. */
function makeNumber(limits: Limits): number {
  const { exclusiveMinimum: above = -Infinity, exclusiveMaximum: below = Infinity } = limits;
  const step = limits.multipleOf ?? 1;
  const least = Math.max(limits.minimum ?? -Infinity, above);
  const most = Math.min(limits.maximum ?? Infinity, below);
  let value = Math.min(Math.max(1, least), most);
  if (value % step !== 0) value = Math.ceil(value / step) * step;
  if (value <= above) value += step;
  return value >= below || value > most ? value - step : value;
}

/** Example texts for the formats of OpenAPI and JSON Schema. */
const textsByFormat: ReadonlyMap<string, string> = new Map([
  ["byte", "eW91ci1ieXRlcw=="],
  ["date", "2026-01-31"],
  ["date-time", "2026-01-31T12:00:00Z"],
  ["time", "12:00:00Z"],
  ["duration", "P1D"],
  ["email", "you@example.com"],
  ["idn-email", "you@example.com"],
  ["hostname", "example.com"],
  ["idn-hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["uri", "https://example.com/"],
  ["uri-reference", "/your-path"],
  ["iri", "https://example.com/"],
  ["iri-reference", "/your-path"],
  ["uri-template", "https://example.com/{id}"],
  ["uuid", "00000000-0000-4000-8000-000000000000"],
  ["json-pointer", "/your-field"],
  ["relative-json-pointer", "0/your-field"],
  ["regex", "^your"],
]);

/** A placeholder text within the length limits: `modelId` gives `your-model-id`. */
export function makeText(name: string, format = "", limits: Limits = {}): string {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = limits;
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").match(/[\p{L}\p{N}]+/gu) ?? ["value"];
  const text = textsByFormat.get(format) ?? `your-${words.join("-").toLowerCase()}`;
  return [...text.padEnd(minLength, "-")].slice(0, maxLength).join("");
}
