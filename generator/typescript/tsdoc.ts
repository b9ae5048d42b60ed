import type { JSDocStructure, OptionalKind } from "ts-morph";

/** The parts of a TSDoc comment, in the order in which they are printed. Empty parts are left out. */
export interface DocParts {
  readonly paragraphs: readonly string[];
  readonly tags?: readonly DocTag[];
}

/** A comment; a string is its only paragraph. */
export type Docs = DocParts | string;

export interface DocTag {
  readonly name:
    | "typeParam"
    | "param"
    | "returns"
    | "throws"
    | "defaultValue"
    | "example"
    | "deprecated"
    | "see";
  readonly text: string;
}

/** `@deprecated` with the text; nothing without one. */
export function tagDeprecated(text: string | undefined): DocTag[] {
  return text === undefined ? [] : [{ name: "deprecated", text }];
}

const lineWidth = 96;

/**
 * A TSDoc comment in the structure of ts-morph. The texts are escaped, so that they cannot end the comment or start a
 * tag.
 */
export function renderDocs(docs: Docs = ""): OptionalKind<JSDocStructure>[] {
  const { paragraphs, tags = [] } = typeof docs === "string" ? { paragraphs: [docs] } : docs;
  const tagLines = tags.map(({ name, text }) => wrap(`@${name} ${escapeDoc(text)}`.trimEnd()));
  const text = [...paragraphs.map((one) => wrap(escapeDoc(one))), tagLines.join("\n")]
    .filter((block) => block.trim() !== "")
    .join("\n\n");
  if (text === "") return [];
  return [{ description: text.includes("\n") || text.startsWith("@") ? `\n${text}` : text }];
}

/** The comment as source text, where ts-morph has no structure for it. */
export function printDocs(parts: DocParts): string {
  return renderDocs(parts)
    .map(({ description }) => {
      const text = String(description);
      if (!text.startsWith("\n")) return `/** ${text} */`;
      const lines = text
        .slice(1)
        .split("\n")
        .map((line) => ` * ${line}`.trimEnd());
      return ["/**", ...lines, " */"].join("\n");
    })
    .join("\n");
}

/** A code span, or a character with a meaning in TSDoc. */
const codeSpanOrCharacter = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|[{}@]/g;

/** Escapes characters with a meaning in TSDoc outside of code spans, and the end of the comment everywhere. */
export function escapeDoc(text: string): string {
  return text
    .replace(codeSpanOrCharacter, (found) => (found.startsWith("`") ? found : `\\${found}`))
    .replaceAll("*/", "*\\/")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n");
}

/** Wraps paragraphs at the line width; lists, tables, headings, quotes and indented lines stay as they are. */
function wrap(text: string): string {
  return text.split("\n").map(wrapLine).join("\n");
}

function wrapLine(line: string): string {
  if (line.length <= lineWidth || /^(\s|[-*+>|#]|\d+\.)/.test(line)) return line;
  const lines: string[] = [];
  let current = "";
  // Code spans are not broken.
  for (const word of line.match(/(?:`[^`]*`|\S)+/g) ?? []) {
    if (current !== "" && current.length + 1 + word.length > lineWidth) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current].join("\n");
}
