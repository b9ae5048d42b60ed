import { Blocks, Phrase } from "../../../packages/docs/src/pages/prose.js";
import { renderMarkup } from "../../../packages/docs/src/pages/render.js";
import type { PageContext } from "../../../packages/docs/src/pages/site-context.js";
import { TextReader } from "../text-reader.js";

/** The front page leads on to the page that has the anchor. */
const page: PageContext = {
  hrefOf: (anchor) => `index.html#${encodeURIComponent(anchor)}`,
  fileOf: (path) => path,
};

/** A description as HTML text. */
export function printProse(markdown: string): string {
  return renderMarkup(<Blocks of={new TextReader().prose(markdown)} level={5} />, page);
}

/** A sentence or a phrase as HTML text. */
export function printSentence(markdown: string): string {
  return renderMarkup(<Phrase of={new TextReader().inline(markdown)} />, page);
}
