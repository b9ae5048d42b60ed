import { mask } from "../redact.js";
import type { Content } from "./content.js";

/** A body that is text or bytes already. */
export const rawBody: Pick<Content, "write" | "show"> = {
  write: (body) => {
    if (body === undefined || body === null) return undefined;
    if (typeof body === "string" || body instanceof Blob) return body;
    // A copy, as the caller may use the bytes for something else while the call runs.
    if (body instanceof Uint8Array) return new Blob([new Uint8Array(body)]);
    return typeof body === "object" ? JSON.stringify(body) : String(body);
  },
  show: (sent, secrets) => {
    // Nothing tells where in a text a secret is.
    const text = typeof sent !== "string" ? undefined : secrets.length > 0 ? mask : sent;
    return { text, curl: [text === undefined ? ["--data-binary", "@file"] : ["--data-raw", text]] };
  },
};
