import type { JsonValue } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";

const longest = 80;

/** Phrases as one: "a, b and c". */
export const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Values as code spans: "`a`, `b` and `c`". */
export function formatValues(values: readonly JsonValue[]): string {
  return list.format(values.map(formatValue));
}

/** A value as a code span, shortened where it would not fit into a line. */
export function formatValue(value: unknown): string {
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  const line = text.replaceAll(/\s+/g, " ").trim();
  return renderCode(line.length > longest ? `${line.slice(0, longest)}…` : line);
}

/**
 * How a keyword has changed.
 *
 * @param where - the case in which it has, for example "for Flux LoRA"
 */
export function formatEdit(name: string, before: unknown, after: unknown, where = ""): string {
  const keyword = renderCode(name) + (where && ` ${where}`);
  const format = (value: unknown): string =>
    formatValue(name === "type" && Array.isArray(value) ? value.join(" | ") : value);
  if (before === undefined) return `${keyword} was set to ${format(after)}.`;
  if (after === undefined) return `${keyword} was removed; it was ${format(before)}.`;
  const start = findDifference(before, after);
  const [from, to] = [before, after].map((value) =>
    format(start > 0 && typeof value === "string" ? `…${value.slice(start)}` : value),
  );
  return `${keyword} changed from ${from} to ${to}.`;
}

/** Where long texts begin to differ, a few words before; 0 where the shortened texts show it anyway. */
function findDifference(before: unknown, after: unknown): number {
  if (typeof before !== "string" || typeof after !== "string") return 0;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  return same < longest / 2 ? 0 : before.lastIndexOf(" ", same - longest / 4) + 1;
}
