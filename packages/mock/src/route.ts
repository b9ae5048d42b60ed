/** The part of an operation that the mock needs to route and read a request. */
export interface Route {
  /** The operation's id in the API's description. */
  readonly id: string;
  readonly method: string;
  /** The path without that of the server: `/models/{modelId}`. */
  readonly path: string;
  /** The names of all query parameters on the wire. */
  readonly query: readonly string[];
  /** Boolean query parameters: their names on the wire, by their names in the client. */
  readonly flags: Readonly<Record<string, string>>;
}

interface Matched {
  readonly route: Route;
  /** The values of path parameters, by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** The route of a request; `undefined` if there is none. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  pathname: string,
): Matched | undefined {
  for (const route of routes) {
    const values = route.method === method ? matchPath(route, pathname) : undefined;
    if (values !== undefined) return { route, values };
  }
  return undefined;
}

/** `undefined` for another path. */
function matchPath(
  { path }: Route,
  pathname: string,
): Readonly<Record<string, string>> | undefined {
  const wanted = path.split("/");
  const found = pathname.split("/");
  if (found.length !== wanted.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const given = found[index] ?? "";
    const name = /^\{(.*)\}$/.exec(part)?.[1];
    if (name === undefined ? given !== part : given === "") return undefined;
    if (name !== undefined) values[name] = decode(given);
  }
  return values;
}

/** Invalid escape sequences are kept as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
