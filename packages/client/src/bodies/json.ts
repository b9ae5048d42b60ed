import { serializeBody } from "../params.js";
import { quoteShell, redactBody } from "../prepare.js";
import { type Content, type ContentOptions, makeContent } from "./content.js";

/** JSON that is no object, may be left out, or has a media type of its own. */
export function jsonBody(options: ContentOptions): Content {
  return makeContent(options, serializeBody, (sent, secrets) => {
    const text = redactBody(`${sent}`, secrets);
    return [text, `--data-raw ${quoteShell(text)}`];
  });
}
