import { isList, isObject, type JsonObject } from "../../../packages/docs/src/json.js";
import { findForm } from "../../api-model/media-types.js";
import type { JsonValue, Operation } from "../../api-model/model.js";
import { allowsNull } from "../../api-model/schema-keywords.js";
import type { ClientModel } from "../../client-model/client-model.js";
import { findNode } from "../../json/nodes.js";
import { childPointer, parsePointer } from "../../json/pointer.js";
import { escapeDoc } from "../../typescript/tsdoc.js";
import { SchemaTypes } from "./schema-types.js";

/** Stands in a schema for its type, as source text. */
export const typeKeyword = "x-typescript-type";

/**
 * The OpenAPI document for openapi-typescript: schemas that have a type of ours are replaced by its name, bodies that
 * are no JSON by what the runtime takes and gives for them, and what fetch cannot send and OpenAPI says to ignore is
 * left out.
 */
export function createInput(client: ClientModel): JsonValue {
  return new InputWriter(client).write(client.api.document, "");
}

/** Bodies that the client sends, unlike those of callbacks. */
const requestBody =
  /^\/(?:(?:paths|components\/pathItems)\/[^/]+\/[^/]+\/requestBody|components\/requestBodies\/[^/]+)$/;
const media = /\/(?:requestBody|requestBodies\/[^/]+|responses\/[^/]+)\/content\/[^/]+$/;
const operation =
  /^\/(?:(?:paths|webhooks|components\/(?:pathItems|callbacks\/[^/]+))\/[^/]+|.*\/callbacks\/[^/]+\/[^/]+)\/(?:get|put|post|delete|options|head|patch|trace)$/;
const parameter = /\/parameters\/[^/]+$/;
/** What the API sends to the caller. */
const inverse = /^\/(?:webhooks|components\/callbacks)\/|\/callbacks\//;
const component = /^\/components\/[^/]+\/[^/]+$/;

class InputWriter {
  readonly #document: JsonValue;
  readonly #types: SchemaTypes;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #operationIds: Set<string>;
  /** Pointers of what is being written in place of a reference. */
  readonly #open = new Set<string>();

  constructor(client: ClientModel) {
    const { api } = client;
    this.#document = api.document;
    this.#types = new SchemaTypes(client);
    this.#operations = new Map(api.operations.map((one) => [one.pointer, one]));
    this.#operationIds = new Set(api.operations.map(({ id }) => id));
  }

  write(node: JsonValue, pointer: string, isSent = requestBody.test(pointer)): JsonValue {
    if (isList(node)) {
      const written = node.map((item, index) =>
        this.write(item, childPointer(pointer, index), isSent),
      );
      return pointer.endsWith("/parameters")
        ? written.filter((_, index) => !this.#isIgnored(node[index] ?? null))
        : written;
    }
    if (!isObject(node)) return node;
    const type = this.#types.find(pointer, isSent);
    if (type !== undefined) return writeType(type);
    if (typeof node.$ref === "string") return this.#writeReference(node.$ref, isSent);
    if (media.test(pointer)) return this.#writeMedia(node, pointer, isSent);
    if (operation.test(pointer)) return this.#writeOperation(node, pointer);
    if (parameter.test(pointer)) return this.#writeParameter(node, pointer);
    if (isEmptyObject(node)) {
      return writeType(`Record<string, never>${allowsNull(node) ? " | null" : ""}`);
    }
    return this.#writeEntries(node, pointer, isSent);
  }

  #writeEntries(node: JsonObject, pointer: string, isSent = false): JsonObject {
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key, value]) => !isDiscriminator(key, value))
        .map(([key, value]) => {
          const inner = childPointer(pointer, key);
          const write = () => this.write(value, inner, isSent || requestBody.test(inner));
          return writeEntry(key, value, write);
        }),
    );
  }

  /** A component is referred to, unless it is another one in requests; what lies inside one has no name of its own. */
  #writeReference(reference: string, isSent: boolean): JsonValue {
    const keys = parsePointer(reference);
    const pointer = childPointer("", ...keys);
    const input = isSent ? this.#types.findInput(pointer) : undefined;
    if (input !== undefined) return writeType(input);
    if (component.test(pointer)) return { $ref: `#${childPointer("", ...keys.map(escapeKey))}` };
    if (this.#open.has(pointer)) return {};
    this.#open.add(pointer);
    const copy = this.write(this.#read(reference), pointer, isSent);
    this.#open.delete(pointer);
    return copy;
  }

  /** Every variable of the path has a parameter; GET and HEAD have no request body, HEAD has no response body. */
  #writeOperation(node: JsonObject, pointer: string): JsonObject {
    const { requestBody, responses = {}, operationId, parameters, ...rest } = node;
    const known = this.#operations.get(pointer);
    const undescribed = (known?.parameters ?? []).filter((one) => one.pointer === pointer);
    const id = this.#chooseId(operationId, known);
    return this.#writeEntries(
      {
        ...rest,
        ...(id === undefined ? {} : { operationId: id }),
        parameters: [
          ...(isList(parameters) ? parameters : []),
          ...undescribed.map(({ wireName: name }) => ({
            ...{ name, in: "path", required: true },
            schema: { type: "string" },
          })),
        ],
        ...(requestBody === undefined || /\/(?:get|head)$/.test(pointer) ? {} : { requestBody }),
        responses: pointer.endsWith("/head") ? this.#dropBodies(responses) : responses,
      },
      pointer,
    );
  }

  /**
   * The id that an operation has in the model, as the library refuses one that comes twice; of operations that the
   * model has not, such as those of webhooks, an id that is taken is left out.
   */
  #chooseId(given: JsonValue | undefined, known: Operation | undefined): string | undefined {
    if (typeof given !== "string") return undefined;
    if (known !== undefined) return known.id;
    if (this.#operationIds.has(given)) return undefined;
    this.#operationIds.add(given);
    return given;
  }

  #dropBodies(responses: JsonValue): JsonObject {
    return Object.fromEntries(
      Object.entries(responses ?? {}).map(([status, response]) => {
        const { content: _, ...rest } = this.#resolve(response);
        return [status, rest];
      }),
    );
  }

  /** The library takes a parameter with a media type of its own for a text. */
  #writeParameter(node: JsonObject, pointer: string): JsonObject {
    const { content, ...rest } = node;
    const isSent = !inverse.test(pointer);
    const [name, media] = Object.entries(content ?? {})[0] ?? [];
    if (name === undefined) return this.#writeEntries({ schema: {}, ...rest }, pointer, isSent);
    const { schema = {} } = this.#resolve(media);
    const inner = childPointer(pointer, "content", name, "schema");
    return { ...this.#writeEntries(rest, pointer), schema: this.write(schema, inner, isSent) };
  }

  #writeMedia(node: JsonObject, pointer: string, isSent: boolean): JsonObject {
    const { schema = {}, ...rest } = node;
    const inner = childPointer(pointer, "schema");
    const type = this.#chooseMediaType(schema, inner, isSent);
    const written = type === undefined ? this.write(schema, inner, isSent) : writeType(type);
    return { ...this.#writeEntries(rest, pointer), schema: written };
  }

  /** The type of a body that is no JSON; a form in a response is a text, or bytes. */
  #chooseMediaType(schema: JsonValue, pointer: string, isSent: boolean): string | undefined {
    const mediaType = parsePointer(pointer).at(-2) ?? "";
    switch (findForm({ root: this.#document }, mediaType, isObject(schema) ? schema : undefined)) {
      case "json":
        return undefined;
      case "text":
        return "string";
      case "form":
        return isSent ? undefined : "string";
      case "binary":
        return isSent ? "Upload" : "Blob";
      case "multipart": {
        const { $ref } = isObject(schema) ? schema : {};
        const target = typeof $ref === "string" ? childPointer("", ...parsePointer($ref)) : pointer;
        return isSent ? this.#types.findForm(target) : "Blob";
      }
    }
  }

  /** Headers that OpenAPI has other words for: a parameter of that name is ignored. */
  #isIgnored(parameter: JsonValue): boolean {
    const { in: location, name } = this.#resolve(parameter);
    return location === "header" && /^(?:accept|content-type|authorization)$/i.test(`${name}`);
  }

  #resolve(node: JsonValue | undefined): JsonObject {
    const { $ref } = isObject(node) ? node : {};
    const target = typeof $ref === "string" ? this.#read($ref) : node;
    return isObject(target) ? target : {};
  }

  #read(reference: string): JsonValue {
    const target = findNode(this.#document, childPointer("", ...parsePointer(reference)));
    // What is found in JSON is JSON.
    return (target ?? {}) as JsonValue;
  }
}

