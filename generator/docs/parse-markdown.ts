import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** Parses Markdown to blocks that are safe to show. */
export function parseMarkdown(text: string): RootContent[] {
  const root = fromMarkdown(text.replace(/\r\n?/g, "\n"), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return sanitize(root).children;
}

const flowParents: ReadonlySet<string> = new Set(["root", "blockquote", "listItem"]);
const safeLink = /^(?:https?:\/\/|mailto:|#)/i;

/**
 * Turns HTML into text, images into links, and links into text unless they are http, https, mailto or fragment links.
 */
function sanitize<Node extends Nodes>(node: Node): Node {
  if ("children" in node) {
    // A replacement is valid wherever the replaced node is.
    node.children = node.children.flatMap((child) =>
      replaceUnsafe(child, node).map(sanitize),
    ) as typeof node.children;
  }
  return node;
}

function replaceUnsafe(node: Nodes, parent: Nodes): readonly Nodes[] {
  switch (node.type) {
    case "html": {
      const text = { type: "text", value: node.value } as const;
      // Between blocks, the text needs a paragraph.
      return flowParents.has(parent.type) ? [{ type: "paragraph", children: [text] }] : [text];
    }
    case "image": {
      const text = { type: "text", value: node.alt ?? "" } as const;
      return safeLink.test(node.url) && parent.type !== "link" && text.value !== ""
        ? [{ type: "link", url: node.url, children: [text] }]
        : [text];
    }
    case "link":
      return safeLink.test(node.url) ? [node] : node.children;
    case "definition":
      return safeLink.test(node.url) ? [node] : [];
    case "imageReference":
      return [{ type: "text", value: node.alt ?? "" }];
    default:
      return [node];
  }
}
