import type { ElementContent } from "hast";
import { renderProse, renderSentence } from "../site/html.js";
import { printHtml } from "../site/print-html.js";

/** A description as HTML text. */
export function printProse(markdown: string): string {
  return print(renderProse(markdown, 5));
}

/** A sentence or a phrase as HTML text. */
export function printSentence(markdown: string): string {
  return print(renderSentence(markdown));
}

function print(nodes: readonly ElementContent[]): string {
  return printHtml({ type: "root", children: nodes.map(leadToReference) }).trim();
}

/** Links of a description to its own page lead to the reference. */
function leadToReference(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const children = node.children.map(leadToReference);
  const { href } = node.properties;
  const isLocal = typeof href === "string" && href.startsWith("#");
  return isLocal
    ? { ...node, properties: { href: `index.html${href}` }, children }
    : { ...node, children };
}