/** The library takes an object that may have no fields at all for one with any. */
function isEmptyObject({ type, properties, additionalProperties, ...rest }: JsonObject): boolean {
  const isObject = type === "object" || (isList(type) && type.join() === "object,null");
  const isComposed = ["allOf", "anyOf", "oneOf", "patternProperties"].some((key) => key in rest);
  const hasFields = Object.keys(properties ?? {}).length > 0;
  return isObject && additionalProperties === false && !hasFields && !isComposed;
}

function writeType(text: string): JsonObject {
  return { type: "string", [typeKeyword]: text };
}

const texts: ReadonlySet<string> = new Set(["description", "summary", "title"]);

/** Keywords whose values are keys elsewhere, or become keys. */
const keyTexts: ReadonlySet<string> = new Set(["name", "operationId", "propertyName"]);

/** Texts cannot start a tag in the comments that the library makes of them. */
function writeEntry(key: string, value: JsonValue, write: () => JsonValue): [string, JsonValue] {
  if (key === "required" && isList(value)) return [key, value.map(String).map(escapeKey)];
  if (typeof value !== "string") return [escapeKey(key), write()];
  if (keyTexts.has(key)) return [key, escapeKey(value)];
  return [escapeKey(key), texts.has(key) ? escapeDoc(value) : value];
}

/**
 * For a discriminator the library writes names of schemas where other values are on the wire. A field may have the
 * name as well, but it is no object with the name of another field.
 */
function isDiscriminator(key: string, value: JsonValue): boolean {
  return key === "discriminator" && isObject(value) && typeof value.propertyName === "string";
}

/** openapi-typescript makes references of keys and reads them back, whatever `%` and `#` mean in them. */
const escapedCharacters = [
  { character: "%", standIn: "\uFDD0" },
  { character: "#", standIn: "\uFDD1" },
] as const;

/** Names that every object has in JavaScript, which the library takes for what it has set itself. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const inheritedMark = { character: "", standIn: "\uFDD2" } as const;

/** A key in the form in which the library takes it for what it is. */
function escapeKey(key: string): string {
  const marked = inherited.has(key) ? inheritedMark.standIn + key : key;
  return escapedCharacters.reduce(
    (text, { character, standIn }) => text.replaceAll(character, standIn),
    marked,
  );
}

/** Source text with the keys as they stand in the document. */
export function unescapeKeys(source: string): string {
  return [...escapedCharacters, inheritedMark].reduce((text, { character, standIn }) => {
    const asEscape = `\\u${standIn.charCodeAt(0).toString(16).toUpperCase()}`;
    return text.replaceAll(standIn, character).replaceAll(asEscape, character);
  }, source);
}
