import { childPointer, parsePointer } from "../api-model/build-context.js";
import { httpMethods } from "../api-model/build-operations.js";
import { findReachable } from "../api-model/lookup.js";
import type { ApiModel, EnumModel, JsonValue, SchemaModel, TypeRef } from "../api-model/model.js";
import type { Schema } from "../api-model/openapi.js";
import { type Direction, travels } from "../api-model/read-write-modes.js";
import { referTo } from "../api-model/references.js";
import { allowsNull, orNull } from "../api-model/type-refs.js";
import { copyDocument, type DocumentNode, findNode, isNode } from "../document/document-nodes.js";
import { escapeDoc } from "../typescript/tsdoc.js";

const component = /^\/components\/schemas\/[^/]+$/;

/** Our types of the components, by pointer. */
export function nameComponents(api: ApiModel): ReadonlyMap<string, TypeRef> {
  return nameTypes(api, [...api.schemas, ...api.enums]);
}

/** Our types of the components that are others when they are sent: without what only the server sets. */
export function nameInputs(
  api: ApiModel,
  named: ReadonlyMap<string, TypeRef>,
): ReadonlyMap<string, TypeRef> {
  const bodies = api.operations.flatMap(({ body }) => body?.type ?? []);
  const inputs = nameTypes(api, [...findReachable(bodies)]);
  const isOther = ([pointer, type]: [string, TypeRef]): boolean =>
    JSON.stringify(named.get(pointer)) !== JSON.stringify(type);
  return new Map([...inputs].filter(isOther));
}

/** Of several types of one component, the first is the whole of it. */
function nameTypes(
  api: ApiModel,
  models: readonly (SchemaModel | EnumModel)[],
): ReadonlyMap<string, TypeRef> {
  const found = new Map<string, TypeRef>();
  for (const model of models) {
    const { pointer } = model;
    const key = hideSigns(pointer);
    if (!component.test(pointer) || found.has(key)) continue;
    const type: TypeRef = referTo(model);
    const isAlias = "kind" in model && model.kind === "alias";
    found.set(key, !isAlias && allowsNullAt(api, pointer) ? orNull(type) : type);
  }
  return found;
}

function allowsNullAt({ document }: ApiModel, pointer: string): boolean {
  return allowsNull(readSchema(document, { $ref: `#${pointer}` }));
}

/** What a schema says, and what it says beside a reference. */
function readSchema(document: JsonValue, schema: JsonValue | undefined): Schema {
  if (!isNode(schema)) return {};
  const { $ref, ...own } = schema;
  if (typeof $ref !== "string") return own;
  const target = parsePointer($ref).reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : {}),
    document,
  );
  return { ...(typeof target === "object" ? target : {}), ...own };
}

/** Components that something refers into; the library checks that what is referred to is there. */
function listOpenedComponents(document: JsonValue): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: JsonValue): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const [inner] = key === "$ref" ? (intoComponent.exec(String(value))?.slice(1) ?? []) : [];
      if (inner !== undefined) found.add(decodeURIComponent(inner));
      visit(value);
    }
  };
  visit(document);
  return found;
}

const intoComponent = /^#(\/components\/schemas\/[^/]+)\//;

/**
 * The document with the ids that its operations have in the model, as the library refuses one that comes twice; of
 * operations that the model has not, such as those of webhooks, an id that is taken is left out.
 */
export function nameOperations(api: ApiModel): JsonValue {
  const document = copyDocument(api.document);
  const taken = new Set(api.operations.map(({ id }) => id));
  const ids = new Map(api.operations.map(({ id, pointer }) => [findNode(document, pointer), id]));
  const visit = (node: DocumentNode, key: string): void => {
    const { operationId } = node;
    const id = ids.get(node);
    if (id !== undefined && operationId !== undefined) node.operationId = id;
    else if (typeof operationId === "string" && methods.has(key)) {
      if (taken.has(operationId)) delete node.operationId;
      taken.add(operationId);
    }
    for (const [name, inner] of Object.entries(node)) if (isNode(inner)) visit(inner, name);
  };
  visit(document, "");
  // A copy of JSON is JSON.
  return document as JsonValue;
}

const methods: ReadonlySet<string> = new Set([...httpMethods, "trace"]);

