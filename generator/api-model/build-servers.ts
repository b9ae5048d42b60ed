import type { Server } from "./model.js";
import type { Server as ServerNode } from "./openapi-types.js";

/** The servers, with each variable replaced by its default. */
export function buildServers(servers: readonly ServerNode[] | undefined): Server[] {
  return (servers ?? []).map(({ url, description = "", variables = {} }) => ({
    url: url.replace(/\{([^{}]+)\}/g, (location, name: string) =>
      Object.hasOwn(variables, name) ? String(variables[name]?.default ?? location) : location,
    ),
    description,
  }));
}

/** The first of an operation's own servers, or else of its path's, as a whole address; `undefined` where there is none. */
export function findOwnServer(
  root: readonly Server[],
  own: readonly ServerNode[] | undefined,
): string | undefined {
  const [server] = buildServers(own);
  if (server === undefined) return undefined;
  const base = root.find(({ url }) => isWholeAddress(url))?.url;
  const url = URL.canParse(server.url, base) ? new URL(server.url, base).href : server.url;
  return isWholeAddress(url) && url !== base ? url : undefined;
}

/** Whether requests can be sent to it: http(s), without credentials, query and fragment. */
export function isWholeAddress(url: string): boolean {
  return /^https?:\/\/[^@/?#]+(\/[^?#]*)?$/i.test(url) && URL.canParse(url);
}
