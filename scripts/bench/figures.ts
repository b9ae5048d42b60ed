import type { Outcome } from "./outcome.js";

/** A part of the report, under a heading of its own. */
export interface Section {
  readonly text: string;
  /** One line for each measurement that failed. */
  readonly failures: readonly string[];
}

/** A table of Markdown, its first column to the left and the figures to the right. */
export function writeTable(
  columns: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const rules = columns.map((_, index) => (index === 0 ? "---" : "---:"));
  return [columns, rules, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A line for each of a row's measurements that failed. */
export function listFailures(
  title: string,
  measures: Readonly<Record<string, Outcome<unknown> | undefined>>,
): string[] {
  return Object.entries(measures).flatMap(([measure, outcome]) =>
    outcome && "failed" in outcome ? `${title}, ${measure}: ${outcome.failed}` : [],
  );
}

/** The middle of the numbers; of two in the middle, what lies between them. */
export function findMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const [low = Number.NaN, high = low] = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  );
  return (low + high) / 2;
}

/** The median of the ratios of each round. */
export function divideRounds(times: readonly number[], base: readonly number[]): number {
  return findMedian(times.map((time, round) => divide(time, base[round] ?? Number.NaN)));
}

export function divide(dividend: number, divisor: number): number {
  return dividend / divisor;
}

/** Failed where either failed. */
export function compare<Value>(
  one: Outcome<Value> | undefined,
  other: Outcome<Value> | undefined,
  relate: (one: Value, other: Value) => number,
): Outcome<number> | undefined {
  if (one === undefined || other === undefined) return undefined;
  if ("failed" in one) return one;
  return "failed" in other ? other : { value: relate(one.value, other.value) };
}

export function show<Value>(
  outcome: Outcome<Value> | undefined,
  format: (value: Value) => string,
): string {
  if (outcome === undefined) return "–";
  return "value" in outcome ? format(outcome.value) : "failed";
}

export const formatCount = (count: number): string => Math.round(count).toLocaleString("en-US");
export const formatRatio = (ratio: number): string => ratio.toFixed(2);
