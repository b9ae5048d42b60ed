import type { JsonValue } from "../json.js";

/** Why a text is not JSON, and where. */
export interface JsonError {
  readonly message: string;
  readonly offset: number;
  /** Line and column, counted from 1. */
  readonly line: number;
  readonly column: number;
}

export type Parsed =
  | { readonly value: JsonValue; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: JsonError };

/** A blank text means an empty object. */
export function parseJson(text: string): Parsed {
  if (text.trim() === "") return { value: {} };
  // JSON.parse reports the location in different formats or not at all, and keeps the last of duplicate fields.
  const error = findJsonError(text);
  if (error === undefined) return { value: JSON.parse(text) };
  const before = text.slice(0, error.offset).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  return { error: { ...error, line: before.length, column } };
}

export function printJson(value: JsonValue): string {
  return JSON.stringify(value, null, 2);
}

function findJsonError(text: string): Pick<JsonError, "message" | "offset"> | undefined {
  try {
    new Scanner(text).scan();
    return undefined;
  } catch (error) {
    if (error instanceof Unexpected) return { message: error.message, offset: error.offset };
    // The scanner is recursive, as is whatever reads the value later.
    if (error instanceof RangeError) return { message: "Too deeply nested.", offset: 0 };
    throw error;
  }
}

class Unexpected extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

const blank = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in texts
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

/** Scans a text as JSON and throws at the first error. */
class Scanner {
  #offset = 0;

  constructor(readonly text: string) {}

  scan(): void {
    this.#readValue();
    if (this.#peek() !== "") this.#fail("Unexpected text after the value.");
  }

  #readValue(): void {
    const character = this.#peek();
    if (character === "{") {
      const names = new Set<string>();
      this.#readItems("}", () => this.#readField(names));
    } else if (character === "[") this.#readItems("]", () => this.#readValue());
    else if (character === '"') this.#readString();
    else if (this.#match(scalar) === "") this.#fail(formatMissing(character));
  }

  #readItems(end: "}" | "]", read: () => void): void {
    this.#offset += 1;
    if (this.#take(end)) return;
    for (;;) {
      read();
      if (this.#take(end)) return;
      const comma = this.#offset;
      if (!this.#take(",")) this.#fail(`Expected a comma or ${end}.`);
      if (this.#peek() === end) this.#fail("Remove the comma after the last item.", comma);
    }
  }

  #readField(names: Set<string>): void {
    if (this.#peek() !== '"') this.#fail('Expected a field name in double quotes (").');
    const start = this.#offset;
    this.#readString();
    const written = this.text.slice(start, this.#offset);
    const name: string = JSON.parse(written);
    if (names.has(name)) this.#fail(`${written} occurs twice in this object. Remove one.`, start);
    names.add(name);
    if (!this.#take(":")) this.#fail("Expected a colon after the field name.");
    this.#readValue();
  }

  #readString(): void {
    this.#match(string);
    const character = this.text[this.#offset] ?? "";
    if (character === "\\") this.#fail("Unknown escape sequence.");
    if (character === "") this.#fail('Missing closing quote (").');
    if (character !== '"')
      this.#fail("A string must end on its line; write a line break as \\n, a tab as \\t.");
    this.#offset += 1;
  }

  #peek(): string {
    this.#match(blank);
    return this.text[this.#offset] ?? "";
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#offset += 1;
    return true;
  }

  #match(expression: RegExp): string {
    expression.lastIndex = this.#offset;
    const [found = ""] = expression.exec(this.text) ?? [];
    this.#offset += found.length;
    return found;
  }

  #fail(message: string, offset = this.#offset): never {
    throw new Unexpected(message, offset);
  }
}

function formatMissing(character: string): string {
  if (character === "") return "Expected a value before the end of the text.";
  if (character === "'") return 'Strings need double quotes (").';
  return "Expected a value.";
}