const texts: ReadonlySet<string> = new Set(["description", "summary", "title"]);

/** Keywords whose values are keys elsewhere, or become keys. */
const keyTexts: ReadonlySet<string> = new Set(["name", "operationId", "propertyName"]);

/** The library makes references of keys and reads them back, whatever `%` and `#` mean in them. */
const signs = [
  { sign: "%", standIn: "\uFDD0" },
  { sign: "#", standIn: "\uFDD1" },
] as const;

/** Names that every object has in JavaScript, which the library takes for what it has set itself. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const inheritedMark = { sign: "", standIn: "\uFDD2" } as const;

/** A key, or the keys of a pointer, as the library takes them for what they are. */
export function hideSigns(key: string): string {
  return signs.reduce(
    (text, { sign, standIn }) => text.replaceAll(sign, standIn),
    markInherited(key),
  );
}

function markInherited(pointer: string): string {
  const mark = (key: string): string => (inherited.has(key) ? inheritedMark.standIn + key : key);
  return pointer.split("/").map(mark).join("/");
}

export function showSigns(source: string): string {
  return [...signs, inheritedMark].reduce((text, { sign, standIn }) => {
    const escaped = `\\u${standIn.charCodeAt(0).toString(16).toUpperCase()}`;
    return text.replaceAll(standIn, sign).replaceAll(escaped, sign);
  }, source);
}

/**
 * A copy of the document for the library: texts cannot start a tag in the comments that it makes of them, components
 * that have a type of ours are left out, and so are discriminators, for which it writes names of schemas where other
 * values are on the wire. What is defined inside a schema or a path has no name to be called by from outside.
 */
export function prepareDocument(
  document: JsonValue,
  named: ReadonlyMap<string, TypeRef>,
): JsonValue {
  const open = listOpenedComponents(document);
  const prepare = (whole: JsonValue, pointer: string): JsonValue => {
    const node = dropOneWay(document, whole, isInRequest(pointer) ? "request" : "response");
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return node.map((item, index) => prepare(item, `${pointer}/${index}`));
    if (named.has(hideSigns(pointer)) && !open.has(pointer)) return {};
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, value]) => {
        if (isDiscriminator(key, value)) return [];
        if (key === "$ref" && nameless.test(String(value))) return [];
        return [prepareEntry(key, value, (inner) => prepare(inner, childPointer(pointer, key)))];
      }),
    );
  };
  return prepare(document, "");
}

/** Whether a place is in what is sent, which a callback's body is not. */
export function isInRequest(pointer: string): boolean {
  return /^\/(?:paths\/[^/]+\/[^/]+\/requestBody|components\/requestBodies)\//.test(pointer);
}

/** A schema without the fields that go the other way only. */
function dropOneWay(document: JsonValue, node: JsonValue, direction: Direction): JsonValue {
  if (!isNode(node) || !isNode(node.properties)) return node;
  const { properties, required } = node;
  const passing = Object.entries(properties).filter(([, schema]) =>
    travels(direction, readSchema(document, schema)),
  );
  const names = new Set(passing.map(([name]) => name));
  return {
    ...node,
    properties: Object.fromEntries(passing),
    ...(Array.isArray(required)
      ? {
          required: required.filter(
            (name) => names.has(`${name}`) || !Object.hasOwn(properties, `${name}`),
          ),
        }
      : {}),
  };
}

/** References that the library cannot follow to a type. */
const nameless = /^#\/paths\/|\/\$defs\//;

type Prepare = (node: JsonValue) => JsonValue;

function prepareEntry(key: string, value: JsonValue, prepare: Prepare): [string, JsonValue] {
  if (key === "required" && Array.isArray(value)) return [key, value.map(String).map(hideSigns)];
  if (typeof value !== "string") return [hideSigns(key), prepare(value)];
  if (keyTexts.has(key)) return [key, hideSigns(value)];
  if (key === "$ref") return [key, markInherited(value)];
  return [hideSigns(key), texts.has(key) ? escapeDoc(value) : value];
}

/** A field may have the name as well, but it is no object with the name of another field. */
function isDiscriminator(key: string, value: JsonValue): boolean {
  if (key !== "discriminator" || typeof value !== "object" || value === null) return false;
  return "propertyName" in value && typeof value.propertyName === "string";
}
