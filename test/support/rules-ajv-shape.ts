import {
  type JsonObject,
  listOf,
  numberOrNothing,
  objectOf,
  stringOf,
  stringsOf,
} from "./narrow.js";

/** What a schema allows, with its references followed. */
export interface Shape {
  readonly types: readonly string[];
  readonly values: readonly unknown[] | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly exclusiveMinimum: number | undefined;
  readonly maxLength: number | undefined;
  readonly items: Shape | undefined;
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
}

/** Says nothing about which values are allowed. */
const silent = new Set(["$ref", "description", "examples", "default", "deprecated", "title"]);
const understood = new Set([
  "type",
  "enum",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "maxLength",
  "items",
  "properties",
  "required",
]);

function follow(schema: unknown, schemas: JsonObject): JsonObject {
  const found = objectOf(schema, "schema");
  if (found.$ref === undefined) return found;
  const name = stringOf(found.$ref, "$ref").replace("#/components/schemas/", "");
  return { ...follow(schemas[name], schemas), ...found };
}

/** A keyword that is new to the schema is an error: bodies made without regard to it would show nothing. */
export function readShape(source: unknown, schemas: JsonObject): Shape {
  const schema = follow(source, schemas);
  const odd = Object.keys(schema).filter(
    (keyword) => !silent.has(keyword) && !understood.has(keyword) && !keyword.startsWith("x-"),
  );
  if (odd.length > 0) throw new Error(`Bodies are made without regard to ${odd.join(", ")}.`);
  const fields = Object.entries(objectOf(schema.properties ?? {}, "properties"));
  return {
    types: typeof schema.type === "string" ? [schema.type] : stringsOf(schema.type, "type"),
    values: schema.enum === undefined ? undefined : listOf(schema.enum, "enum"),
    minimum: numberOrNothing(schema.minimum),
    maximum: numberOrNothing(schema.maximum),
    exclusiveMinimum: numberOrNothing(schema.exclusiveMinimum),
    maxLength: numberOrNothing(schema.maxLength),
    items: schema.items === undefined ? undefined : readShape(schema.items, schemas),
    fields: Object.fromEntries(fields.map(([name, field]) => [name, readShape(field, schemas)])),
    required: stringsOf(schema.required ?? [], "required"),
  };
}
