import type { Route } from "./route.js";

/** The boolean parameters of a query, by their names in the client; or the problem of an invalid query. */
export function readQuery(
  { query, flags }: Route,
  search: URLSearchParams,
): Readonly<Record<string, boolean>> | string {
  const unknown = [...search.keys()].find((name) => !query.includes(name));
  if (unknown !== undefined)
    return `${unknown} is not a known query parameter; known: ${query.join(", ") || "none"}`;
  const found: Record<string, boolean> = {};
  for (const [name, wireName] of Object.entries(flags)) {
    const text = search.get(wireName) ?? "false";
    if (text !== "true" && text !== "false") return `${wireName} must be true or false`;
    found[name] = text === "true";
  }
  return found;
}
