import { ConfigurationError } from "./errors.js";
import { readEnvironment } from "./options.js";

/** An http or https URL without credentials, query and fragment. */
const baseURL = /^https?:\/\/[^@/?#]+(\/[^?#]*)?$/i;

/** In a page, a path on the page's own server. */
const ownPath = /^\/(?!\/)[^?#\\]*$/;

const readPage = () => (globalThis as { location?: { href?: string } }).location?.href;

/** Whether the server is the page's own, which may add the credentials. */
export function isOwnServer(text: string): boolean {
  return ownPath.test(text) && readPage() !== undefined;
}

/** The normalized root that paths are appended to, without a trailing slash. */
export function readBaseURL(text: string): string {
  const page = isOwnServer(text) ? readPage() : undefined;
  // Normalizing escapes braces, which would be read as path parameters.
  if ((page || baseURL.test(text)) && URL.canParse(text, page))
    return new URL(text, page).href.replace(/\/+$/, "");
  // The text before an @ may be a password, and a query may hold a key.
  const found = /[@?#]/.test(text) ? "" : `, not ${JSON.stringify(text)}`;
  throw new ConfigurationError(
    `baseURL must be an http(s) URL without credentials, query and fragment${found}.`,
  );
}

/**
 * The caller's base URL, for an API whose description has no absolute one; `described` is its relative one, or empty.
 */
export function requireBaseURL(
  given: string | undefined,
  variable: string,
  described: string,
): string {
  const found = given ?? readEnvironment(variable);
  if (found !== undefined) return found;
  if (isOwnServer(described)) return described;
  const servers = described === "" ? "no server" : `only ${JSON.stringify(described)}`;
  throw new ConfigurationError(
    `Missing baseURL: pass it to the client, or set ${variable}, as the API's description names ${servers}.`,
  );
}
