import { childPointer } from "../document/json-pointer.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { referTo } from "./discriminated-unions.js";
import type { BodyForm, FieldEncoding, ParameterStyle, Property, TypeRef } from "./model.js";
import type { SchemaRegistry } from "./schema-registry.js";

/** What the document says of how a field is written. */
export interface EncodingNode {
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

type Encodings = Readonly<Record<string, EncodingNode>>;

const styles: readonly ParameterStyle[] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

/** Reads how the fields of a form are written; reports what cannot be done. */
export class EncodingReader {
  constructor(
    readonly context: BuildContext,
    readonly registry: SchemaRegistry,
  ) {}

  /** @param fields - those of the body, where they are known */
  read(
    { node, pointer }: Located<Encodings | undefined>,
    form: BodyForm,
    fields: readonly Property[] | undefined,
  ): FieldEncoding[] {
    if (form !== "form" && form !== "multipart") return [];
    const known = new Map(fields?.map((field) => [field.name, field]));
    for (const name of Object.keys(node ?? {})) {
      if (fields !== undefined && !known.has(name)) {
        this.#warn(
          childPointer(pointer, name),
          `The body has no field ${JSON.stringify(name)}, so its encoding says nothing.`,
        );
      }
    }
    const names = [...new Set([...known.keys(), ...Object.keys(node ?? {})])];
    return names.flatMap((name) => {
      const own = node !== undefined && Object.hasOwn(node, name) ? node[name] : undefined;
      const location = childPointer(pointer, name);
      const read = this.#readOne(
        name,
        { node: own ?? {}, pointer: location },
        form,
        known.get(name),
      );
      return read.contentType === undefined && read.style === undefined ? [] : [read];
    });
  }

  #readOne(
    name: string,
    { node, pointer }: Located<EncodingNode>,
    form: BodyForm,
    field: Property | undefined,
  ): FieldEncoding {
    if (Object.keys(node.headers ?? {}).length > 0) {
      this.#warn(
        childPointer(pointer, "headers"),
        "fetch gives parts no headers of their own, so these are left out.",
      );
    }
    const style = this.#readStyle(node, pointer, form);
    return {
      name,
      style,
      contentType:
        style === undefined ? this.#readContentType({ node, pointer }, field) : undefined,
      explode: node.explode ?? style === "form",
      allowReserved: node.allowReserved ?? false,
    };
  }

  /** Any word about the style makes the media type of no account. */
  #readStyle(node: EncodingNode, pointer: string, form: BodyForm): ParameterStyle | undefined {
    const { style, explode, allowReserved } = node;
    const [keyword] = Object.keys({ style, explode, allowReserved }).filter(
      (key) => Reflect.get(node, key) !== undefined,
    );
    if (keyword === undefined) return undefined;
    const location = childPointer(pointer, keyword);
    if (form === "multipart" && this.context.root.openapi.startsWith("3.0.")) {
      this.#warn(location, `In OpenAPI 3.0, ${keyword} says nothing of parts of multipart bodies.`);
      return undefined;
    }
    const known = styles.find((one) => one === (style ?? "form"));
    if (known === undefined) {
      this.#warn(location, `There is no style ${JSON.stringify(style)} for fields of a form.`);
    }
    return known ?? "form";
  }

  /** One media type, where it is to be known before the value: of several, or a range, a file has its own. */
  #readContentType(
    { node, pointer }: Located<EncodingNode>,
    field: Property | undefined,
  ): string | undefined {
    const contentType = node.contentType ?? this.#findMedia(field?.pointer);
    if (contentType === undefined || /[,*]/.test(contentType)) return undefined;
    const isText = field === undefined || this.#isText(field.type);
    if (isText || isJson(contentType)) return contentType;
    this.#warn(
      childPointer(pointer, "contentType"),
      `A value that is more than a text cannot be written as ${JSON.stringify(contentType)}; it is sent as JSON.`,
    );
    return undefined;
  }

  /** The media type of a file, as OpenAPI 3.1 says it in the schema. */
  #findMedia(pointer: string | undefined): string | undefined {
    if (pointer === undefined) return undefined;
    const { node } = resolveRef<{ contentMediaType?: string; contentEncoding?: string }>(
      this.context,
      referTo(pointer),
      pointer,
    );
    return node?.contentEncoding === undefined ? node?.contentMediaType : undefined;
  }

  /** Whether each value of the type, or each item of a list, is a text, or may be a file. */
  #isText(type: TypeRef, around: readonly string[] = []): boolean {
    switch (type.kind) {
      case "array":
        return type.items.kind !== "array" && this.#isText(type.items, around);
      case "union":
        return type.members.every((member) => this.#isText(member, around));
      case "schema": {
        const { schema } = type;
        if (schema.kind !== "alias" || around.includes(type.name)) return false;
        return this.#isText(schema.type, [...around, type.name]);
      }
      default:
        return ["scalar", "literal", "enum", "json"].includes(type.kind);
    }
  }

  #warn(pointer: string, message: string): void {
    this.context.report({ severity: "warning", pointer, message, hint: "" });
  }
}

export function isJson(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}
