import type { JsonValue } from "../api-model/model.js";

const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/**
 * A property name, quoted if it is not an identifier. `__proto__` becomes a computed name, as quoting it would set the
 * prototype.
 */
export function printKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return identifier.test(name) ? name : printLiteral(name);
}

/** A literal that any parser reads back unchanged: JSON, with line separators and lone surrogates escaped. */
export function printLiteral(value: JsonValue): string {
  return JSON.stringify(value).replace(
    /[\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

/** The layout of objects and lists. */
interface Layout {
  readonly object: (entries: readonly ObjectEntry[]) => string;
  readonly list?: (items: readonly string[]) => string;
}

/** Prints data as source text, with unquoted keys where possible. */
export function printData(value: unknown, layout: Layout): string {
  const { object, list = (items) => `[${items.join(", ")}]` } = layout;
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return list(value.map((item) => printData(item, layout)));
  // Strings, numbers, booleans and null remain.
  if (typeof value !== "object" || value === null) return printLiteral(value as JsonValue);
  const entries = Object.entries(value);
  return object(entries.map(([key, inner]) => ({ key, value: printData(inner, layout) })));
}

/** Prints a JSON value in one line, if it fits. */
export function printInlineJson(value: unknown): string {
  return printData(value, { object: printInlineObject });
}

/** Prints a JSON value with a line per entry. */
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

/** A list of entries, or values by key; entries without a value are left out. */
type Entries = readonly ObjectEntry[] | Readonly<Record<string, string | undefined>>;

function listEntries(entries: Entries): readonly ObjectEntry[] {
  if (isEntryList(entries)) return entries;
  return Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
}

const isEntryList = (entries: Entries): entries is readonly ObjectEntry[] => Array.isArray(entries);

/** Prints an object literal over several lines, with an optional comment above each entry. */
export function printObject(entries: Entries): string {
  const lines = listEntries(entries).flatMap(({ key, value, docs = "" }) => [
    ...(docs === "" ? [] : [docs]),
    `${printKey(key)}: ${value},`,
  ]);
  return `{\n${lines.join("\n")}\n}`;
}

/** Prints an object literal in one line, if it fits. */
export function printInlineObject(entries: Entries): string {
  const pairs = listEntries(entries).map(({ key, value }) => `${printKey(key)}: ${value}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** Prints an array literal with an item per line. */
export function printArray(items: readonly string[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => `${item},`).join("\n")}\n]`;
}

/** Prints a union type of literals. */
export function printUnion(values: readonly JsonValue[]): string {
  return values.length === 0 ? "never" : values.map(printLiteral).join(" | ");
}
