import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { type PageContext, SiteContext } from "./site-context.js";

/** Elements around which white space has no meaning. */
const blockStart =
  /<(?=(?:\/?(?:head|body|main|header|nav|section|aside|article|ul|ol|table|thead|tbody)|li|p|h[1-6]|div|details|summary|fieldset|figure|figcaption|tr|meta|link|title|script|noscript)[ >])/g;

/**
 * A page as text, with each block element on a line of its own, so that diffs are small. `pre` contains none, so its
 * text stays the same.
 */
export function renderPage(page: VNode, context: PageContext, header: string): string {
  const html = renderToString(<SiteContext.Provider value={context}>{page}</SiteContext.Provider>);
  // A comment ends at `-->`, so without `>` in it the text cannot end it.
  const comment = header.replaceAll("--", "- -").replaceAll(">", "&gt;");
  return `<!doctype html>\n<!-- ${comment} -->${html.replaceAll(blockStart, "\n<")}\n`;
}

/** Markup without a page around it. */
export function renderMarkup(node: VNode, context: PageContext): string {
  return renderToString(<SiteContext.Provider value={context}>{node}</SiteContext.Provider>);
}
