import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Inline, Prose } from "../../packages/docs/src/view.js";

/**
 * Reads the texts of a document, each different one once: a text without markup is left as it is, any other is parsed
 * and made safe. Descriptions are Markdown; HTML in them is shown, not obeyed, and nothing in them loads by itself.
 */
export class TextReader {
  readonly #parsed = new Map<string, readonly RootContent[]>();

  prose(text: string): Prose {
    const trimmed = text.trim();
    return isPlain(trimmed) ? trimmed : (readCodeSpans(trimmed) ?? this.#parse(trimmed));
  }

  /** A text as one line. */
  inline(text: string): Inline {
    const line = text.trim().replaceAll(/\s*\n\s*/g, " ");
    const prose = this.prose(line);
    if (typeof prose === "string") return prose;
    const [first] = prose;
    // What is no paragraph, such as a heading, is shown as it is written.
    return prose.length === 1 && first?.type === "paragraph" ? first.children : line;
  }

  #parse(text: string): readonly RootContent[] {
    const known = this.#parsed.get(text);
    if (known !== undefined) return known;
    const parsed = parseMarkdown(text);
    this.#parsed.set(text, parsed);
    return parsed;
  }
}

/** The safe blocks of a text. */
export function parseMarkdown(text: string): RootContent[] {
  const root = fromMarkdown(text.replace(/\r\n?/g, "\n"), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return sanitize(root).children;
}

const plainCharacters = "[A-Za-z0-9 ,.;:'\"()/?!%$-]";
const plainText = new RegExp(`^(?:[A-Za-z](?:${plainCharacters}*[A-Za-z0-9.)?!%])?)?$`);
const plainPart = new RegExp(`^${plainCharacters}*$`);
/** What GitHub makes a link of by itself. */
const autolink = /www\.|https?:|ftp:/i;

/** Whether a text is one paragraph without any markup, which most are. */
function isPlain(text: string): boolean {
  return plainText.test(text) && !autolink.test(text);
}

/** Whether a text is one paragraph without any markup but code, which shows as it is written. */
export function isSimple(text: string): boolean {
  return isPlain(text) || readCodeSpans(text) !== undefined;
}

/** A paragraph whose only markup is code, as our own sentences are. */
function readCodeSpans(text: string): readonly RootContent[] | undefined {
  const parts = text.split("`");
  if (parts.length % 2 === 0 || !/^[A-Za-z`]/.test(text) || /\s$/.test(text)) return undefined;
  const children: PhrasingContent[] = [];
  for (const [index, part] of parts.entries()) {
    const isCode = index % 2 === 1;
    const isSimple = isCode
      ? /^[^\s](?:[^\n\r]*[^\s])?$/.test(part)
      : plainPart.test(part) && !autolink.test(part);
    if (!isSimple) return undefined;
    if (part !== "") children.push({ type: isCode ? "inlineCode" : "text", value: part });
  }
  return [{ type: "paragraph", children }];
}

const flowParents: ReadonlySet<string> = new Set(["root", "blockquote", "listItem"]);
const safeLink = /^(?:https?:\/\/|mailto:|#)/i;

/** A copy in which HTML is text, images are links to them, and links that could run a script are text. */
function sanitize<Node extends Nodes>(node: Node): Node {
  if ("children" in node) {
    // What takes the place of a node is valid wherever that node is.
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
      // Between blocks, it becomes a paragraph of its own.
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
