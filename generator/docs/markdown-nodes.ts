import type { Html, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { gfm } from "micromark-extension-gfm";

/**
 * Markdown is built as a tree and printed by a library, so that no text of the document can be mistaken for
 * markup it is not. Descriptions are Markdown themselves; HTML in them is shown, not obeyed.
 */
export function parseMarkdown(text: string, headingDepth = 3): readonly RootContent[] {
  if (isPlain(text)) return [{ type: "paragraph", children: [{ type: "text", value: text }] }];
  const root = fromMarkdown(text.replace(/\r\n?/g, "\n"), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return sanitize(root, headingDepth).children;
}

/** Whether a text is one paragraph without any markup, which most are, and which the parser need not look at. */
function isPlain(text: string): boolean {
  return (
    /^[A-Za-z](?:[A-Za-z0-9 ,.;:'"()/?!%$-]*[A-Za-z0-9.)?!])?$/.test(text) && !autolink.test(text)
  );
}

/** What GitHub makes a link of by itself. */
const autolink = /www\.|https?:|ftp:/i;

/** One line of Markdown, for use inside a paragraph. */
export function parseInline(text: string): PhrasingContent[] {
  return parseMarkdown(text).flatMap((node) => (node.type === "paragraph" ? node.children : []));
}

function sanitize<Node extends Nodes>(node: Node, headingDepth: number): Node {
  if (node.type === "heading") {
    node.depth = clampDepth(node.depth - 1 + headingDepth);
  }
  if ("children" in node) {
    // What takes the place of HTML is valid wherever HTML is.
    node.children = node.children.map((child) =>
      sanitize(showHtml(child, node), headingDepth),
    ) as typeof node.children;
  }
  return node;
}

const flowParents: ReadonlySet<string> = new Set(["root", "blockquote", "listItem"]);

/** HTML as text, in a paragraph of its own where it stood between blocks. */
function showHtml(node: Nodes, parent: Nodes): Nodes {
  if (node.type !== "html") return node;
  return flowParents.has(parent.type) ? paragraph(text(node.value)) : text(node.value);
}

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
  });
}

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

/** Texts with a separator between them. */
export function join(parts: readonly PhrasingContent[][], separator: string): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]));
}

export function link(url: string, ...children: PhrasingContent[]): PhrasingContent {
  return { type: "link", url, children };
}

/** A target of links, the same on every page: `TrainingParameters.rank`. */
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
      // Every block may stand in a list item; the library's types split blocks from definitions.
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
