import { writeField } from "../parameters/styles.js";
import { quoteShell } from "../prepare.js";
import { mask } from "../redact.js";
import { type Content, type ContentOptions, makeContent } from "./content.js";

/** A body of fields as a form sends them; lists repeat their name, objects are JSON. */
export function formBody(options: ContentOptions): Content {
  return makeContent(options, write, show);
}

function write(body: unknown): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(Object(body))) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) form.append(name, writeField(item));
    }
  }
  return `${form}`;
}

const show: Content["show"] = (sent, secrets) => {
  const pairs = [...new URLSearchParams(`${sent}`)];
  const shown = pairs.map(([name, value]) => [name, secrets?.includes(name) ? mask : value]);
  const text = `${new URLSearchParams(shown)}`;
  return [text, `--data-raw ${quoteShell(text)}`];
};
