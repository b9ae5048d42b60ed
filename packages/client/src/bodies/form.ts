import { quoteShell } from "../prepare.js";
import { type Content, type ContentOptions, makeContent } from "./content.js";
import { type Encodings, listFormPairs } from "./encoding.js";
import { hideSecrets } from "./hide-secrets.js";

/** A body of fields as a form sends them; lists repeat their name, objects are JSON, unless it is said otherwise. */
export function formBody(options: ContentOptions, encodings?: Encodings): Content {
  const write = (body: unknown) => {
    const pairs = listFormPairs(body, encodings).map((pair) => pair.join("="));
    return pairs.length === 0 ? undefined : pairs.join("&");
  };
  return makeContent(options, write, show);
}

const show: Content["show"] = (sent, secrets) => {
  const pairs = `${sent}`.split("&").map((pair) => {
    const [name = "", value = ""] = [...new URLSearchParams(pair)][0] ?? [];
    const shown = hideSecrets(name, value, secrets);
    return shown === value ? pair : `${new URLSearchParams([[name, shown]])}`;
  });
  const text = pairs.join("&");
  return [text, `--data-raw ${quoteShell(text)}`];
};
