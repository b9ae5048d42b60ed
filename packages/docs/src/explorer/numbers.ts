import type { JsonValue } from "../json.js";

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** What a text in a number's place stands for; what is no number stays the text it is, and nothing is none. */
export function readNumber(text: string): JsonValue | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const found = number.test(trimmed) ? Number(trimmed) : Number.NaN;
  // JSON has no infinities.
  return Number.isFinite(found) ? found : text;
}
