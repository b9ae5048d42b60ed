import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { specOf } from "./generator-files.js";
import { isObject } from "./narrow.js";

/** Fixtures that together have all that a document may say. */
const parts = ["second-endpoint", "case-rules", "enum-texts"];

type Node = Readonly<Record<string, unknown>>;

/** One document made of all parts. */
export function mergeFixtures(): Node {
  const merged = withReserved(parts.map(readFixture).reduce(merge));
  if (!isObject(merged)) throw new Error("The fixtures are no object.");
  return merged;
}

/** Names in the query that are words are written by other code than odd ones, but for where signs are allowed. */
function withReserved(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withReserved);
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withReserved(value)]);
  return {
    ...Object.fromEntries(entries),
    ...(node.in === "query" ? { allowReserved: true } : {}),
  };
}

function readFixture(name: string): Node {
  const document: unknown = parse(readFileSync(specOf(name), "utf8"));
  if (!isObject(document)) throw new Error(`The fixture ${name} is no object.`);
  return document;
}

function merge(into: Node, from: Node): Node {
  const merged = Object.entries(from).map(([key, value]) => {
    const present = into[key];
    if (Array.isArray(present) && Array.isArray(value)) return [key, [...present, ...value]];
    return [key, isObject(present) && isObject(value) ? merge(present, value) : value];
  });
  return { ...into, ...Object.fromEntries(merged) };
}

/** Values that say what kind of thing it is; another one would be an error, which other tests put there. */
const structural: ReadonlySet<string> = new Set(
  "openapi type in scheme style kind severity basis x-client x-method x-name x-credentials requestType modelType governs formula".split(
    " ",
  ),
);
/** Objects whose keys the document is free to choose. */
const free: ReadonlySet<string> = new Set(
  "properties schemas parameters examples securitySchemes requestBodies headers mapping equals when x-enumDescriptions x-enumDeprecated".split(
    " ",
  ),
);
/** Keys that references hold, in which two signs are errors. */
const components: ReadonlySet<string> = new Set([
  "schemas",
  "parameters",
  "securitySchemes",
  "security",
]);
const data: ReadonlySet<string> = new Set(["default", "example", "value"]);

/**
 * The document with another string in every place that takes any; what was the same before is so after.
 *
 * @param change - gives the new string for an old one
 * @param changeUrls - whether paths and the addresses of servers change, and all else stays
 */
export function poison(
  document: Node,
  change: (text: string) => string,
  changeUrls: boolean,
): unknown {
  const kept = listKept(document);
  const replace = (text: string): string => (kept.has(text) ? text : change(text));
  // Braces in a path name a parameter, `?` begins its query, and `#` a fragment that is not sent.
  const inPath = (path: string): string =>
    path.replace(/[^/{}]+(?![^{]*\})/g, (text) => replace(text).replace(/[{}?#]/g, ""));
  const key = (name: string, owner: string): string =>
    components.has(owner)
      ? replace(name).replace(/[%#]/g, "")
      : free.has(owner) || data.has(owner)
        ? replace(name)
        : name;
  const walk = (node: unknown, owner: string): unknown => {
    if (typeof node === "string") {
      // With the space, it is no whole address with any of the strings.
      if (changeUrls) return owner === "url" ? `${node} ${change(node)}` : node;
      if (structural.has(owner) || owner === "url") return node;
      return owner === "$ref" ? poisonRef(node, replace) : replace(node);
    }
    if (Array.isArray(node)) return node.map((item) => walk(item, free.has(owner) ? "" : owner));
    if (!isObject(node)) return node;
    if (structural.has(owner)) return node;
    const entries = Object.entries(node).map(([name, value]) => {
      if (owner === "paths") return [changeUrls ? inPath(name) : name, walk(value, "")] as const;
      if (changeUrls) return [name, walk(value, name)] as const;
      const isNamed = free.has(owner) || owner === "responses";
      const below = data.has(owner) ? owner : isNamed ? "" : name;
      return [key(name, owner), walk(value, below)] as const;
    });
    return Object.fromEntries(entries);
  };
  return walk(document, "");
}

function poisonRef(reference: string, replace: (text: string) => string): string {
  const keys = reference.split("/");
  const last = replace(keys.at(-1) ?? "")
    .replaceAll("~", "~0")
    .replaceAll("/", "~1");
  return [...keys.slice(0, -1), last.replace(/[%#]/g, "")].join("/");
}

/** Keywords of our extensions that take names, of which the lint asks that they are identifiers. */
const naming = /^(?:id|field|as|than|fields|present|replacedBy|cases|subject)$/;

/** Names that other strings contain, such as `Schema.field`, those of parameters in paths, and those in rules. */
function listKept(document: Node): Set<string> {
  const kept = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isObject(node)) return;
    for (const [name, value] of Object.entries(node)) {
      if (/^(?:requestType|modelType|governs)$/.test(name))
        for (const part of String(value).split(".")) kept.add(part);
      if (naming.test(name)) for (const text of [value].flat()) kept.add(String(text));
      // Words of sentences, which the lint holds to letters.
      if (name === "x-cases" && isObject(value))
        for (const word of [value.name, value.noun]) kept.add(String(word));
      if (name === "equals" || name === "when")
        for (const field of Object.keys(value ?? {})) kept.add(field);
      for (const [, parameter = ""] of name.matchAll(/\{(.*?)\}/g)) kept.add(parameter);
      visit(value);
    }
  };
  visit(document);
  return kept;
}
