import { renderKey, renderLiteral } from "../../render.js";

/** A property with its value as source text. */
export type Entry = readonly [key: string, text: string];

/** A value of plain data as source text. */
export function writeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return renderLiteral(value);
    case "undefined":
      return "undefined";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value)
        ? `[${value.map(writeValue).join(", ")}]`
        : writeEntries(listEntries(value));
    default:
      throw new TypeError(`A ${typeof value} is no data.`);
  }
}

export function listEntries(value: object): Entry[] {
  return Object.entries(value).map(([key, inner]) => [key, writeValue(inner)]);
}

export function writeEntries(entries: readonly Entry[]): string {
  return `{ ${entries.map(([key, text]) => `${renderKey(key)}: ${text}`).join(", ")} }`;
}
