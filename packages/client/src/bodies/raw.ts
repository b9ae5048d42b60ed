import { quoteShell } from "../prepare.js";
import { mask } from "../redact.js";
import { type Content, type ContentOptions, makeContent } from "./content.js";

/** A body that is text or bytes already. */
export function rawBody(options: ContentOptions): Content {
  return makeContent(options, write, show, true);
}

function write(body: unknown): string | Blob | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === "string" || body instanceof Blob) return body;
  // A copy, as the caller may use the bytes for something else while the call runs.
  if (body instanceof Uint8Array) return new Blob([new Uint8Array(body)]);
  return typeof body === "object" ? JSON.stringify(body) : String(body);
}

const show: Content["show"] = (sent, secrets) => {
  if (typeof sent !== "string") return [undefined, "--data-binary @file"];
  // Nothing tells where in a text a secret is.
  const text = secrets === undefined ? sent : mask;
  return [text, `--data-raw ${quoteShell(text)}`];
};
