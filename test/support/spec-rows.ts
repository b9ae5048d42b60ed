import { addFact, asSet, type Facts } from "./facts.js";
import { type JsonObject, listOf, objectsOf, stringOf } from "./narrow.js";
import { isMap, type SchemaNode, typesOf } from "./spec-document.js";

const limitKeywords = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const;

const facets = ["type", "required", "nullable", "enum", ...limitKeywords];

function valuesOf(schema: JsonObject): readonly unknown[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum === undefined) return undefined;
  return listOf(schema.enum, "enum").filter((value) => value !== null);
}

function typeOf(schema: JsonObject): string {
  const named = typesOf(schema).filter((type) => type !== "null");
  if (named.length > 1) return named.join(" or ");
  const [type] = named;
  if (type === "object" && isMap(schema)) return "map";
  if (typeof type === "string") return type;
  if (schema.properties !== undefined) return "object";
  const union = ["anyOf", "oneOf", "not"].find((keyword) => schema[keyword] !== undefined);
  if (union !== undefined) return union;
  return valuesOf(schema) === undefined ? "json" : "values without a type";
}

/** A place of the document in the form of a row of reference-facts.json. */
export function rowOf({ path, schema, required }: SchemaNode): JsonObject {
  const row: Record<string, unknown> = { path, type: typeOf(schema), required };
  if (typesOf(schema).includes("null")) row.nullable = true;
  for (const keyword of limitKeywords) row[keyword] = schema[keyword];
  row.enum = valuesOf(schema);
  return row;
}

export function readRows(fixture: unknown): readonly JsonObject[] {
  return objectsOf(fixture, "reference-facts.json");
}

export function pathsOf(rows: readonly JsonObject[]): readonly string[] {
  return rows.map((row) => stringOf(row.path, "path"));
}

/** One statement per facet of those rows whose path is in `shared`. */
export function facetsOf(rows: readonly JsonObject[], shared: ReadonlySet<string>): Facts {
  const facts: Facts = new Map();
  for (const row of rows) {
    const path = stringOf(row.path, "path");
    if (!shared.has(path)) continue;
    for (const facet of facets) {
      const value = row[facet];
      if (value === undefined) continue;
      addFact(facts, `${path} ${facet}`, Array.isArray(value) ? asSet(value) : value);
    }
  }
  return facts;
}
