import type { RootContent } from "mdast";
import type { ExternalLink } from "../../../packages/docs/src/view.js";
import { link, paragraph, text } from "../markdown-nodes.js";

/** Where to read more, on another site. */
export function renderMore(more: ExternalLink | undefined): RootContent[] {
  return more === undefined ? [] : [paragraph(text("See also: "), link(more.url, text(more.text)))];
}
