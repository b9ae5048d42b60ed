import { childPointer } from "../json/pointer.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { EncodingReader } from "./build-encodings.js";
import { isScalarEnum } from "./build-enums.js";
import {
  chooseSentType,
  findContent,
  findForm,
  findMediaType,
  isJson,
  isStream,
  nameMediaType,
} from "./media-types.js";
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
import type * as OpenApi from "./openapi-types.js";
import { readResponseHeaders } from "./response-headers.js";
import type { SchemaRegistry } from "./schema-registry.js";
import { findObject, listAlternatives } from "./walk-types.js";

type Content = NonNullable<OpenApi.Response["content"]>;
type Media = Content[string];

/** A media type of a body, with its Media Type Object and its pointer. */
interface Chosen {
  readonly mediaType: string;
  readonly form: BodyForm;
  readonly media: Media;
  readonly pointer: string;
}

const file: TypeRef = { kind: "scalar", scalar: "string", format: "binary" };
const text: TypeRef = { kind: "scalar", scalar: "string" };

export class ContentBuilder {
  readonly #encodings: EncodingReader;

  constructor(
    readonly context: BuildContext,
    readonly registry: SchemaRegistry,
  ) {
    this.#encodings = new EncodingReader(context);
  }

  /** The request body in each of its media types, the default first. */
  buildBodies({ node, pointer }: Located<OpenApi.RequestBody>, prefix: string): RequestBody[] {
    const listed = this.#list(node.content ?? {}, childPointer(pointer, "content"));
    return listed.map((one, index) => {
      const name = index === 0 ? prefix : prefix + nameMediaType(one.mediaType);
      const body = this.#buildBody(node, one, `${name}Body`);
      this.#warnOfAlternative(listed, one, `contentType: ${JSON.stringify(body.mediaType)}`);
      return body;
    });
  }

