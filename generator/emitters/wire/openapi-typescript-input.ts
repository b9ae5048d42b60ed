import { isList, isObject, type JsonObject } from "../../../packages/docs/src/json.js";
import { findForm } from "../../api-model/media-types.js";
import type { JsonValue, Operation } from "../../api-model/model.js";
import { allowsNull } from "../../api-model/schema-keywords.js";
import type { ClientModel } from "../../client-model/client-model.js";
import { findNode } from "../../json/nodes.js";
import { childPointer, parsePointer } from "../../json/pointer.js";
import { escapeDoc } from "../../typescript/tsdoc.js";
import { SchemaTypes } from "./schema-types.js";

/** The keyword that replaces a schema by a type, as source text. */
export const typeKeyword = "x-typescript-type";

/**
 * The OpenAPI document for openapi-typescript. Schemas with a type of ours are replaced by its name, bodies that are
 * not JSON by the types that the runtime takes and returns; parts that fetch cannot send, or that OpenAPI says to
 * ignore, are left out.
 */
export function createInput(client: ClientModel): JsonValue {
  return new InputWriter(client).write(client.api.document, "");
}

/** Pointers of the bodies that the client sends; those of callbacks are received. */
const requestBody =
  /^\/(?:(?:paths|components\/pathItems)\/[^/]+\/[^/]+\/requestBody|components\/requestBodies\/[^/]+)$/;
const media = /\/(?:requestBody|requestBodies\/[^/]+|responses\/[^/]+)\/content\/[^/]+$/;
const operation =
  /^\/(?:(?:paths|webhooks|components\/(?:pathItems|callbacks\/[^/]+))\/[^/]+|.*\/callbacks\/[^/]+\/[^/]+)\/(?:get|put|post|delete|options|head|patch|trace)$/;
const parameter = /\/parameters\/[^/]+$/;
/** Pointers in webhooks and callbacks, where the API sends the requests. */
const inverse = /^\/(?:webhooks|components\/callbacks)\/|\/callbacks\//;
const component = /^\/components\/[^/]+\/[^/]+$/;

class InputWriter {
  readonly #document: JsonValue;
  readonly #types: SchemaTypes;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #operationIds: Set<string>;
  /** Pointers of the references that are being inlined, to detect recursion. */
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

  /** Keeps a reference to a component, unless its type differs in requests; other references are inlined. */
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

  /** Adds missing path parameters, and removes request bodies of GET and HEAD and response bodies of HEAD. */
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
   * The id of the operation in the model, because the library refuses duplicates. Operations that are not in the model,
   * such as those of webhooks, have none if theirs is taken.
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

  /** Moves the schema of a media type into the parameter; the library would type it as a string. */
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

  /**
   * The type of a body; `undefined` if the schema decides, as for JSON and forms that are sent. A form in a response is
   * text or bytes.
   */
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

  /** Whether OpenAPI ignores a parameter of that name, as it describes the header elsewhere. */
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
    // A node of a JSON document is JSON.
    return (target ?? {}) as JsonValue;
  }
}

/** Whether an object allows no fields; the library would type it as one with any fields. */
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

/** Keywords whose values are keys elsewhere. */
const keyTexts: ReadonlySet<string> = new Set(["name", "operationId", "propertyName"]);

/** An entry as the library takes it. Texts are escaped, so that they cannot start a tag in the comments it prints. */
function writeEntry(key: string, value: JsonValue, write: () => JsonValue): [string, JsonValue] {
  if (key === "required" && isList(value)) return [key, value.map(String).map(escapeKey)];
  if (typeof value !== "string") return [escapeKey(key), write()];
  if (keyTexts.has(key)) return [key, escapeKey(value)];
  return [escapeKey(key), texts.has(key) ? escapeDoc(value) : value];
}

/**
 * Whether a key is a discriminator and not a field of that name. Discriminators are removed, because the library prints
 * schema names instead of the values on the wire.
 */
function isDiscriminator(key: string, value: JsonValue): boolean {
  return key === "discriminator" && isObject(value) && typeof value.propertyName === "string";
}

/** Characters to escape in keys, which openapi-typescript turns into references without encoding them. */
const escapedCharacters = [
  { character: "%", standIn: "\uFDD0" },
  { character: "#", standIn: "\uFDD1" },
] as const;

/** Names that every object inherits, which the library confuses with its own entries. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const inheritedMark = { character: "", standIn: "\uFDD2" } as const;

/** A key in a form that the library does not misread. */
function escapeKey(key: string): string {
  const marked = inherited.has(key) ? inheritedMark.standIn + key : key;
  return escapedCharacters.reduce(
    (text, { character, standIn }) => text.replaceAll(character, standIn),
    marked,
  );
}

/** Restores the keys in the printed source text. */
export function unescapeKeys(source: string): string {
  return [...escapedCharacters, inheritedMark].reduce((text, { character, standIn }) => {
    const asEscape = `\\u${standIn.charCodeAt(0).toString(16).toUpperCase()}`;
    return text.replaceAll(standIn, character).replaceAll(asEscape, character);
  }, source);
}
