import { toExactName, toPropertyName } from "./naming.js";
import { capitalize } from "./words.js";

/** Segments that identify the API or its version and not a resource: `v1`, `v{version}`, `2024-05-01`, `api`. */
const apiSegment =
  /^(?:v\{[^{}]*\}|v\d+(?:[._-]\d+)*(?:(?:alpha|beta|rc|preview)\d*)?|\d{4}-\d{2}(?:-\d{2})?|api|rest)$/i;

/** Derives names from paths, without the segments that identify only the API. */
export class PathNames {
  readonly #shared: number;

  /** @param paths - all paths of the document; a prefix that all share is left out of names */
  constructor(paths: readonly string[]) {
    this.#shared = countShared([...new Set(paths)].map(listSegments));
  }

  /** The resource of a path: `/api/v1/users/{id}` gives `users`. */
  nameResource(path: string): string {
    for (const segment of this.#listOwn(path)) {
      const [literal = ""] = segment.split(/[{(:]/);
      if (/[\p{L}\p{N}]/u.test(literal)) return literal;
    }
    return "root";
  }

  /**
   * Names for an operation by its method and path, from short to exact: `get /v1/users/{id}/posts` gives
   * `getUsersByIdPosts`, `getV1UsersByIdPosts` and `getSlashV1SlashUsersSlashIdSlashPosts`.
   */
  listNames(httpMethod: string, path: string): [short: string, whole: string, exact: string] {
    return [
      nameSegments(httpMethod, this.#listOwn(path)),
      nameSegments(httpMethod, [path]),
      httpMethod + capitalize(toExactName(path.replace(/[{}]/g, ""))),
    ];
  }

  #listOwn(path: string): string[] {
    const segments = listSegments(path).slice(this.#shared);
    const start = segments.findIndex((segment) => !apiSegment.test(segment));
    return isLiteral(segments[start]) ? segments.slice(start) : segments;
  }
}

const listSegments = (path: string): string[] =>
  path.split("/").filter((segment) => segment !== "");

const isLiteral = (segment: string | undefined): boolean =>
  segment !== undefined && !segment.startsWith("{");

/**
 * The number of leading segments that all paths share; 0 if any path would be left without a literal segment at its
 * start.
 */
function countShared(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths;
  const differs = first.findIndex((segment, index) =>
    paths.some((path) => path[index] !== segment),
  );
  const shared = differs < 0 ? 0 : differs;
  return paths.every((path) => isLiteral(path[shared])) ? shared : 0;
}

function nameSegments(httpMethod: string, segments: readonly string[]): string {
  const words = segments.join(" ").replace(/\{([^{}]*)\}/g, " by $1 ");
  return toPropertyName(`${httpMethod} ${words}`);
}
