import { ConfigurationError } from "./errors.js";

/** An http or https URL without credentials, query and fragment. */
const baseURL = /^https?:\/\/[^@/?#]+(\/[^?#]*)?$/i;

/** The normalized root that paths are appended to, without a trailing slash. */
export function readBaseURL(text: string): string {
  // Normalizing escapes braces, which mark path parameters.
  if (baseURL.test(text) && URL.canParse(text)) return new URL(text).href.replace(/\/+$/, "");
  // The text before an @ may be a password.
  const found = text.includes("@") ? "" : `, not ${JSON.stringify(text)}`;
  throw new ConfigurationError(
    `baseURL must be an http(s) URL without credentials, query and fragment${found}.`,
  );
}

/** The caller's base URL, for an API whose description has no absolute one; `described` is what it has, or empty. */
export function requireBaseURL(given: string | undefined, described: string): string {
  if (given !== undefined) return given;
  const servers = described === "" ? "no server" : `only ${JSON.stringify(described)}`;
  throw new ConfigurationError(
    `Missing baseURL: pass it to the client, as the API's description names ${servers}.`,
  );
}
