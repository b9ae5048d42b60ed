import { isList, isObject, type JsonObject } from "../../../packages/docs/src/json.js";
import type { JsonValue } from "../../api-model/model.js";
import { findReachable } from "../../api-model/walk-types.js";
import type { ClientModel } from "../../client-model/client-model.js";
import { findNode } from "../../json/nodes.js";
import { printJson, printObject } from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareConstant } from "../../typescript/statements.js";
import type { GeneratedFile } from "../emitter.js";

/** The JSON Schemas of responses, by which the mock validates models from a file. */
export function emitMockSchemas(client: ClientModel, path: string): GeneratedFile {
  const { api } = client;
  const types = client.methods.flatMap(({ result }) =>
    result.successes.flatMap(({ type }) => type ?? []),
  );
  const enums = api.enums.map(({ name }) => name);
  const names = new Set([...[...findReachable(types)].map(({ name }) => name), ...enums]);
  // A node of a JSON document is JSON.
  const schemas = (findNode(api.document, "/components/schemas") ?? {}) as JsonObject;
  const entries = Object.entries(schemas).flatMap(([key, schema]) =>
    names.has(key) ? [{ key, value: printJson(strip(schema)) }] : [],
  );
  return new SourceFile(client, path).print([
    declareConstant({
      name: "schemas",
      docs: "The schemas of responses, as JSON Schema, without their texts.",
      isExported: true,
      type: "Readonly<Record<string, object>>",
      value: printObject(entries),
    }),
  ]);
}

/** Keywords whose value is a schema or a list of schemas. */
const nesting = new Set([
  "items",
  "additionalProperties",
  "not",
  "allOf",
  "anyOf",
  "oneOf",
  "prefixItems",
]);
/** Keywords that constrain a value, without schemas inside. */
const asserting = new Set(
  "type enum const required minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties".split(
    " ",
  ),
);

/** The schema without annotations, and with references to `$defs`. */
function strip(schema: JsonValue): JsonValue {
  if (isList(schema)) return schema.map(strip);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): [string, JsonValue][] => {
      if (key === "$ref")
        return [[key, String(value).replace("#/components/schemas/", "#/$defs/")]];
      if (key === "properties" && isObject(value))
        return [
          [key, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, strip(one)]))],
        ];
      if (nesting.has(key)) return [[key, strip(value)]];
      return asserting.has(key) ? [[key, value]] : [];
    }),
  );
}
