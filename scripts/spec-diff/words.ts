import type { JsonValue } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";

const longest = 80;
const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Values as code spans: "`a`, `b` and `c`". */
export function listValues(values: readonly JsonValue[]): string {
  return list.format(values.map(sayValue));
}

/** A value as a code span, shortened where it would not fit into a line. */
export function sayValue(value: unknown): string {
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  const line = text.replaceAll(/\s+/g, " ").trim();
  return renderCode(line.length > longest ? `${line.slice(0, longest)}…` : line);
}

/** What has become of a keyword. */
export function sayEdit(name: string, before: unknown, after: unknown): string {
  const keyword = renderCode(name);
  const say = (value: unknown): string => sayValue(name === "type" ? joinTypes(value) : value);
  if (before === undefined) return `${keyword} was set to ${say(after)}.`;
  if (after === undefined) return `${keyword} was taken away; it was ${say(before)}.`;
  return `${keyword} went from ${say(before)} to ${say(after)}.`;
}

function joinTypes(types: unknown): unknown {
  return Array.isArray(types) ? types.join(" | ") : types;
}