  #buildBody(node: OpenApi.RequestBody, chosen: Chosen, name: string): RequestBody {
    this.#warnOfSchema(chosen, "sent");
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
      mediaType: chooseSentType(chosen.mediaType, chosen.form),
      documentedType: chosen.mediaType,
      form: chosen.form,
      isSpread: hasFields,
      uploads: chosen.form === "multipart" && hasFields ? this.#listUploads(fields, encodings) : [],
      encodings,
      examples: this.#readExamples(chosen, type),
    };
  }

  /**
   * The media types of a body, the default first: JSON if it is offered, else the first type that is not bytes, else
   * the first. JSON media types with the same schema count once.
   */
  #list(content: Content, pointer: string): Chosen[] {
    const offered = Object.entries(content).map(([mediaType, media]): Chosen => {
      const form = findForm(this.context, mediaType, readSchema(media));
      return { mediaType, media, form, pointer: childPointer(pointer, mediaType) };
    });
    const [first] = offered;
    const isRange = ({ mediaType }: Chosen) => mediaType.includes("*");
    const chosen =
      offered.find((one) => one.form === "json" && !isRange(one)) ??
      offered.find(({ form }) => form === "json") ??
      offered.find(({ form }) => form !== "binary") ??
      first;
    if (chosen === undefined) return [];
    const keys = new Set<string>();
    return [chosen, ...offered].filter((one) => {
      // JSON of one schema is the same under any media type.
      const key = one.form === "json" ? JSON.stringify(one.media.schema) : one.mediaType;
      if (keys.has(`${key}`)) return false;
      keys.add(`${key}`);
      return true;
    });
  }

  #warnOfAlternative([chosen]: readonly Chosen[], other: Chosen, option: string): void {
    if (chosen === undefined || chosen === other) return;
    this.context.warn(
      other.pointer,
      `The client uses ${JSON.stringify(chosen.mediaType)} unless a call asks for ${JSON.stringify(other.mediaType)}.`,
      `Pass { ${option} } in the options of the call.`,
    );
  }

  /**
   * Reports a schema that is not used because the body is sent or read as text or bytes, and a stream, which is read to
   * its end.
   */
  #warnOfSchema({ form, media, mediaType, pointer }: Chosen, done: "sent" | "read"): void {
    const isWhole = form === "text" || form === "binary" || (form !== "json" && done === "read");
    if (!isWhole) return;
    const type = JSON.stringify(mediaType);
    const as = form === "binary" || form === "multipart" ? "bytes" : "text";
    if (done === "read" && isStream(mediaType)) {
      this.context.warn(
        pointer,
        `A stream of ${type} is read to its end, as one string.`,
        "Call .asResponse() and read its body as a stream; timeouts then cover only the time until the headers arrive.",
      );
    } else if (findContent(this.context, readSchema(media)) === "data") {
      this.context.warn(
        childPointer(pointer, "schema"),
        `A body of ${type} is ${done} as ${as}; its schema is not used.`,
        "If the body is JSON, use a JSON media type.",
      );
    }
  }

  #warnOfFailures([chosen, ...others]: readonly Chosen[]): void {
    for (const other of others) {
      this.context.warn(
        other.pointer,
        `This failure is documented as ${JSON.stringify(chosen?.mediaType)}; a body of ${JSON.stringify(other.mediaType)} is returned as it is.`,
      );
    }
  }

  #warnOfMultipart({ form, mediaType, pointer }: Chosen): void {
    if (form !== "multipart" || /^multipart\/(?:form-data|\*)\s*(?:;|$)/i.test(mediaType)) return;
    this.context.warn(
      pointer,
      `fetch cannot send ${JSON.stringify(mediaType)}; the body is sent as multipart/form-data.`,
    );
  }

  /** The type of the body of a webhook or callback. */
  readEvent({ node, pointer }: Located<OpenApi.RequestBody>, name: string): TypeRef | undefined {
    const [chosen] = this.#list(node.content ?? {}, childPointer(pointer, "content"));
    return chosen && this.#typeOf(chosen, name);
  }

  /** The response in each of its media types, the default first; a failure in its default media type only. */
  buildResponses(
    { node, pointer }: Located<OpenApi.Response>,
    status: string,
    prefix: string,
    suffix: string,
  ): Response[] {
    const listed = this.#list(node.content ?? {}, childPointer(pointer, "content"));
    const common = {
      status,
      description: node.description?.trim() ?? "",
      headers: readResponseHeaders(this.context, node, pointer),
    };
    if (listed.length === 0) {
      return [{ ...common, mediaType: undefined, form: "json", type: undefined, examples: [] }];
    }
    const isSuccess = /^(?:2|default)/.test(status);
    if (!isSuccess) this.#warnOfFailures(listed);
    return (isSuccess ? listed : listed.slice(0, 1)).map((one, index) => {
      const name = index === 0 ? prefix : prefix + nameMediaType(one.mediaType);
      this.#warnOfAlternative(listed, one, `accept: ${JSON.stringify(one.mediaType)}`);
      // Responses may hold values that the enum does not list, so `…Response` is an alias of a wider
      // type, and the enum needs a name of its own.
      const end = isSuccess && isScalarEnum(readSchema(one.media) ?? {}) ? "Enum" : "";
      return { ...common, ...this.#buildResponse(one, `${name}Response${suffix}${end}`) };
    });
  }

  #buildResponse(
    chosen: Chosen,
    name: string,
  ): Omit<Response, "status" | "description" | "headers"> {
    this.#warnOfSchema(chosen, "read");
    const { mediaType } = chosen;
    // A form is returned as text; the caller parses it.
    const form = chosen.form === "form" ? "text" : chosen.form;
    const read = form === "multipart" ? "binary" : form;
    const type = read === "json" ? this.#typeOf(chosen, name) : read === "text" ? text : file;
    const examples = this.#readExamples(chosen, type);
    return { mediaType, form: read, type, examples };
  }

  #typeOf({ form, media, pointer }: Chosen, name: string): TypeRef {
    if (form === "text") return text;
    if (form === "binary") return file;
    return this.registry.typeOf(readSchema(media), childPointer(pointer, "schema"), name);
  }

  /**
   * Names of the fields that are files or lists of files: in OpenAPI 3.0 these have the format `binary`, in 3.1 a
   * `contentMediaType` or no type.
   */
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

/** Whether the type may allow strings. */
function allowsText(type: TypeRef): boolean {
  return listAlternatives(type).some((one) =>
    one.kind === "scalar"
      ? one.scalar === "string"
      : !["schema", "array", "map", "tuple"].includes(one.kind),
  );
}

/** Parses an example that was written as JSON text; any other is returned as it is. */
function readJsonText(example: JsonValue): JsonValue {
  if (typeof example !== "string") return example;
  try {
    return JSON.parse(example);
  } catch {
    return example;
  }
}

function readSchema({ schema }: Media): OpenApi.SchemaOrRef | undefined {
  // The library types schemas without our extensions.
  return schema as OpenApi.SchemaOrRef | undefined;
}
