import { isObject, type JsonObject, objectOf, objectsOf } from "./narrow.js";
import { bundleSpec } from "./spec-bundle.js";

/** A field with what the document states of it, references and `allOf` merged in. */
export interface SpecField {
  readonly path: string;
  readonly [keyword: string]: unknown;
}

const keywords = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"],
  ...["minProperties", "maxProperties", "default", "deprecated"],
  ...["x-available-for", "x-limits", "x-defaults", "x-deprecated-for", "x-replaced-by"],
  ...["x-requires-state", "x-relations"],
];

/** Our document without references. */
export const loadSpec = (): Promise<JsonObject> => bundleSpec(true);

/** The parameters of our operation, and the fields of its request and of its response of success. */
export function listFields(root: JsonObject): SpecField[] {
  const item = objectOf(objectOf(root.paths, "paths")["/models/{modelId}"], "the path");
  const operation = objectOf(item.put, "the operation");
  const responses = objectOf(operation.responses, "responses");
  const parameters = [item, operation].flatMap((owner) =>
    objectsOf(owner.parameters ?? [], "parameters"),
  );
  return [
    ...parameters.flatMap(({ in: place, name, schema, required }) =>
      listFrom(schema, `${place}.${name}`, required === true),
    ),
    ...listFrom(bodyOf(operation.requestBody), "request"),
    ...listFrom(bodyOf(responses["200"]), "response"),
  ];
}

function bodyOf(owner: unknown): unknown {
  const content = objectOf(objectOf(owner, "the owner of a body").content, "content");
  return objectOf(content["application/json"], "application/json").schema;
}

function listFrom(value: unknown, path: string, required?: boolean): SpecField[] {
  const schema = mergeParts(objectOf(value ?? {}, path));
  const { properties = {}, items, additionalProperties: values } = schema;
  const needed = [schema.required].flat();
  const facts: SpecField = {
    path,
    type: nameType(schema),
    required,
    nullable: typesOf(schema).includes("null") || undefined,
    enum: schema.const === undefined ? listDocumented(schema) : [schema.const],
    names: schema["x-enum-varnames"],
    ...Object.fromEntries(keywords.map((keyword) => [keyword, readFact(schema[keyword])])),
  };
  return [
    JSON.parse(JSON.stringify(facts)),
    ...Object.entries(objectOf(properties, path))
      .filter(([, inner]) => !isObject(inner) || inner["x-observed"] === undefined)
      .flatMap(([name, inner]) => listFrom(inner, `${path}.${name}`, needed.includes(name))),
    ...(typesOf(schema).includes("array") ? listFrom(items, `${path}[]`) : []),
    ...(isMap(schema) || (isObject(values) && Object.keys(values).length > 0)
      ? listFrom(values === true ? {} : values, `${path}{}`)
      : []),
  ];
}

/** The values of an enum that the vendor's page has. */
function listDocumented({ enum: values, "x-enumObserved": observed }: JsonObject): unknown {
  if (!Array.isArray(values)) return undefined;
  const others = Object.keys(objectOf(observed ?? {}, "x-enumObserved"));
  return values.filter((value) => value !== null && !others.includes(String(value)));
}

/** A statement without its wording, and without what the vendor's page does not state. */
function readFact(value: unknown): unknown {
  if (Array.isArray(value)) {
    const known = value.filter(isDocumented).map(readFact);
    return known.length === 0 ? undefined : known;
  }
  if (!isObject(value)) return value;
  if (!isDocumented(value)) return undefined;
  const { basis: _basis, context: _context, observed: _observed, provided, ...fact } = value;
  return provided === undefined ? fact : { ...fact, provided: true };
}

const isDocumented = (value: unknown): boolean =>
  !isObject(value) || (value.basis ?? "documented") === "documented";

const typesOf = ({ type }: JsonObject): unknown[] => [type ?? []].flat();

const isMap = ({ properties, additionalProperties: values = false }: JsonObject): boolean =>
  properties === undefined && values !== false;

function nameType(schema: JsonObject): string {
  const named = typesOf(schema).filter((type) => type !== "null");
  if (named.length > 1) return named.join(" or ");
  if (named[0] === "object" && isMap(schema)) return "map";
  if (typeof named[0] === "string") return named[0];
  const union = ["anyOf", "oneOf", "not"].find((keyword) => schema[keyword] !== undefined);
  return union ?? "json";
}

/** A schema with the parts of its `allOf`, and without the union that makes it nullable. */
function mergeParts({ allOf = [], ...own }: JsonObject): JsonObject {
  const parts = objectsOf(allOf, "allOf").map(mergeParts);
  const merged = [...parts, own].reduce(merge, {});
  const key = ["anyOf", "oneOf"].find((name) => Array.isArray(merged[name]));
  if (key === undefined) return merged;
  const { [key]: union, ...rest } = merged;
  const all = objectsOf(union, key);
  const [only, ...others] = all.filter(({ type }) => type !== "null");
  if (only === undefined || others.length > 0 || all.length === 1) return merged;
  const inner = mergeParts(only);
  return { ...inner, ...rest, type: [inner.type, "null"].flat() };
}

function merge(first: JsonObject, second: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const known = merged[key];
    if (Array.isArray(known) && Array.isArray(value)) merged[key] = [...known, ...value];
    else if (isObject(known) && isObject(value)) merged[key] = { ...known, ...value };
    else merged[key] = value;
  }
  return merged;
}
