import type { JsonValue } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";

const longest = 80;

/** Joins phrases: "a, b and c". */
export const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Values as code spans: "`a`, `b` and `c`". */
export function formatValues(values: readonly JsonValue[]): string {
  return list.format(values.map(formatValue));
}

/** A value as a code span, shortened to fit a line. */
export function formatValue(value: unknown): string {
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  const line = text.replaceAll(/\s+/g, " ").trim();
  return renderCode(line.length > longest ? `${line.slice(0, longest)}…` : line);
}

/**
 * A sentence about the change of a keyword.
 *
 * @param where - the case in which it changed, for example "for Flux LoRA"
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

/** The index a few words before long texts begin to differ; 0 if the shortened texts show the difference. */
function findDifference(before: unknown, after: unknown): number {
  if (typeof before !== "string" || typeof after !== "string") return 0;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  return same < longest / 2 ? 0 : before.lastIndexOf(" ", same - longest / 4) + 1;
}
