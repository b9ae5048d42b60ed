import type { Element, Nodes, Properties, RootContent } from "hast";
import { htmlVoidElements } from "html-void-elements";
import type {} from "mdast-util-to-hast"; // Declares `raw` nodes: finished HTML.
import { find, html } from "property-information";

/*
 * Printed here because hast-util-to-html with line breaks takes half a minute for a page of a thousand operations,
 * and this takes two seconds. Names of elements and attributes come from the generator only and need no escaping.
 */

const voids: ReadonlySet<string> = new Set(htmlVoidElements);

/** Elements around which white space has no meaning, so each can start on a new line. */
const blocks: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body details dialog dd div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hr html legend li link main meta nav noscript ol p pre script section style " +
    "summary table tbody td tfoot th thead title tr ul"
  ).split(" "),
);

/** Prints a tree with one block element per line, so that diffs are small. */
export function printHtml(node: Nodes): string {
  const parts: string[] = [];
  print(node, parts);
  return parts.join("").trim();
}

function print(node: Nodes, parts: string[]): void {
  switch (node.type) {
    case "root":
      printChildren(node.children, parts);
      break;
    case "doctype":
      parts.push("<!doctype html>");
      break;
    case "comment":
      // A comment ends at `-->`, so without `>` in it the text cannot end it.
      parts.push("<!--", node.value.replaceAll(">", "&gt;"), "-->");
      break;
    case "text":
      parts.push(escapeText(node.value));
      break;
    case "raw":
      parts.push(node.value);
      break;
    case "element":
      printElement(node, parts);
  }
}

function printElement({ tagName, properties, children }: Element, parts: string[]): void {
  parts.push("<", tagName);
  printAttributes(properties, parts);
  parts.push(">");
  if (voids.has(tagName)) return;
  if (tagName === "pre") for (const child of children) print(child, parts);
  else printChildren(children, parts);
  parts.push("</", tagName, ">");
}

/** Puts blocks, and the inline content between them, on lines of their own; inline content alone is unchanged. */
function printChildren(children: readonly RootContent[], parts: string[]): void {
  const hasBlocks = children.some(isBlock);
  let isLineOver = hasBlocks;
  for (const child of children) {
    if (hasBlocks) {
      if (child.type === "text" && child.value.trim() === "") continue;
      if (isLineOver || isBlock(child)) parts.push("\n");
      isLineOver = isBlock(child);
    }
    print(child, parts);
  }
  if (hasBlocks) parts.push("\n");
}

function isBlock(node: RootContent): boolean {
  return node.type === "element" ? blocks.has(node.tagName) : node.type !== "text";
}

function printAttributes(properties: Properties, parts: string[]): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    // `className` is `class` in HTML.
    const { attribute } = find(html, name);
    if (value === true) parts.push(" ", attribute);
    else parts.push(" ", attribute, '="', escapeAttribute(printValue(value)), '"');
  }
}

function printValue(value: string | number | true | readonly (string | number)[]): string {
  return typeof value === "object" ? value.join(" ") : String(value);
}

function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;
}

function escapeAttribute(value: string): string {
  return /[&"<]/.test(value) ? escapeText(value).replaceAll('"', "&quot;") : value;
}
