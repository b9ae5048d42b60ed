import { ConfigurationError } from "./errors.js";

/** An http or https URL without credentials, query and fragment. */
const baseURL = /^https?:\/\/[^@/?#]+(\/[^?#]*)?$/i;

/**
 * The root that paths are appended to, in its normal form and without a slash at the end.
 *
 * @throws {@link ConfigurationError} for anything that no path can be appended to, or that `fetch` refuses.
 */
export function readBaseURL(text: string): string {
  // Normal form escapes braces, which in a path stand for a value.
  if (baseURL.test(text) && URL.canParse(text)) return new URL(text).href.replace(/\/+$/, "");
  // What stands before an @ may be a password.
  const found = text.includes("@") ? "" : `, not ${JSON.stringify(text)}`;
  throw new ConfigurationError(
    `baseURL must be an http(s) URL without credentials, query and fragment${found}.`,
  );
}
