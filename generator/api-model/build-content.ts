import { childPointer } from "../json/pointer.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { EncodingReader } from "./build-encodings.js";
import { findObject, listAlternatives } from "./lookup.js";
import { findMediaType, isJson, nameForm } from "./media-types.js";
import type {
  BodyForm,
  Example,
  FieldEncoding,
  JsonValue,
  Property,
  RequestBody,
  Response,
  TypeRef,
} from "./model.js";
import type * as OpenApi from "./openapi.js";
import type { SchemaRegistry } from "./schema-registry.js";

type Content = NonNullable<OpenApi.Response["content"]>;
type Media = Content[string];

/** What of several media types is used. */
interface Chosen {
  readonly mediaType: string;
  readonly form: BodyForm;
  readonly media: Media;
  readonly pointer: string;
}

const file: TypeRef = { kind: "scalar", scalar: "string", format: "binary" };
const text: TypeRef = { kind: "scalar", scalar: "string" };

/** JSON wherever it is offered, else the first that has a form of its own, else the first. */
function choose(content: Content, pointer: string): Chosen | undefined {
  const offered = Object.entries(content).map(([mediaType, media]) => ({
    mediaType,
    media,
    form: nameForm(mediaType),
    pointer: childPointer(pointer, mediaType),
  }));
  return (
    offered.find(({ form }) => form === "json") ??
    offered.find(({ form }) => form !== "binary") ??
    offered[0]
  );
}

export class ContentBuilder {
  readonly #encodings: EncodingReader;

  constructor(
    readonly context: BuildContext,
    readonly registry: SchemaRegistry,
  ) {
    this.#encodings = new EncodingReader(context);
  }

  buildBody(
    { node, pointer }: Located<OpenApi.RequestBody>,
    name: string,
  ): RequestBody | undefined {
    const chosen = choose(node.content ?? {}, childPointer(pointer, "content"));
    if (chosen === undefined) return undefined;
    const type = this.registry.inRequest(() => this.#typeOf(chosen, name));
    const fields = findObject(type)?.properties;
    const hasFields = fields !== undefined && !["text", "binary"].includes(chosen.form);
    const { required = false } = node;
    const encoding = {
      node: chosen.media.encoding,
      pointer: childPointer(chosen.pointer, "encoding"),
    };
    const encodings = this.#encodings.read(encoding, chosen.form, fields);
    this.#warnOfMultipart(chosen);
    return {
      description: node.description?.trim() ?? "",
      type,
      required,
      isAllOrNone: !required && hasFields && fields.some((field) => field.required),
      mediaType: writeMediaType(chosen.mediaType),
      form: chosen.form,
      isSpread: hasFields,
      uploads: chosen.form === "multipart" && hasFields ? this.#listUploads(fields, encodings) : [],
      encodings,
      examples: this.#readExamples(chosen, type),
    };
  }

  #warnOfMultipart({ form, mediaType, pointer }: Chosen): void {
    if (form !== "multipart" || /^multipart\/(?:form-data|\*)\s*(?:;|$)/i.test(mediaType)) return;
    this.context.warn(
      pointer,
      `fetch cannot send ${JSON.stringify(mediaType)}; the body is sent as multipart/form-data.`,
    );
  }

  /** The type of what the API sends by itself. */
  readEvent({ node, pointer }: Located<OpenApi.RequestBody>, name: string): void {
    const chosen = choose(node.content ?? {}, childPointer(pointer, "content"));
    if (chosen !== undefined) this.#typeOf(chosen, name);
  }

  buildResponse(
    { node, pointer }: Located<OpenApi.Response>,
    name: string,
  ): Omit<Response, "status"> {
    const chosen = choose(node.content ?? {}, childPointer(pointer, "content"));
    const description = node.description?.trim() ?? "";
    if (chosen === undefined) {
      return { description, mediaType: undefined, form: "json", type: undefined, examples: [] };
    }
    const { mediaType } = chosen;
    // A form is a text that is left to the caller to take apart.
    const form = chosen.form === "form" ? "text" : chosen.form;
    const read = form === "multipart" ? "binary" : form;
    const type = read === "json" ? this.#typeOf(chosen, name) : read === "text" ? text : file;
    const examples = this.#readExamples(chosen, type);
    return { description, mediaType, form: read, type, examples };
  }

  #typeOf({ form, media, pointer }: Chosen, name: string): TypeRef {
    if (form === "text") return text;
    if (form === "binary") return file;
    // The library's schema type is the same document seen without our extensions.
    const schema = media.schema as OpenApi.SchemaOrRef | undefined;
    return this.registry.typeOf(schema, childPointer(pointer, "schema"), name);
  }

  /** In OpenAPI 3.0 a file has the format `binary`, in 3.1 a media type, or no keyword at all. */
  #listUploads(fields: readonly Property[], encodings: readonly FieldEncoding[]): string[] {
    const written = new Map(encodings.map((one) => [one.name, one]));
    return fields
      .filter(({ name, type, pointer }) => {
        const { style, contentType = "" } = written.get(name) ?? {};
        if (style !== undefined || isJson(contentType)) return false;
        const one = type.kind === "array" ? type.items : type;
        const inner = type.kind === "array" ? childPointer(pointer, "items") : pointer;
        if (one.kind === "scalar")
          return one.format === "binary" || findMediaType(this.context, inner) !== undefined;
        return one.kind === "json";
      })
      .map(({ name }) => name);
  }

  #readExamples({ media, pointer, form }: Chosen, type: TypeRef): Example[] {
    const isText = form !== "json" || allowsText(type);
    const { example, examples } = media as {
      readonly example?: JsonValue;
      readonly examples?: Readonly<Record<string, Partial<Example>>>;
    };
    // Bytes cannot be shown as JSON.
    if (form === "binary") return [];
    const all = example === undefined ? examples : { example: { value: example } };
    return Object.entries(all ?? {}).map(([name, given]) => {
      const { node } = resolveRef(this.context, given, childPointer(pointer, "examples", name));
      const { value = null } = node;
      return {
        name,
        summary: node.summary?.trim() ?? "",
        description: node.description?.trim() ?? "",
        value: isText ? value : readJsonText(value),
      };
    });
  }
}

/** Whether a value of the type may be a text. */
function allowsText(type: TypeRef): boolean {
  return listAlternatives(type).some((one) =>
    one.kind === "scalar"
      ? one.scalar === "string"
      : !["schema", "array", "map", "tuple"].includes(one.kind),
  );
}

/** An example may be given as the text of its JSON, where its value cannot be a text itself. */
function readJsonText(example: JsonValue): JsonValue {
  if (typeof example !== "string") return example;
  try {
    return JSON.parse(example);
  } catch {
    return example;
  }
}

/** A range such as `image/*` cannot be sent. */
function writeMediaType(mediaType: string): string {
  return mediaType.includes("*") ? "application/octet-stream" : mediaType;
}
