import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { decodeFragment } from "../json/pointer.js";
import { isUrl } from "./resolve-uri.js";

/** How a reference is refused; the lint adds the location. */
export const refusal = {
  message: "only files in the folder of the document are read",
  hint: "Copy it into the folder of the document, or allow it with --allow-ref DIR_OR_URL_PREFIX.",
} as const;

/**
 * Whether a reference may be followed: to the folder of the document and what is allowed besides, as the disk sees
 * it, so that no link leads out.
 */
export class ReferencePolicy {
  readonly #folders: readonly string[];
  readonly #prefixes: readonly string[];

  /**
   * @param rootFile - absolute path of the document
   * @param allowed - further folders and URL prefixes
   */
  constructor(rootFile: string, allowed: readonly string[]) {
    this.#folders = [
      dirname(followLinks(rootFile)),
      ...allowed
        .filter((location) => !isUrl(location))
        .map((location) => followLinks(resolve(location))),
    ];
    this.#prefixes = allowed.filter(isUrl).map(normalizeUrl);
  }

  /** @param target - absolute path or URL */
  allows(target: string): boolean {
    if (isUrl(target)) {
      const url = normalizeUrl(target);
      return this.#prefixes.some((prefix) => url === prefix || url.startsWith(asFolder(prefix)));
    }
    // The path is taken as it is written, but another tool might decode it: then it must not lead out either.
    return [target, resolve(decodeFragment(target))].every((path) =>
      this.#folders.some((folder) => isBelow(folder, followLinks(path))),
    );
  }
}

/** Resolves the links of the part of the path that exists. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(followLinks(parent), relative(parent, path));
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** As a browser reads it, dots resolved; what is no URL is left alone and matches itself only. */
function normalizeUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*$/, "") : url;
}

const asFolder = (prefix: string): string => (prefix.endsWith("/") ? prefix : `${prefix}/`);
