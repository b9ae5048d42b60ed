import type { JsonValue } from "../api-model/model.js";

const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A property name, quoted where it is no identifier. `__proto__` is computed, as quoting it would set the prototype. */
export function printKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return identifier.test(name) ? name : printLiteral(name);
}

/** A literal that any parser reads back unchanged: JSON, but for two line separators and lone surrogates. */
export function printLiteral(value: JsonValue): string {
  return JSON.stringify(value).replace(
    /[\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

/** How objects and lists are laid out. */
interface Layout {
  readonly object: (entries: readonly ObjectEntry[]) => string;
  readonly list?: (items: readonly string[]) => string;
}

/** Data as source text, with keys without quotes where they are identifiers. */
export function printData(value: unknown, layout: Layout): string {
  const { object, list = (items) => `[${items.join(", ")}]` } = layout;
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return list(value.map((item) => printData(item, layout)));
  // What is left of data are texts, numbers, true, false and null.
  if (typeof value !== "object" || value === null) return printLiteral(value as JsonValue);
  const entries = Object.entries(value);
  return object(entries.map(([key, inner]) => ({ key, value: printData(inner, layout) })));
}

/** A JSON value in one line, as far as it fits there. */
export function printInlineJson(value: unknown): string {
  return printData(value, { object: printInlineObject });
}

/** A JSON value with a line per entry. */
export function printJson(value: unknown): string {
  return printData(value, {
    object: (entries) => (entries.length === 0 ? "{}" : printObject(entries)),
  });
}

export interface ObjectEntry {
  readonly key: string;
  /** The value, as source text. */
  readonly value: string;
  /** A whole comment, as source text. */
  readonly docs?: string;
}

/** Entries, or values by their keys, of which some may be missing. */
type Entries = readonly ObjectEntry[] | Readonly<Record<string, string | undefined>>;

function listEntries(entries: Entries): readonly ObjectEntry[] {
  if (isEntryList(entries)) return entries;
  return Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
}

const isEntryList = (entries: Entries): entries is readonly ObjectEntry[] => Array.isArray(entries);

/** An object literal over several lines, with an optional comment over each entry. */
export function printObject(entries: Entries): string {
  const lines = listEntries(entries).flatMap(({ key, value, docs = "" }) => [
    ...(docs === "" ? [] : [docs]),
    `${printKey(key)}: ${value},`,
  ]);
  return `{\n${lines.join("\n")}\n}`;
}

/** An object literal in one line, as far as it fits there. */
export function printInlineObject(entries: Entries): string {
  const pairs = listEntries(entries).map(({ key, value }) => `${printKey(key)}: ${value}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** An array literal with an item per line. */
export function printArray(items: readonly string[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => `${item},`).join("\n")}\n]`;
}

/** Literals as a union type. */
export function printUnion(values: readonly JsonValue[]): string {
  return values.length === 0 ? "never" : values.map(printLiteral).join(" | ");
}
