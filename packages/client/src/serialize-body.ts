import { fileArgument, filePartArgument, partArgument, textArgument } from "./curl.js";
import { makeParamError } from "./errors.js";
import type { BodySerializer, DescribeBody, RequestBody } from "./operation.js";
import { isGiven } from "./options.js";
import { mask, redactFormField } from "./redact.js";
import { checkSendable, listPairs, type Style, writeField } from "./serialize-parameters.js";

export interface BodyOptions {
  readonly mediaType?: string;
  /** Whether the body is the field `body` of the params, rather than all fields that are not parameters. */
  readonly isWhole?: boolean;
  /** Whether the request may be sent without it. */
  readonly isOptional?: boolean;
}

/** JSON that is not an object, is optional, or has a media type of its own. */
export function jsonBody(options: BodyOptions): BodySerializer {
  const serialize = (value: unknown) => {
    if (options.isWhole) checkSendable("body", value);
    return JSON.stringify(value);
  };
  return makeSerializer(options, serialize);
}

/** A body that is text or bytes; other scalars are sent as text. */
export function rawBody(options: BodyOptions): BodySerializer {
  const serialize = (value: unknown): string | Blob | undefined => {
    if (!isGiven(value)) return undefined;
    if (typeof value === "string" || value instanceof Blob) return value;
    // A copy, as the caller may change the bytes while the call runs.
    if (value instanceof Uint8Array) return new Blob([new Uint8Array(value)]);
    if (typeof value === "object" && !(value instanceof Date))
      throw makeParamError("body", "/body", "body must be a text, bytes or a Blob", value);
    return writeField(value);
  };
  const describe: DescribeBody = (body, secrets) => {
    if (typeof body !== "string") return [undefined, fileArgument];
    // A text has no fields, so a secret cannot be located in it.
    const text = secrets === undefined ? body : mask;
    return [text, textArgument(text)];
  };
  return makeSerializer(options, serialize, describe, true);
}

/** `application/x-www-form-urlencoded`: arrays repeat their name and objects are JSON, unless `encodings` differ. */
export function formBody(options: BodyOptions, encodings?: Encodings): BodySerializer {
  const serialize = (value: unknown) => {
    const pairs = listFormPairs(value, encodings).map((pair) => pair.join("="));
    return pairs.length === 0 ? undefined : pairs.join("&");
  };
  const describe: DescribeBody = (body, secrets) => {
    const pairs = `${body}`.split("&").map((pair) => {
      const [name = "", value = ""] = [...new URLSearchParams(pair)][0] ?? [];
      const shown = redactFormField(name, value, secrets);
      return shown === value ? pair : `${new URLSearchParams([[name, shown]])}`;
    });
    const text = pairs.join("&");
    return [text, textArgument(text)];
  };
  return makeSerializer(options, serialize, describe);
}

/** `multipart/form-data`: arrays repeat their name and objects are JSON, unless `encodings` differ. */
export function multipartBody(options: BodyOptions, encodings?: Encodings): BodySerializer {
  // The text of a part with a media type cannot be read back synchronously.
  const sources = new WeakMap<FormData, readonly Part[]>();
  const serialize = (value: unknown): FormData => {
    const parts = listParts(value, encodings);
    const form = new FormData();
    for (const { name, value, type } of parts) {
      if (typeof value === "string" && type === undefined) form.append(name, value);
      else form.append(name, makeFile(value, type));
    }
    sources.set(form, parts);
    return form;
  };
  const describe: DescribeBody = (body, secrets) => {
    // Middleware replaces the form by its bytes.
    const parts = body instanceof FormData && sources.get(body);
    if (!parts) return [undefined, fileArgument];
    const args = parts.map(({ name, value, type }) => {
      if (typeof value !== "string")
        return filePartArgument(name, value instanceof File ? value.name : "blob");
      return partArgument(name, redactFormField(name, value, secrets), type);
    });
    return [undefined, args.join(" \\\n  ")];
  };
  return makeSerializer(options, serialize, describe, true);
}

/** A file keeps its name, and its media type if it has one. */
function makeFile(value: Part["value"], type = ""): Blob {
  if (value instanceof Blob && (value.type || !type)) return value;
  if (value instanceof File) return new File([value], value.name, { type });
  // A copy, as the caller may change the bytes while the call runs.
  return new Blob([value instanceof Uint8Array ? new Uint8Array(value) : value], { type });
}

