import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { isObject, objectOf, stringOf } from "./narrow.js";

/** Everything that the checks import, and what that imports in turn. */
const packageNames = ["@scenario-models/client", "@scenario-models/enums", "openapi-fetch"];

/** The conditions of a browser, in which all is a module. */
const conditions = ["browser", "import", "default"];

function findTarget(entry: unknown): string {
  if (!isObject(entry)) return stringOf(entry, "a target of exports");
  return findTarget(conditions.map((condition) => entry[condition]).find(Boolean));
}

/** Browsers know no packages: each specifier and where its module is served. */
function makeImportMap(folder: string): Readonly<Record<string, string>> {
  const entries = packageNames.flatMap((name) => {
    const text = readFileSync(join(folder, "node_modules", name, "package.json"), "utf8");
    const exported = objectOf(objectOf(JSON.parse(text), name).exports, `exports of ${name}`);
    return Object.entries(exported)
      .filter(([path]) => !/\*|\.json$/.test(path))
      .map(([path, entry]) => [join(name, path), join("/node_modules", name, findTarget(entry))]);
  });
  return Object.fromEntries(entries);
}

/** Answers with an empty page that knows the packages by name, or with a module of the folder. */
export function servePage(folder: string, url: string, response: ServerResponse): void {
  if (url === "/") {
    const map = JSON.stringify({ imports: makeImportMap(folder) });
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(`<!doctype html><title>Reach</title><script type="importmap">${map}</script>`);
  } else if (/^\/[\w@./-]+\.m?js$/.test(url) && !url.includes("..")) {
    response.writeHead(200, { "Content-Type": "text/javascript" });
    response.end(readFileSync(join(folder, url)));
  } else {
    response.writeHead(404).end();
  }
}
