import { dirname, isAbsolute, resolve } from "node:path";

/** A scheme has two letters or more, unlike the name of a drive. */
const scheme = /^[a-z][a-z0-9+.-]+:/i;

/** Whether it names something that is no file of this machine's own tree; `file:` counts, as nothing here reads it. */
export const isUrl = (location: string): boolean => scheme.test(location) && !isAbsolute(location);

/** The absolute path or URL of what a file, itself named so, refers to. */
export function resolveUri(base: string | null, uri: string): string {
  if (isUrl(uri)) return uri;
  if (base !== null && isUrl(base)) return URL.canParse(uri, base) ? new URL(uri, base).href : uri;
  return resolve(base === null ? process.cwd() : dirname(base), uri);
}

/** The file that a reference leads to from another one, and its fragment. */
export function splitReference(
  from: string,
  reference: string,
): { file: string; fragment: string } {
  const [uri = "", fragment = ""] = reference.split("#");
  return { file: uri === "" ? from : resolveUri(from, uri), fragment };
}
