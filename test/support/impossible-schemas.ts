import { isObject, type JsonObject } from "./narrow.js";

/**
 * Whether at a place of a document, be it a schema or an operation, a type is described that no value has: by `false`,
 * by `not` of everything, by no values to choose from, or by types that exclude each other.
 */
export function allowsNothing(document: unknown, pointer: string): boolean {
  const found = readAt(document, pointer);
  return isObject(found) && /^\/paths\/[^/]+\/[a-z]+$/.test(pointer)
    ? listSchemas(document, found).some((schema) => holdsImpossible(document, schema, new Set()))
    : holdsImpossible(document, found, new Set());
}

/** The schemas of parameters, of the body and of the responses. */
function listSchemas(document: unknown, operation: JsonObject): unknown[] {
  const { parameters = [], requestBody, responses } = operation;
  const parts = [parameters, requestBody, responses].flatMap((part) =>
    isObject(part) || Array.isArray(part) ? Object.values(part) : [],
  );
  return [requestBody, ...parts].flatMap((part) => {
    const owner = follow(document, part);
    if (!isObject(owner)) return [];
    const { content } = owner;
    const media = isObject(content) ? Object.values(content) : [];
    return [owner, ...media].flatMap((one) =>
      isObject(one) && "schema" in one ? [one.schema] : [],
    );
  });
}

/** Whether a schema, or one that it is made of but for its fields, has no value. */
function holdsImpossible(document: unknown, schema: unknown, seen: Set<unknown>): boolean {
  const found = follow(document, schema);
  if (isImpossible(document, found)) return true;
  if (!isObject(found) || seen.has(found)) return false;
  seen.add(found);
  return listParts(found).some((part) => holdsImpossible(document, part, seen));
}

function listParts(schema: JsonObject): unknown[] {
  const { allOf, oneOf, anyOf, prefixItems, items, additionalProperties, patternProperties } =
    schema;
  const lists = [allOf, oneOf, anyOf, prefixItems].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
  return [...lists, ...patterns, items, additionalProperties];
}

function isImpossible(document: unknown, schema: unknown): boolean {
  if (schema === false) return true;
  if (!isObject(schema)) return false;
  const { not, enum: values } = schema;
  const excludesAll = not === true || (isObject(not) && Object.keys(not).length === 0);
  const hasNone = Array.isArray(values) && values.length === 0;
  return excludesAll || hasNone || findTypes(document, schema, new Set())?.length === 0;
}

/** The types that a value may have; `undefined` where it may have any. */
function findTypes(
  document: unknown,
  schema: unknown,
  seen: ReadonlySet<unknown>,
): readonly string[] | undefined {
  const found = follow(document, schema);
  if (!isObject(found) || seen.has(found)) return undefined;
  const inner = new Set([...seen, found]);
  const own = found.type === undefined ? undefined : [found.type].flat().map(String);
  const parts = Array.isArray(found.allOf) ? found.allOf : [];
  return [own, ...parts.map((part) => findTypes(document, part, inner))].reduce(
    (left, right) => (left && right ? intersectTypes(left, right) : (left ?? right)),
    undefined,
  );
}

function intersectTypes(left: readonly string[], right: readonly string[]): readonly string[] {
  const holds = (types: readonly string[], type: string): boolean =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  return [
    ...left.filter((type) => holds(right, type)),
    ...right.filter((type) => holds(left, type) && !left.includes(type)),
  ];
}

function follow(document: unknown, node: unknown): unknown {
  let current = node;
  for (
    let steps = 0;
    isObject(current) && typeof current.$ref === "string" && steps < 100;
    steps++
  ) {
    current = readAt(document, decodeURIComponent(current.$ref.replace(/^#/, "")));
  }
  return current;
}

function readAt(document: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (node, key) =>
        typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined,
      document,
    );
}
