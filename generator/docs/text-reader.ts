import type { PhrasingContent, RootContent } from "mdast";
import type { Inline, Prose } from "../../packages/docs/src/view.js";
import { parseMarkdown } from "./parse-markdown.js";

/**
 * Reads the texts of a document, and caches them. A text without markup is kept as a string, any other is parsed as
 * Markdown and made safe: HTML is shown as text, and nothing loads automatically.
 */
export class TextReader {
  readonly #parsed = new Map<string, readonly RootContent[]>();

  prose(text: string): Prose {
    const trimmed = text.trim();
    return isPlain(trimmed) ? trimmed : (readCodeSpans(trimmed) ?? this.#parse(trimmed));
  }

  /** Reads a text as one line; `undefined` stays `undefined`. */
  inline(text: string): Inline;
  inline(text: string | undefined): Inline | undefined;
  inline(text: string | undefined): Inline | undefined {
    if (text === undefined) return undefined;
    const line = text.trim().replaceAll(/\s*\n\s*/g, " ");
    const prose = this.prose(line);
    if (typeof prose === "string") return prose;
    const [first] = prose;
    // Other blocks, such as headings, are shown as source text.
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

const plainCharacters = "[A-Za-z0-9 ,.;:'\"()/?!%$-]";
const plainText = new RegExp(`^(?:[A-Za-z](?:${plainCharacters}*[A-Za-z0-9.)?!%])?)?$`);
const plainPart = new RegExp(`^${plainCharacters}*$`);
/** Texts that GitHub's Markdown turns into links. */
const autolink = /www\.|https?:|ftp:/i;

/** Whether a text is one paragraph without markup, as most are. */
function isPlain(text: string): boolean {
  return plainText.test(text) && !autolink.test(text);
}

/** Whether a text is one paragraph with no other markup than code spans. */
export function isSimple(text: string): boolean {
  return isPlain(text) || readCodeSpans(text) !== undefined;
}

/**
 * Reads a paragraph with no other markup than code spans, such as our own sentences; `undefined` for any other text.
 */
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
