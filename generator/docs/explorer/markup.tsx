import { Blocks, Phrase } from "../../../packages/docs/src/pages/prose.js";
import { renderMarkup } from "../../../packages/docs/src/pages/render.js";
import { linkFrom } from "../pages.js";
import { TextReader } from "../text-reader.js";

const page = linkFrom("explorer.html");

/** A description as HTML text. */
export function printProse(markdown: string): string {
  return renderMarkup(<Blocks of={new TextReader().prose(markdown)} level={5} />, page);
}

/** A sentence or a phrase as HTML text. */
export function printSentence(markdown: string): string {
  return renderMarkup(<Phrase of={new TextReader().inline(markdown)} />, page);
}
