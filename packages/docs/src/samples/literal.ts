import { isList, type JsonValue } from "../json.js";
import { quoteText } from "./text.js";

/** How a language writes values, and how its formatter lays them out. */
export interface Syntax {
  readonly indent: string;
  readonly width: number;
  readonly words: { readonly null: string; readonly true: string; readonly false: string };
  renderKey(name: string): string;
  /**
   * Whether the formatter fills lines with the numbers of a list that is too long, and puts each item of a list of
   * lists on a line of its own even if they fit on one.
   */
  readonly packsNumbers: boolean;
  /** Whether a text that is too long for the line goes below its key. */
  readonly dropsLongText: boolean;
}

/** Source text instead of a value. */
export class Code {
  constructor(readonly text: string) {}
}

/** The members of an object, in their order. */
export type Entries = readonly (readonly [key: string, value: JsonValue | Code])[];

/**
 * The value as source text.
 *
 * @param margin - indentation of the line that it starts in
 * @param before - number of characters in that line before it
 */
export function renderValue(
  syntax: Syntax,
  value: JsonValue | Code,
  margin: string,
  before: number,
): string {
  if (value instanceof Code) return value.text;
  if (typeof value === "string") return quoteText(value);
  if (value === null || typeof value === "boolean") return syntax.words[`${value}`];
  if (typeof value === "number") {
    // JSON has null for infinity; the formatters drop the plus sign of an exponent.
    return Number.isFinite(value) ? JSON.stringify(value).replace("e+", "e") : syntax.words.null;
  }
  return isList(value)
    ? renderList(syntax, value, margin, before)
    : renderEntries(syntax, Object.entries(value), margin);
}

/** An object with one member per line, which the formatters preserve. */
export function renderEntries(syntax: Syntax, entries: Entries, margin: string): string {
  if (entries.length === 0) return "{}";
  const inner = margin + syntax.indent;
  const lines = entries.map(([name, value]) => {
    const key = syntax.renderKey(name);
    const start = `${inner}${key}: `;
    const text = renderValue(syntax, value, inner, start.length);
    const isTooLong = typeof value === "string" && start.length + text.length >= syntax.width;
    // With a key of up to four characters, the formatter leaves the value, as the line would hardly be
    // shorter.
    const drops = syntax.dropsLongText && isTooLong && key.length > 4;
    return drops ? `${inner}${key}:\n${inner}${syntax.indent}${text},` : `${start}${text},`;
  });
  return ["{", ...lines, `${margin}}`].join("\n");
}

/** A list on one line if it fits with the comma behind it, else with one item a line. */
function renderList(
  syntax: Syntax,
  list: readonly JsonValue[],
  margin: string,
  before: number,
): string {
  const inner = margin + syntax.indent;
  const items = list.map((item) => renderValue(syntax, item, inner, inner.length));
  const line = `[${items.join(", ")}]`;
  const isTable =
    syntax.packsNumbers && list.length > 1 && list.every((row) => isList(row) && row.length > 1);
  if (!isTable && !line.includes("\n") && before + line.length < syntax.width) return line;
  const isNumeric = syntax.packsNumbers && list.length > 1 && list.every(Number.isFinite);
  const lines = items.map((item) => `${inner}${item},`);
  const packed = isNumeric ? packLines(lines, inner, syntax.width) : lines;
  return ["[", ...packed, `${margin}]`].join("\n");
}

/** Puts as many of the lines onto one as fit. */
function packLines(lines: readonly string[], margin: string, width: number): string[] {
  const packed: string[] = [];
  for (const line of lines) {
    const joined = `${packed.at(-1)} ${line.slice(margin.length)}`;
    if (packed.length > 0 && joined.length <= width) packed[packed.length - 1] = joined;
    else packed.push(line);
  }
  return packed;
}
