import { findEnum, findReferred, findSchema } from "../lookup.js";
import type { ApiModel, JsonValue, Limits, TypeRef } from "../model.js";

/** What a value is made from: the document's own words for it before any of ours. */
interface Source {
  readonly type: TypeRef;
  readonly limits: Limits;
  readonly default: JsonValue | undefined;
  readonly examples: readonly JsonValue[];
}

/** A value to show: the first example, or else the default, or else one that asks to be replaced. */
export function makeValue(api: ApiModel, name: string, source: Source): JsonValue {
  return makeNested(api, name, source, []);
}

/** A body with the fields that it requires. */
export function makeBody(api: ApiModel, type: TypeRef): JsonValue {
  return makeOfType(api, "value", { type, limits: {} }, []);
}

/** @param around - names of the schemas that the value is inside of */
function makeNested(
  api: ApiModel,
  name: string,
  source: Source,
  around: readonly string[],
): JsonValue {
  return source.examples[0] ?? source.default ?? makeOfType(api, name, source, around);
}

function makeOfType(
  api: ApiModel,
  name: string,
  { type, limits }: Pick<Source, "type" | "limits">,
  around: readonly string[],
): JsonValue {
  const inside = (inner: TypeRef) => makeOfType(api, name, { type: inner, limits: {} }, around);
  switch (type.kind) {
    case "scalar":
      return makeScalar(name, type.scalar, limits);
    case "literal":
      return type.value;
    case "enum":
      return findEnum(api, type.name)?.members[0]?.value ?? null;
    case "schema":
      return makeOfSchema(api, name, type, around);
    case "array":
      return Array.from({ length: limits.minItems ?? 0 }, () => inside(type.items));
    case "union":
      return type.members[0] === undefined ? null : inside(type.members[0]);
    case "tuple":
      return type.items.slice(0, type.required).map(inside);
    case "intersection":
      return mergeValues(type.members.map(inside));
    case "tagged":
      return mergeValues([inside(type.type), { [type.field]: type.values[0] ?? null }]);
    case "map":
    case "json":
      return {};
    case "never":
      return null;
  }
}

/** One object of several; what is none gives way to what is. */
function mergeValues(values: readonly JsonValue[]): JsonValue {
  const objects = values.filter((value) => typeof value === "object" && value !== null);
  if (objects.length === 0) return values[0] ?? null;
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)));
}

function makeOfSchema(
  api: ApiModel,
  name: string,
  type: TypeRef & { readonly kind: "schema" },
  around: readonly string[],
): JsonValue {
  const alias = findSchema(api, type.name);
  // No finite value has a schema inside of itself wherever it requires one.
  if (around.includes(type.name)) return {};
  const inner = [...around, type.name];
  if (alias?.kind === "alias") return makeOfType(api, name, alias, inner);
  const required = findReferred(api, type)?.properties.filter((field) => field.required) ?? [];
  return Object.fromEntries(
    required.map((field) => [field.name, makeNested(api, field.name, field, inner)]),
  );
}

function makeScalar(
  name: string,
  scalar: (TypeRef & { readonly kind: "scalar" })["scalar"],
  { minimum = 1, maximum = Number.POSITIVE_INFINITY }: Limits,
): JsonValue {
  switch (scalar) {
    case "string":
      return sayYours(name);
    case "number":
    case "integer":
      return Math.min(Math.max(1, minimum), maximum);
    case "boolean":
      return true;
    case "null":
      return null;
  }
}

/** `modelId` gives `your-model-id`, which a reader sees at once to be no id, and which needs no escaping. */
function sayYours(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").match(/[\p{L}\p{N}]+/gu) ?? ["value"];
  return `your-${words.join("-").toLowerCase()}`;
}
