import type { JsonValue } from "../json.js";

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that a text denotes. Other text stays unchanged; blank text is `undefined`. */
export function readNumber(text: string): JsonValue | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const found = number.test(trimmed) ? Number(trimmed) : Number.NaN;
  // JSON cannot represent infinity.
  return Number.isFinite(found) ? found : text;
}
