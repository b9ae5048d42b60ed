import { writeField } from "../parameters/styles.js";
import { quoteShell } from "../prepare.js";
import { mask } from "../redact.js";
import { type Content, type ContentOptions, makeContent } from "./content.js";

/** A body of parts, of which some may be files; lists repeat their name, objects are JSON. */
export function multipartBody(options: ContentOptions): Content {
  return makeContent(options, write, show, true);
}

function write(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(Object(body))) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item instanceof Blob) form.append(name, item);
      else if (item instanceof Uint8Array) form.append(name, new Blob([new Uint8Array(item)]));
      else if (item !== undefined && item !== null) form.append(name, writeField(item));
    }
  }
  return form;
}

const show: Content["show"] = (sent, secrets) => {
  // A middleware gets the bytes of the form in its place.
  if (!(sent instanceof FormData)) return [undefined, "--data-binary @file"];
  const parts: string[] = [];
  sent.forEach((value, name) => {
    if (typeof value !== "string") parts.push(`-F ${quoteShell(`${name}=@${value.name}`)}`);
    else {
      const shown = secrets?.includes(name) ? mask : value;
      parts.push(`--form-string ${quoteShell(`${name}=${shown}`)}`);
    }
  });
  return [undefined, parts.join(" \\\n  ")];
};
