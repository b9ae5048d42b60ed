import { childPointer } from "../json/pointer.js";
import type { BuildContext, Located } from "./build-context.js";
import { findMediaType, isJson } from "./media-types.js";
import type { BodyForm, FieldEncoding, ParameterStyle, Property, TypeRef } from "./model.js";
import type { Encoding } from "./openapi-types.js";
import { listAlternatives } from "./walk-types.js";

type Encodings = Readonly<Record<string, Encoding>>;

const styles: readonly ParameterStyle[] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

/** Reads how the fields of a form or multipart body are serialized; reports encodings that cannot be sent. */
export class EncodingReader {
  constructor(readonly context: BuildContext) {}

  /** @param fields - the fields of the body, if they are known */
  read(
    { node, pointer }: Located<Encodings | undefined>,
    form: BodyForm,
    fields: readonly Property[] | undefined,
  ): FieldEncoding[] {
    if (form !== "form" && form !== "multipart") return [];
    const known = new Map(fields?.map((field) => [field.name, field]));
    for (const name of Object.keys(node ?? {})) {
      if (fields !== undefined && !known.has(name)) {
        this.context.warn(
          childPointer(pointer, name),
          `The body has no field ${JSON.stringify(name)}; its encoding is ignored.`,
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
    { node, pointer }: Located<Encoding>,
    form: BodyForm,
    field: Property | undefined,
  ): FieldEncoding {
    if (Object.keys(node.headers ?? {}).length > 0) {
      this.context.warn(
        childPointer(pointer, "headers"),
        "fetch cannot send headers with a part of a multipart body; these are omitted.",
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

  /**
   * The serialization style; `undefined` if the media type decides. If any of `style`, `explode` and `allowReserved` is
   * given, the media type has no effect.
   */
  #readStyle(node: Encoding, pointer: string, form: BodyForm): ParameterStyle | undefined {
    const { style, explode, allowReserved } = node;
    const [keyword] = Object.keys({ style, explode, allowReserved }).filter(
      (key) => Reflect.get(node, key) !== undefined,
    );
    if (keyword === undefined) return undefined;
    const location = childPointer(pointer, keyword);
    if (form === "multipart" && this.context.root.openapi.startsWith("3.0.")) {
      this.context.warn(
        location,
        `In OpenAPI 3.0, ${keyword} has no effect on parts of multipart bodies.`,
      );
      return undefined;
    }
    const known = styles.find((one) => one === (style ?? "form"));
    if (known === undefined) {
      this.context.warn(
        location,
        `Fields of a form have no style ${JSON.stringify(style)}; the style form is used.`,
      );
    }
    return known ?? "form";
  }

  /**
   * The media type, if there is exactly one. Lists and ranges of media types are meant for files, and a `Blob` states
   * its own type.
   */
  #readContentType(
    { node, pointer }: Located<Encoding>,
    field: Property | undefined,
  ): string | undefined {
    const contentType = node.contentType ?? (field && findMediaType(this.context, field.pointer));
    if (contentType === undefined || /[,*]/.test(contentType)) return undefined;
    if (field === undefined || isText(field.type) || isJson(contentType)) return contentType;
    this.context.warn(
      childPointer(pointer, "contentType"),
      `A list or an object cannot be sent as ${JSON.stringify(contentType)}; it is sent as JSON.`,
    );
    return undefined;
  }
}

/** Whether values of the type, or the items of a list, can be sent as text or as a file. */
function isText(type: TypeRef): boolean {
  const isOne = ({ kind }: TypeRef) => ["scalar", "literal", "enum", "json"].includes(kind);
  return listAlternatives(type).every((one) =>
    one.kind === "array" ? listAlternatives(one.items).every(isOne) : isOne(one),
  );
}
