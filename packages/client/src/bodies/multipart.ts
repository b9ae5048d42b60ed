import { quoteShell } from "../prepare.js";
import { type Content, type ContentOptions, makeContent } from "./content.js";
import { type Encodings, listParts, type Part } from "./encoding.js";
import { hideSecrets } from "./hide-secrets.js";

/** A body of parts, of which some may be files; lists repeat their name, objects are JSON. */
export function multipartBody(options: ContentOptions, encodings?: Encodings): Content {
  return makeContent(options, (body) => write(listParts(body, encodings)), show, true);
}

/** What forms were made of, as the text of a part with a media type cannot be read back at once. */
const sources = new WeakMap<FormData, readonly Part[]>();

function write(parts: readonly Part[]): FormData {
  const form = new FormData();
  for (const { name, value, type } of parts) {
    if (typeof value === "string" && type === undefined) form.append(name, value);
    else form.append(name, makeFile(value, type));
  }
  sources.set(form, parts);
  return form;
}

/** A file keeps its name, and the type that it has. */
function makeFile(value: Part["value"], type = ""): Blob {
  if (value instanceof Blob && (value.type || !type)) return value;
  if (value instanceof File) return new File([value], value.name, { type });
  // A copy, as the caller may use the bytes for something else while the call runs.
  return new Blob([value instanceof Uint8Array ? new Uint8Array(value) : value], { type });
}

const show: Content["show"] = (sent, secrets) => {
  // A middleware gets the bytes of the form in its place.
  const parts = sent instanceof FormData && sources.get(sent);
  if (!parts) return [undefined, "--data-binary @file"];
  const shown = parts.map(({ name, value, type }) => {
    if (typeof value !== "string") {
      const file = value instanceof File ? value.name : "blob";
      return `-F ${quoteShell(`${name}=@${file}`)}`;
    }
    const text = hideSecrets(name, value, secrets);
    if (type === undefined) return `--form-string ${quoteShell(`${name}=${text}`)}`;
    return `-F ${quoteShell(`${name}="${text.replace(/["\\]/g, "\\$&")}";type=${type}`)}`;
  });
  return [undefined, shown.join(" \\\n  ")];
};
