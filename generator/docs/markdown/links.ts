import type { Nodes, RootContent } from "mdast";
import type { ExternalLink } from "../../../packages/docs/src/view.js";
import { decodeFragment } from "../../json/pointer.js";
import { link, paragraph, text } from "../markdown-nodes.js";

/** A link to further documentation. */
export function renderMore(more: ExternalLink | undefined): RootContent[] {
  return more === undefined ? [] : [paragraph(text("See also: "), link(more.url, text(more.text)))];
}

/** Points links to anchors at the files that contain the anchors. */
export function redirect<Node extends Nodes>(node: Node, toHref: (anchor: string) => string): Node {
  const children =
    "children" in node ? { children: node.children.map((child) => redirect(child, toHref)) } : {};
  if (node.type !== "link" || !node.url.startsWith("#")) return { ...node, ...children };
  return { ...node, ...children, url: toHref(decodeFragment(node.url.slice(1))) };
}
