import { printKey, printLiteral } from "../../typescript/literals.js";

/** A property with its value as source text. */
export type Entry = readonly [key: string, text: string];

/** A value of plain data as source text. */
export function writeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return printLiteral(value);
    case "undefined":
      return "undefined";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value)
        ? wrap("[", value.map(writeValue), "]")
        : writeEntries(listEntries(value));
    default:
      throw new TypeError(`A ${typeof value} is no data.`);
  }
}

export function listEntries(value: object): Entry[] {
  return Object.entries(value).map(([key, inner]) => [key, writeValue(inner)]);
}

export function writeEntries(entries: readonly Entry[]): string {
  return wrap(
    "{",
    entries.map(([key, text]) => `${printKey(key)}: ${text}`),
    "}",
  );
}

/** What cannot fit a line is broken here: the formatter tries both at every level, which takes it very long. */
export function wrap(start: string, items: readonly string[], end: string): string {
  const length = items.reduce((sum, item) => sum + item.length + 2, 0);
  return length > 80
    ? `${start}\n${items.join(",\n")},\n${end}`
    : `${start} ${items.join(", ")} ${end}`;
}
