import { findObject, findReachable, walkType } from "../../api-model/lookup.js";
import type {
  ApiModel,
  EnumModel,
  Operation,
  RequestBody,
  SchemaModel,
  TypeRef,
} from "../../api-model/model.js";
import { allowsNull } from "../../api-model/schema-keywords.js";
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
  /** Types in what is sent, where they are others: without what only the server sets. */
  readonly #inputs: Types;
  readonly #composed: Types;
  readonly #forms: Types;

  constructor(client: ClientModel) {
    const { api } = client;
    // The file is not written: here, types are texts.
    const printer = new TypePrinter(new SourceFile(client, ""), client.modules);
    const bodies = api.operations.flatMap(({ body }) => body ?? []);
    const inputs = nameTypes(printer, api, [...findReachable(bodies.map(({ type }) => type))]);
    const types = nameTypes(printer, api, [...api.schemas, ...api.enums]);
    this.#types = types;
    this.#inputs = new Map([...inputs].filter(([pointer, text]) => types.get(pointer) !== text));
    this.#composed = new Map(listComposed(printer, api));
    this.#forms = new Map(bodies.flatMap((body) => printForm(printer, body)));
  }

  /** The type of a schema that has a name in the client. */
  find(pointer: string, isSent: boolean): string | undefined {
    return (
      this.#composed.get(pointer) ??
      (isSent ? this.#inputs.get(pointer) : undefined) ??
      this.#types.get(pointer)
    );
  }

  /** The same where it is another one in what is sent. */
  findInput(pointer: string): string | undefined {
    return this.#inputs.get(pointer);
  }

  /** The type of a multipart body, which takes files; without fields of its own it takes any. */
  findForm(pointer: string): string {
    return this.#forms.get(pointer) ?? "Record<string, Upload | JsonValue>";
  }
}

/** Of several types of one schema, the first is the whole of it. */
function nameTypes(
  printer: TypePrinter,
  { document }: ApiModel,
  models: Iterable<SchemaModel | EnumModel>,
): Types {
  const found = new Map<string, string>();
  for (const model of models) {
    const { pointer } = model;
    if (found.has(pointer)) continue;
    const isAlias = "kind" in model && model.kind === "alias";
    const schema = isNode(document) ? findNode(document, pointer) : undefined;
    const { name } = model;
    const text = printer.print(
      "members" in model
        ? { kind: "enum", name, enum: model }
        : { kind: "schema", name, schema: model },
    );
    found.set(pointer, !isAlias && allowsNull(schema ?? {}) ? `${text} | null` : text);
  }
  return found;
}

/**
 * Compositions and tuples that stand in the operations themselves: the library does not know which values a
 * discriminator has, nor that what lies beside a `oneOf` holds for each of its members, nor that a tuple may be short.
 */
function listComposed(
  printer: TypePrinter,
  { document, operations }: ApiModel,
): [string, string][] {
  const locate = (pointer: string, mediaType: string | undefined): string => {
    const reference = isNode(document) ? findNode(document, pointer)?.$ref : undefined;
    const base =
      typeof reference === "string" ? childPointer("", ...parsePointer(reference)) : pointer;
    return mediaType === undefined
      ? childPointer(base, "schema")
      : childPointer(base, "content", mediaType, "schema");
  };
  return operations.flatMap(listTypes).flatMap(({ pointer, mediaType, type }) => {
    const kinds = type === undefined ? [] : [...walkType(type)].map(({ kind }) => kind);
    const isComposed = kinds.some((kind) => composed.has(kind));
    if (type === undefined || !isComposed) return [];
    return [[locate(pointer, mediaType), printer.print(type)]];
  });
}

const composed: ReadonlySet<TypeRef["kind"]> = new Set(["tagged", "intersection", "tuple"]);

function listTypes({ pointer, parameters, body, responses }: Operation) {
  return [
    ...parameters.map((parameter) => ({ ...parameter, mediaType: undefined })),
    ...(body === undefined ? [] : [{ ...body, pointer: childPointer(pointer, "requestBody") }]),
    ...responses.map((response) => ({
      ...response,
      pointer: childPointer(pointer, "responses", response.status),
      mediaType: response.mediaType ?? "",
    })),
  ];
}

/** Fields that take files are texts to the schema itself. */
function printForm(printer: TypePrinter, { type, uploads }: RequestBody): [string, string][] {
  const schema = findObject(type);
  if (schema === undefined) return [];
  const { name, pointer, properties, others } = schema;
  if (uploads.length === 0) return [[pointer, printer.print(type)]];
  const fields = properties
    .filter((property) => others !== undefined || uploads.includes(property.name))
    .map((property) => {
      const file = property.type.kind === "array" ? "Upload[]" : "Upload";
      const text = uploads.includes(property.name) ? file : printer.print(property.type);
      const key = printKey(property.name);
      return property.required ? `${key}: ${text}` : `${key}?: ${text} | undefined`;
    });
  const text =
    others === undefined
      ? `Omit<${name}, ${printUnion(uploads)}> & { ${fields.join("; ")} }`
      : `{ ${fields.join("; ")}; [name: string]: ${printer.print(others)} | Upload | Upload[] | undefined }`;
  return [[pointer, text]];
}
