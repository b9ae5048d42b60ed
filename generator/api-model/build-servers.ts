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

/**
 * The first server that the operation or its path lists, as an absolute URL; `undefined` if there is none, it cannot be
 * made absolute, or it is the API's own.
 */
export function findOwnServer(
  root: readonly Server[],
  own: readonly ServerNode[] | undefined,
): string | undefined {
  const [server] = buildServers(own);
  if (server === undefined) return undefined;
  const base = root.find(({ url }) => isAbsoluteHttpUrl(url))?.url;
  const url = URL.canParse(server.url, base) ? new URL(server.url, base).href : server.url;
  return isAbsoluteHttpUrl(url) && url !== base ? url : undefined;
}

/**
 * Whether the URL is absolute and requests can be sent to it: http or https, without credentials, query and fragment.
 */
export function isAbsoluteHttpUrl(url: string): boolean {
  return /^https?:\/\/[^@/?#]+(\/[^?#]*)?$/i.test(url) && URL.canParse(url);
}
