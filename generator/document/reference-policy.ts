import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { decodeFragment } from "../json/pointer.js";
import { isUrl } from "./resolve-uri.js";

/** The message and the hint for a refused reference; the lint adds the location. */
export const refusedReference = {
  message: "only files in the folder of the document are read",
  hint: "Copy it into the folder of the document, or allow it with --allow-ref DIR_OR_URL_PREFIX.",
} as const;

/**
 * Decides whether a reference may be followed: only into the folder of the document and into what is allowed in
 * addition. Symbolic links are resolved first, so that none leads elsewhere.
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
    // We read the path as written, but another tool might decode it, so the decoded path must be
    // allowed too.
    return [target, resolve(decodeFragment(target))].every((path) =>
      this.#folders.some((folder) => isBelow(folder, followLinks(path))),
    );
  }
}

/** Resolves symbolic links in the part of the path that exists. */
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

/** Resolves `.` and `..` as a browser does, and removes the fragment. Text that is not a URL is returned unchanged. */
function normalizeUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*$/, "") : url;
}

const asFolder = (prefix: string): string => (prefix.endsWith("/") ? prefix : `${prefix}/`);
