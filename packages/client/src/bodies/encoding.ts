import { isGiven, listPairs, type Style, writeField } from "../parameters/styles.js";

/** How a field is written, where that is not as usual. */
export interface Encoding {
  /** The media type of its value, or of each item of a list. */
  readonly contentType?: string;
  /** How it is written as a parameter of the query would be. */
  readonly style?: Style;
  readonly explode?: boolean;
  /** Whether characters with a meaning in URLs are sent as they are. */
  readonly allowReserved?: boolean;
}

/** By field; a list, as an object has fields of its own. */
export type Encodings = readonly (readonly [field: string, encoding: Encoding])[];

/** A part of a body of several. */
export interface Part {
  readonly name: string;
  readonly value: string | Blob | Uint8Array;
  /** Its media type; `undefined` for plain text, and for a file whose type is its own. */
  readonly type: string | undefined;
}

/** A name and a value as they stand in a form, encoded. */
export type FormPair = readonly [name: string, value: string];

/** The parts that stand for the fields of a body; a list has one an item, and what is no text is JSON. */
export function listParts(body: unknown, encodings: Encodings = []): Part[] {
  return listEncoded(body, encodings).flatMap(([name, value, encoding]): Part[] => {
    const { contentType, style } = encoding;
    if (style === undefined || isFile(value)) {
      return listItems(value).map((item) => makePart(name, item, contentType));
    }
    return listPairs({ ...encoding, name, style }, value, encodePart).map(([own = "", text]) => ({
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

/** The pairs of a form; lists repeat their name, and what is no text is JSON. */
export function listFormPairs(body: unknown, encodings: Encodings = []): FormPair[] {
  return listEncoded(body, encodings).flatMap(([name, value, encoding]): FormPair[] => {
    const { contentType, style, allowReserved } = encoding;
    if (style === undefined) {
      return listItems(value).map((item) => [
        encodeForm(name),
        encodeForm(writeItem(item, contentType)),
      ]);
    }
    const encode = allowReserved ? encodeReserved : encodeForm;
    return listPairs({ ...encoding, name, style }, value, encode).map(([own = "", text]) => [
      own,
      text,
    ]);
  });
}

function listEncoded(body: unknown, encodings: Encodings): [string, unknown, Encoding][] {
  const found = new Map(encodings);
  return Object.entries(Object(body))
    .filter(([, value]) => isGiven(value))
    .map(([name, value]) => [name, value, found.get(name) ?? {}]);
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

/** To be decoded again, which forms do otherwise than URLs. */
function encodePart(text: string): string {
  return encodeForm(text).replaceAll("+", "%20");
}

/** What ends neither a name nor a value stays as it is. */
function encodeReserved(text: string): string {
  return encodeForm(text).replace(/%(?:3A|2F|3F|5B|5D|40|24|2C|3B)/g, decodeURIComponent);
}
