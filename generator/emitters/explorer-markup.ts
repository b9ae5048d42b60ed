import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { renderProse, renderSentence } from "./site/html.js";

/** A description as HTML text. */
export function printProse(markdown: string): string {
  return print(renderProse(markdown, 5));
}

/** A sentence or a phrase as HTML text. */
export function printSentence(markdown: string): string {
  return print(renderSentence(markdown));
}

function print(nodes: readonly ElementContent[]): string {
  return toHtml({ type: "root", children: nodes.map(tame) }).trim();
}

const safeLink = /^(?:https?:\/\/|mailto:)/i;

/** Links lead to pages and run nothing, those within the reference lead there; images, which would be fetched, are words. */
function tame(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const { tagName, properties } = node;
  if (tagName === "img") return { type: "text", value: String(properties.alt ?? "") };
  const children = node.children.map(tame);
  if (tagName !== "a") return { ...node, children };
  const href = String(properties.href ?? "");
  if (href.startsWith("#")) {
    return { ...node, properties: { href: `index.html${href}` }, children };
  }
  return safeLink.test(href)
    ? { ...node, properties: { href }, children }
    : { ...node, tagName: "span", properties: {}, children };
}