function makeSerializer(
  { mediaType, isWhole, isOptional }: BodyOptions,
  serialize: (value: unknown) => RequestBody | undefined,
  describe?: DescribeBody,
  isBinary = false,
): BodySerializer {
  return {
    mediaType,
    isBinary,
    serialize: (fields) => {
      const isEmpty = Object.values(fields).every((value) => value === undefined);
      if (isEmpty && (isWhole || isOptional)) return undefined;
      return serialize(isWhole ? fields.body : fields);
    },
    ...(describe && { describe }),
  };
}

/** The encoding of a field, if it differs from the default: OpenAPI's Encoding Object. */
export interface Encoding {
  /** The media type of the value, or of each item of an array. */
  readonly contentType?: string;
  /** Serializes the field like a query parameter of this style. */
  readonly style?: Style;
  readonly explode?: boolean;
  /** Whether reserved characters of URLs are sent unescaped. */
  readonly allowReserved?: boolean;
}

/** Encodings by field; pairs, because a field may be named like a property of `Object`. */
export type Encodings = readonly (readonly [field: string, encoding: Encoding])[];

export interface Part {
  readonly name: string;
  readonly value: string | Blob | Uint8Array;
  /** Its media type; `undefined` for plain text, and for a file with a type of its own. */
  readonly type: string | undefined;
}

/** The parts of a multipart body: one for each field, or for each item of an array. */
export function listParts(body: unknown, encodings: Encodings = []): Part[] {
  return listEncoded(body, encodings).flatMap(([name, value, encoding]): Part[] => {
    const { contentType, style } = encoding;
    if (style === undefined || isFile(value)) {
      return listItems(value).map((item) => makePart(name, item, contentType));
    }
    return listPairs({ ...encoding, name, style }, value, encodePart).map(([own, text]) => ({
      name: decodeURIComponent(own),
      value: decodeURIComponent(text),
      type: undefined,
    }));
  });
}

function makePart(name: string, item: unknown, contentType: string | undefined): Part {
  if (isFile(item)) return { name, value: item, type: contentType };
  const type = contentType ?? (typeof item === "object" ? "application/json" : undefined);
  return { name, value: writeItem(item, type), type: type === "text/plain" ? undefined : type };
}

/** The pairs of a form: one for each field, or for each item of an array. */
export function listFormPairs(body: unknown, encodings: Encodings = []): [string, string][] {
  return listEncoded(body, encodings).flatMap(([name, value, encoding]): [string, string][] => {
    const { contentType, style, allowReserved } = encoding;
    if (style === undefined) {
      return listItems(value).map((item) => [
        encodeForm(name),
        encodeForm(writeItem(item, contentType)),
      ]);
    }
    const encode = allowReserved ? encodeReserved : encodeForm;
    return listPairs({ ...encoding, name, style }, value, encode);
  });
}

function listEncoded(body: unknown, encodings: Encodings): [string, unknown, Encoding][] {
  const found = new Map(encodings);
  return Object.entries(Object(body))
    .filter(([, value]) => isGiven(value))
    .map(([name, value]) => {
      for (const item of listItems(value)) if (!isFile(item)) checkSendable(name, item);
      return [name, value, found.get(name) ?? {}];
    });
}

function listItems(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter(isGiven);
}

function writeItem(item: unknown, type = ""): string {
  return /[/+]json\b/i.test(type) ? JSON.stringify(item) : writeField(item);
}

function isFile(value: unknown): value is Blob | Uint8Array {
  return value instanceof Blob || value instanceof Uint8Array;
}

function encodeForm(text: string): string {
  return `${new URLSearchParams([["", text]])}`.slice(1);
}

/** As `decodeURIComponent` reads it, which does not decode `+`. */
function encodePart(text: string): string {
  return encodeForm(text).replaceAll("+", "%20");
}

/** Leaves reserved characters as they are, except those that end a name or a value. */
function encodeReserved(text: string): string {
  return encodeForm(text).replace(/%(?:3A|2F|3F|5B|5D|40|24|2C|3B)/g, decodeURIComponent);
}
