import { isRef } from "@redocly/openapi-core";
import type {
  ApiModel,
  EnumModel,
  JsonValue,
  Operation,
  RequestBody,
  SchemaModel,
  TypeRef,
} from "../../api-model/model.js";
import { normalize } from "../../api-model/normalize.js";
import type { Schema } from "../../api-model/openapi-types.js";
import { listWithAlternatives } from "../../api-model/operation-parts.js";
import { allowsNull, listInner } from "../../api-model/schema-keywords.js";
import {
  findObject,
  findReachable,
  isNull,
  mayBeList,
  walkType,
  widenOthers,
} from "../../api-model/walk-types.js";
import type { ClientModel } from "../../client-model/client-model.js";
import { findNode, isNode } from "../../json/nodes.js";
import { childPointer, parsePointer } from "../../json/pointer.js";
import { printKey, printUnion } from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { TypePrinter } from "../../typescript/types.js";

/** Source texts by JSON pointer. */
type Types = ReadonlyMap<string, string>;

/** The types of schemas by their pointers, as source text. */
export class SchemaTypes {
  readonly #types: Types;
  /** Types in requests, where these differ: with readonly lists, and without `readOnly` fields. */
  readonly #inputs: Types;
  readonly #composed: Types;
  readonly #forms: Types;

  constructor(client: ClientModel) {
    const { api } = client;
    // The file is not written; only its printed types are used.
    const printer = new TypePrinter(new SourceFile(client, ""), client.modules);
    const bodies = listWithAlternatives(api.operations).flatMap(({ body }) => body ?? []);
    const sent = [...bodies, ...api.operations.flatMap(({ parameters }) => parameters)];
    const inputs = nameTypes(printer.sent, api, [...findReachable(sent.map(({ type }) => type))]);
    const types = nameTypes(printer, api, [...api.schemas, ...api.enums]);
    this.#types = types;
    this.#inputs = new Map([...inputs].filter(([pointer, text]) => types.get(pointer) !== text));
    this.#composed = new Map(listComposed(printer, api));
    this.#forms = new Map(bodies.flatMap((body) => printForm(printer.sent, body)));
  }

  /** The type of a schema that has a name in the client, or that the library reads differently. */
  find(pointer: string, isSent: boolean): string | undefined {
    return (
      this.#composed.get(pointer) ??
      (isSent ? this.#inputs.get(pointer) : undefined) ??
      this.#types.get(pointer)
    );
  }

  /** The type in requests, if it differs there. */
  findInput(pointer: string): string | undefined {
    return this.#inputs.get(pointer);
  }

  /** The type of a multipart body, which may have files; without listed fields, it takes any fields. */
  findForm(pointer: string): string {
    return this.#forms.get(pointer) ?? "Record<string, Upload | JsonInput>";
  }
}

/**
 * Several models may come from one schema: one with several types also has an object for its fields. The first is the
 * type of the whole schema.
 */
function nameTypes(
  printer: TypePrinter,
  { document }: ApiModel,
  models: Iterable<SchemaModel | EnumModel>,
): Types {
  const types = new Map<string, string>();
  for (const model of models) {
    const { pointer } = model;
    if (types.has(pointer)) continue;
    const isAlias = "kind" in model && model.kind === "alias";
    const found = findNode(document, pointer) ?? {};
    const schema = normalize({ root: document }, { node: found, pointer });
    const { name } = model;
    const text = printer.print(
      "members" in model
        ? { kind: "enum", name, enum: model }
        : { kind: "schema", name, schema: model },
    );
    types.set(pointer, !isAlias && allowsNull(schema) ? `${text} | null` : text);
  }
  return types;
}

/**
 * Types of schemas inside operations that the library reads differently: it does not know the values of discriminators,
 * nor that keywords beside `oneOf` apply to each variant, nor that tuples may be shorter; it does not merge `allOf`,
 * derives types from inapplicable keywords, and its lists are not readonly.
 */
function listComposed(
  printer: TypePrinter,
  { document, operations }: ApiModel,
): [string, string][] {
  const locate = (pointer: string, mediaType: string | undefined): string => {
    const { $ref, content } = findNode(document, pointer) ?? {};
    const base = typeof $ref === "string" ? childPointer("", ...parsePointer($ref)) : pointer;
    const media = mediaType ?? (isNode(content) ? Object.keys(content)[0] : undefined);
    return media === undefined
      ? childPointer(base, "schema")
      : childPointer(base, "content", media, "schema");
  };
  return listWithAlternatives(operations)
    .flatMap(listTypes)
    .flatMap(({ pointer, mediaType, type, isSent }) => {
      if (type === undefined) return [];
      const location = locate(pointer, mediaType);
      const isOther =
        [...walkType(type)].some((one) => isComposed(one) || (isSent && mayBeList(one))) ||
        isReadDifferently(document, findNode(document, location), location);
      return isOther ? [[location, (isSent ? printer.sent : printer).print(type)]] : [];
    });
}

/** Whether a schema, or one inside it, has keywords that the library reads differently. */
function isReadDifferently(root: JsonValue, node: Schema | undefined, pointer: string): boolean {
  if (node === undefined || isRef(node)) return false;
  if (node.allOf !== undefined || normalize({ root }, { node, pointer }) !== node) return true;
  return listInner(node, pointer).some(
    (inner) => typeof inner.node === "object" && isReadDifferently(root, inner.node, inner.pointer),
  );
}

function isComposed(type: TypeRef): boolean {
  if (type.kind === "union") return type.members.filter((member) => !isNull(member)).length > 1;
  if (type.kind === "map") return type.names !== undefined;
  return type.kind === "tagged" || type.kind === "intersection" || type.kind === "tuple";
}

function listTypes({ pointer, parameters, body, responses }: Operation) {
  return [
    ...parameters.map((parameter) => ({ ...parameter, mediaType: undefined, isSent: true })),
    ...(body === undefined
      ? []
      : [
          {
            ...body,
            pointer: childPointer(pointer, "requestBody"),
            mediaType: body.documentedType,
            isSent: true,
          },
        ]),
    ...responses.map((response) => ({
      ...response,
      pointer: childPointer(pointer, "responses", response.status),
      mediaType: response.mediaType ?? "",
      isSent: false,
    })),
  ];
}

/** The type of a form, with files for the fields that take them, which the schema describes as strings. */
function printForm(printer: TypePrinter, { type, uploads }: RequestBody): [string, string][] {
  const schema = findObject(type);
  if (schema === undefined) return [];
  const { pointer, properties } = schema;
  const others = widenOthers(schema);
  if (uploads.length === 0) return [[pointer, printer.print(type)]];
  const fields = properties
    .filter((property) => others !== undefined || uploads.includes(property.name))
    .map((property) => {
      const file = property.type.kind === "array" ? "readonly Upload[]" : "Upload";
      const text = uploads.includes(property.name) ? file : printer.print(property.type);
      const key = printKey(property.name);
      return property.required ? `${key}: ${text}` : `${key}?: ${text} | undefined`;
    });
  const text =
    others === undefined
      ? `Omit<${printer.nameSchema(schema)}, ${printUnion(uploads)}> & { ${fields.join("; ")} }`
      : `{ ${fields.join("; ")}; [name: string]: ${printer.print(others)} | Upload | readonly Upload[] | undefined }`;
  return [[pointer, text]];
}
