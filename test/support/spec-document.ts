import { isObject, type JsonObject, objectOf, objectsOf, stringOf } from "./narrow.js";
import { bundleSpec } from "./spec-bundle.js";

/** A place of the document with all that holds there, references and allOf merged in. */
export interface SchemaNode {
  readonly path: string;
  readonly schema: JsonObject;
  /** Not known for the items of lists and maps, nor for a whole body. */
  readonly required?: boolean;
}

export interface SpecDocument {
  readonly root: JsonObject;
  /** Parameters, request body and the body of the success response. */
  readonly nodes: readonly SchemaNode[];
  /** The bodies of all other responses, which the page does not show. */
  readonly errorNodes: readonly SchemaNode[];
}

const deepestPath = 400;

function lookUp(root: JsonObject, reference: string): unknown {
  if (!reference.startsWith("#/")) throw new Error(`${reference} leaves the bundle`);
  return reference
    .slice(2)
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((value, part) => objectOf(value, reference)[part], root);
}

function resolveReference(root: JsonObject, value: unknown, where: string): JsonObject {
  const { $ref: reference, ...siblings } = objectOf(value, where);
  if (reference === undefined) return siblings;
  const target = stringOf(reference, `${where} $ref`);
  return { ...resolveReference(root, lookUp(root, target), target), ...siblings };
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

function withoutNull(root: JsonObject, schema: JsonObject, where: string): JsonObject {
  const key = ["anyOf", "oneOf"].find((name) => Array.isArray(schema[name]));
  if (key === undefined) return schema;
  const variants = objectsOf(schema[key], `${where} ${key}`);
  const [only, ...others] = variants.filter((variant) => variant.type !== "null");
  if (only === undefined || others.length > 0 || variants.length === 1) return schema;
  const { [key]: _, ...rest } = schema;
  const inner = resolveSchema(root, only, where);
  return { ...inner, ...rest, type: [inner.type, "null"].flat() };
}

function resolveSchema(root: JsonObject, value: unknown, where: string): JsonObject {
  if (value === undefined || value === true) return {};
  const { allOf: parts, ...own } = resolveReference(root, value, where);
  if (parts === undefined) return withoutNull(root, own, where);
  const inherited = objectsOf(parts, `${where} allOf`)
    .map((part) => resolveSchema(root, part, where))
    .reduce(merge, {});
  return withoutNull(root, merge(inherited, own), where);
}

export function typesOf(schema: JsonObject): readonly unknown[] {
  return [schema.type ?? []].flat();
}

export function isMap(schema: JsonObject): boolean {
  const values = schema.additionalProperties ?? false;
  return schema.properties === undefined && values !== false;
}

function* childrenOf(root: JsonObject, node: SchemaNode): Generator<SchemaNode> {
  const { path, schema } = node;
  const needed = new Set(Array.isArray(schema.required) ? schema.required : []);
  for (const [name, value] of Object.entries(objectOf(schema.properties ?? {}, path))) {
    yield* walk(root, value, `${path}.${name}`, needed.has(name));
  }
  if (typesOf(schema).includes("array")) yield* walk(root, schema.items, `${path}[]`);
  const values = schema.additionalProperties;
  const restricts = isObject(values) && Object.keys(values).length > 0;
  if (isMap(schema) || restricts) yield* walk(root, values, `${path}{}`);
}

function* walk(
  root: JsonObject,
  value: unknown,
  path: string,
  required?: boolean,
): Generator<SchemaNode> {
  if (path.length > deepestPath) throw new Error(`${path} goes on for ever`);
  const schema = resolveSchema(root, value, path);
  const node = required === undefined ? { path, schema } : { path, schema, required };
  yield node;
  yield* childrenOf(root, node);
}

function parameterNodes(root: JsonObject, owner: JsonObject): readonly SchemaNode[] {
  return objectsOf(owner.parameters ?? [], "parameters").flatMap((value) => {
    const parameter = resolveReference(root, value, "parameter");
    const path = `${String(parameter.in)}.${String(parameter.name)}`;
    const [own, ...inner] = walk(root, parameter.schema, path, parameter.required === true);
    if (own === undefined) return inner;
    const description = parameter.description;
    return [{ ...own, schema: { ...own.schema, description } }, ...inner];
  });
}

function bodySchema(root: JsonObject, value: unknown, where: string): unknown {
  const content = objectOf(resolveReference(root, value, where).content, `${where} content`);
  return objectOf(content["application/json"], `${where} application/json`).schema;
}

export async function loadSpec(): Promise<SpecDocument> {
  const root = await bundleSpec();
  const paths = objectOf(root.paths, "paths");
  const item = resolveReference(root, paths["/models/{modelId}"], "/models/{modelId}");
  const operation = objectOf(item.put, "PUT /models/{modelId}");
  const { "200": success, ...errors } = objectOf(operation.responses, "responses");
  const nodes = [
    ...parameterNodes(root, item),
    ...parameterNodes(root, operation),
    ...walk(root, bodySchema(root, operation.requestBody, "requestBody"), "request"),
    ...walk(root, bodySchema(root, success, "response 200"), "response"),
  ];
  const errorNodes = Object.entries(errors).flatMap(([status, value]) => {
    const where = `response ${status}`;
    if (resolveReference(root, value, where).content === undefined) return [];
    return [...walk(root, bodySchema(root, value, where), where)];
  });
  return { root, nodes, errorNodes };
}
