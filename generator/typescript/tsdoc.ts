import type { JSDocStructure, OptionalKind } from "ts-morph";

/** The parts of a TSDoc comment, in the order in which they are printed. Empty parts leave no trace. */
export interface DocParts {
  readonly paragraphs: readonly string[];
  readonly tags?: readonly DocTag[];
}

export interface DocTag {
  readonly name: "param" | "returns" | "throws" | "defaultValue" | "example" | "deprecated" | "see";
  readonly text: string;
}

const lineWidth = 96;

/** A TSDoc comment as ts-morph takes it; nothing in the texts can end the comment or start a tag. */
export function renderDocs({ paragraphs, tags = [] }: DocParts): OptionalKind<JSDocStructure>[] {
  const blocks = paragraphs
    .filter((text) => text.trim() !== "")
    .map((text) => wrap(escapeDoc(text)));
  const tagLines = tags
    .map(({ name, text }) => wrap(`@${name} ${escapeDoc(text)}`.trimEnd()))
    .join("\n");
  const text = [...blocks, ...(tagLines === "" ? [] : [tagLines])].join("\n\n");
  if (text === "") return [];
  return [{ description: text.includes("\n") || text.startsWith("@") ? `\n${text}` : text }];
}

/** The same comment as source text, for places where structures take none. */
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

/** A code span, whose fence may be any number of backticks, or a sign that TSDoc reads as its own. */
const codeSpanOrSign = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|[{}@]/g;

/** Escapes what TSDoc reads as its own, outside of code spans, and the end of the comment everywhere. */
export function escapeDoc(text: string): string {
  return text
    .replace(codeSpanOrSign, (found) => (found.startsWith("`") ? found : `\\${found}`))
    .replaceAll("*/", "*\\/")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n");
}

/** Fills paragraphs to the line width; lists, tables and code keep their lines. */
function wrap(text: string): string {
  return text.split("\n").map(wrapLine).join("\n");
}

function wrapLine(line: string): string {
  if (line.length <= lineWidth || /^(\s|[-*+>|#]|\d+\.)/.test(line)) return line;
  const lines: string[] = [];
  let current = "";
  // A code span is one word: broken over two lines it reads as two.
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
