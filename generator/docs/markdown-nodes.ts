import type { Html, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Info, type State, toMarkdown } from "mdast-util-to-markdown";
import type { Inline, Prose, TypeWords } from "../../packages/docs/src/view.js";

/*
 * Markdown is built as a tree and printed by a library, which escapes the texts of the document.
 */

/** A description as blocks. Its headings are shifted, so that depth 1 becomes `depth`. */
export function blocks(prose: Prose, depth = 3): readonly RootContent[] {
  if (typeof prose === "string") return prose === "" ? [] : [paragraph(text(prose))];
  return prose.map((node) => shiftHeadings(node, depth - 1));
}

function shiftHeadings<Node extends Nodes>(node: Node, by: number): Node {
  if (node.type === "heading") return { ...node, depth: clampDepth(node.depth + by) };
  if (by === 0 || !("children" in node)) return node;
  return { ...node, children: node.children.map((child) => shiftHeadings(child, by)) };
}

/** A sentence, to use in a paragraph. */
export function phrase(inline: Inline): PhrasingContent[] {
  return typeof inline === "string" ? (inline === "" ? [] : [text(inline)]) : [...inline];
}

/** A type in words, with links to its schemas and enums. */
export function typeText(words: TypeWords): PhrasingContent[] {
  return words.map((word) => {
    if ("text" in word) return text(word.text);
    return word.to === undefined ? code(word.code) : link(toHash(word.to), code(word.code));
  });
}

export const toHash = (anchor: string): string => `#${encodeURIComponent(anchor)}`;

function clampDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths[Math.min(Math.max(depth, 1), 6) - 1] ?? 6;
}

export function printMarkdown(children: readonly RootContent[]): string {
  const root: Root = { type: "root", children: [...children] };
  return toMarkdown(root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: "-",
    rule: "-",
    listItemIndent: "one",
    resourceLink: true,
    handlers: { text: printText },
  });
}

/** Texts that need no escaping anywhere in a paragraph. */
const plainWords = /^[A-Za-z ,](?:[A-Za-z0-9 ,;'"()?%/-]|[.:](?= |$))*$/;

/** Skips the library's escaping for texts that need none, as it would take most of the time. */
function printText({ value }: Text, _parent: unknown, state: State, info: Info): string {
  const isInLine =
    !(/^ /.test(value) && isBreak(info.before)) && !(/ $/.test(value) && isBreak(info.after));
  return isInLine && plainWords.test(value) ? value : state.safe(value, info);
}

const isBreak = (around: string): boolean => /^[\r\n]?$/.test(around);

export const text = (value: string): PhrasingContent => ({ type: "text", value });
export const code = (value: string): PhrasingContent => ({ type: "inlineCode", value });
export const strong = (...children: PhrasingContent[]): PhrasingContent => ({
  type: "strong",
  children,
});
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: "paragraph",
  children,
});

export function join(parts: readonly PhrasingContent[][], separator: string): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]));
}

export function link(url: string, ...children: PhrasingContent[]): PhrasingContent {
  return { type: "link", url, children };
}

/** An empty HTML element with the id of an anchor, such as `TrainingParameters.rank`. */
export function anchor(id: string): Html {
  const escaped = id.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return { type: "html", value: `<a id="${escaped}"></a>` };
}

export function heading(depth: number, ...children: PhrasingContent[]): RootContent {
  return { type: "heading", depth: clampDepth(depth), children };
}

/** A list; each item is a sequence of blocks. */
export function list(items: readonly (readonly RootContent[])[]): RootContent {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map((children) => ({
      type: "listItem",
      spread: false,
      // List items may contain any block; the library's types exclude some of them.
      children: children as Extract<RootContent, { type: "paragraph" }>[],
    })),
  };
}

export function table(rows: readonly (readonly PhrasingContent[])[][]): RootContent {
  return {
    type: "table",
    children: rows.map((cells) => ({
      type: "tableRow",
      children: cells.map((children) => ({ type: "tableCell", children: [...children] })),
    })),
  };
}

export function codeBlock(lang: string, value: string): RootContent {
  return { type: "code", lang, value };
}
