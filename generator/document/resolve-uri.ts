import { dirname, isAbsolute, resolve } from "node:path";

/** A scheme has at least two letters, unlike a Windows drive. */
const scheme = /^[a-z][a-z0-9+.-]+:/i;

/** Whether a location is a URL rather than a path. `file:` URLs count as URLs, so they are never read. */
export const isUrl = (location: string): boolean => scheme.test(location) && !isAbsolute(location);

/**
 * The absolute path or URL of the file that a reference points to. `base` is that of the file with the reference;
 * `null` stands for the working directory.
 */
export function resolveUri(base: string | null, uri: string): string {
  if (isUrl(uri)) return uri;
  if (base !== null && isUrl(base)) return URL.canParse(uri, base) ? new URL(uri, base).href : uri;
  return resolve(base === null ? process.cwd() : dirname(base), uri);
}

/** The absolute path or URL of a reference's file, and its fragment. */
export function splitReference(
  from: string,
  reference: string,
): { file: string; fragment: string } {
  const [uri = "", fragment = ""] = reference.split("#");
  return { file: uri === "" ? from : resolveUri(from, uri), fragment };
}
