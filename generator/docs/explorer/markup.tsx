import { Blocks, Phrase } from "../../../packages/docs/src/pages/prose.js";
import { renderMarkup } from "../../../packages/docs/src/pages/render.js";
import type { PageContext } from "../../../packages/docs/src/pages/site-context.js";
import { TextReader } from "../text-reader.js";

/** Prints texts as HTML, with links from the explorer to other pages. */
export class MarkupPrinter {
  readonly #texts = new TextReader();

  constructor(readonly page: PageContext) {}

  prose(markdown: string): string {
    return renderMarkup(<Blocks of={this.#texts.prose(markdown)} level={5} />, this.page);
  }

  /** A sentence or a phrase; `undefined` stays `undefined`. */
  sentence(markdown: string): string;
  sentence(markdown: string | undefined): string | undefined;
  sentence(markdown: string | undefined): string | undefined {
    if (markdown === undefined) return undefined;
    return renderMarkup(<Phrase of={this.#texts.inline(markdown)} />, this.page);
  }
}
