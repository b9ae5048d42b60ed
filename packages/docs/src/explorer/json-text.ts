import type { JsonValue } from "../json.js";

/** Why a text is no JSON, and where. */
export interface Fault {
  readonly message: string;
  readonly offset: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export type Parsed =
  | { readonly value: JsonValue; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: Fault };

/** A blank text is an empty object: nothing is set. */
export function parseJson(text: string): Parsed {
  if (text.trim() === "") return { value: {} };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    // Browsers tell where in different words, some not at all.
    const { message, offset } = findFault(text) ?? { message: String(error), offset: 0 };
    const before = text.slice(0, offset).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    return { fault: { message, offset, line: before.length, column } };
  }
}

export function printJson(value: JsonValue): string {
  return JSON.stringify(value, null, 2);
}

function findFault(text: string): { message: string; offset: number } | undefined {
  try {
    new Scanner(text).scan();
  } catch (error) {
    if (error instanceof Unexpected) return { message: error.message, offset: error.offset };
    // Nested deeper than the scanner can follow.
  }
  return undefined;
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

/** Goes through a text as JSON, and throws at what should not be there. */
class Scanner {
  #offset = 0;

  constructor(readonly text: string) {}

  scan(): void {
    this.#readValue();
    if (this.#peek() !== "") this.#fail("Nothing more is expected after the value.");
  }

  #readValue(): void {
    const sign = this.#peek();
    if (sign === "{") this.#readItems("}", () => this.#readField());
    else if (sign === "[") this.#readItems("]", () => this.#readValue());
    else if (sign === '"') this.#readString();
    else if (this.#match(scalar) === "") this.#fail(sayMissing(sign));
  }

  #readItems(end: "}" | "]", read: () => void): void {
    this.#offset += 1;
    if (this.#take(end)) return;
    for (;;) {
      read();
      if (this.#take(end)) return;
      const comma = this.#offset;
      if (!this.#take(",")) this.#fail(`A comma or ${end} is expected here.`);
      if (this.#peek() === end) this.#fail("There must be no comma after the last one.", comma);
    }
  }

  #readField(): void {
    if (this.#peek() !== '"')
      this.#fail('The name of a field, in double quotes ("), is expected here.');
    this.#readString();
    if (!this.#take(":")) this.#fail("A colon is expected after the name of a field.");
    this.#readValue();
  }

  #readString(): void {
    this.#match(string);
    const sign = this.text[this.#offset] ?? "";
    if (sign === "\\") this.#fail("This escape does not exist.");
    if (sign === "") this.#fail('The text ends before its closing quote (").');
    if (sign !== '"')
      this.#fail("A text must be closed on its line; write a line end as \\n, a tab as \\t.");
    this.#offset += 1;
  }

  #peek(): string {
    this.#match(blank);
    return this.text[this.#offset] ?? "";
  }

  #take(sign: string): boolean {
    if (this.#peek() !== sign) return false;
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

function sayMissing(sign: string): string {
  if (sign === "") return "The text ends where a value is expected.";
  if (sign === "'") return 'Texts stand in double quotes (").';
  return "A value is expected here.";
}
