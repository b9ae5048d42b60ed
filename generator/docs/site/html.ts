import type { Element, ElementContent, Nodes, RootContent } from "hast";
import { h } from "hastscript";
import type { RootContent as MarkdownContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import type { Described } from "../../api-model/model.js";
import { parseInline, parseMarkdown } from "../markdown-nodes.js";

/*
 * Pages are built as trees and printed at the end, so text of the document can only become a text node or an
 * attribute value.
 */

/** A child of an element; a string becomes a text node. */
export type Content = ElementContent | string;

/** Markdown blocks as elements. HTML nodes are dropped; HTML in descriptions has been parsed as text. */
export function toElements(nodes: readonly MarkdownContent[]): ElementContent[] {
  const root = toHast({ type: "root", children: [...nodes] });
  return root.type === "root"
    ? wrapTables(root.children.filter(isElementContent).map(sanitize))
    : [];
}

const safeLink = /^(?:https?:\/\/|mailto:|#)/i;

/** Keeps only safe links, and replaces images, which would be fetched, with their alternative text. */
function sanitize(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const { tagName, properties } = node;
  if (tagName === "img") return { type: "text", value: String(properties.alt ?? "") };
  const children = node.children.map(sanitize);
  return tagName === "a" && !safeLink.test(String(properties.href ?? ""))
    ? { ...node, tagName: "span", properties: {}, children }
    : { ...node, children };
}

/** Wraps tables in a box that scrolls when the table is wider than the window, also with the keyboard. */
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

/** Rules as a list of sentences. */
export function renderRules(sentences: readonly string[]): Element[] {
  if (sentences.length === 0) return [];
  return [
    h(
      "ul",
      { className: ["rules"] },
      sentences.map((sentence) => h("li", renderSentence(sentence))),
    ),
  ];
}

/** The note on a deprecated operation, schema or enum. */
export function renderDeprecation({ deprecated }: Described): Element[] {
  return deprecated
    ? [h("p", { className: ["note"] }, "Deprecated: do not use it in new code.")]
    : [];
}

/** An inconsistency of the vendor's page. */
export function renderInconsistency({ inconsistency }: Described): Element[] {
  if (inconsistency === undefined) return [];
  return [
    h("p", { className: ["inconsistency"] }, [
      h("strong", "Note:"),
      " ",
      ...renderSentence(inconsistency),
    ]),
  ];
}
