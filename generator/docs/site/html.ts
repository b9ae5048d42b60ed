import type { ElementContent, Nodes, RootContent } from "hast";
import { h } from "hastscript";
import type { RootContent as MarkdownContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { parseInline, parseMarkdown } from "../markdown.js";

/*
 * Pages are built as trees and printed by a library, as the Markdown is: whatever comes from the document can
 * only ever be text or the value of an attribute.
 */

/** What an element may hold; text stands for itself. */
export type Content = ElementContent | string;

/** Markdown blocks as elements. HTML among them is dropped: what descriptions hold of it is text by now. */
export function toElements(nodes: readonly MarkdownContent[]): ElementContent[] {
  const root = toHast({ type: "root", children: [...nodes] });
  return root.type === "root"
    ? wrapTables(root.children.filter(isElementContent).map(sanitize))
    : [];
}

const safeLink = /^(?:https?:\/\/|mailto:|#)/i;

/** Links of descriptions lead to pages and run nothing; images, which would be fetched, are words. */
function sanitize(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const { tagName, properties } = node;
  if (tagName === "img") return { type: "text", value: String(properties.alt ?? "") };
  const children = node.children.map(sanitize);
  return tagName === "a" && !safeLink.test(String(properties.href ?? ""))
    ? { ...node, tagName: "span", properties: {}, children }
    : { ...node, children };
}

/** A table that is wider than the window scrolls by itself, with the keyboard too. */
function wrapTables(nodes: readonly ElementContent[]): ElementContent[] {
  let title = "Table";
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    if (/^h[1-6]$/.test(node.tagName)) title = readText(node);
    node.children = wrapTables(node.children);
    if (node.tagName !== "table") return node;
    const attributes = { className: ["scroll"], role: "group", ariaLabel: title, tabIndex: 0 };
    return h("div", attributes, [node]);
  });
}

export function readText(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(readText).join("") : "";
}

function isElementContent(node: RootContent): node is ElementContent {
  return node.type !== "doctype";
}

/** A description as elements; its headings start at the given depth. */
export function renderProse(markdown: string, headingDepth = 3): ElementContent[] {
  return toElements(parseMarkdown(markdown, headingDepth));
}

/** A sentence as elements, for use inside a paragraph. */
export function renderSentence(markdown: string): ElementContent[] {
  return toElements([{ type: "paragraph", children: parseInline(markdown) }]).flatMap((node) =>
    node.type === "element" ? node.children : [node],
  );
}
