import type { Nodes } from "mdast";
import type { Inline, Prose } from "../../packages/docs/src/view.js";

/** A text without its markup. */
export function toText(text: Prose | Inline): string {
  if (typeof text === "string") return text;
  return text.map(readNode).join(" ").replaceAll(/\s+/g, " ").trim();
}

function readNode(node: Nodes): string {
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  return node.children.map(readNode).join(blocks.has(node.type) ? " " : "");
}

const blocks: ReadonlySet<string> = new Set([
  "list",
  "listItem",
  "table",
  "tableRow",
  "blockquote",
]);
