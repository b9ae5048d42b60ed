import { ConfigurationError } from "./errors.js";

/**
 * The root that paths are appended to, in its normal form and without a slash at the end.
 *
 * @throws {@link ConfigurationError} for anything that no path can be appended to, or that `fetch` refuses.
 */
export function readBaseURL(text: string): string {
  if (!URL.canParse(text)) throw refuse("an absolute URL", text);
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw refuse("an http or https URL", text);
  if (url.username !== "" || url.password !== "") throw refuse("a URL without credentials", text);
  if (/[?#]/.test(text)) throw refuse("a URL without query and fragment", text);
  // Normal form escapes braces, which in a path stand for a value.
  return url.href.replace(/\/+$/, "");
}

function refuse(wanted: string, text: string): ConfigurationError {
  // What stands before an @ may be a password, and may be why the URL is malformed.
  const found = text.includes("@") ? "" : `, not ${JSON.stringify(text)}`;
  return new ConfigurationError(`baseURL must be ${wanted}${found}.`);
}
