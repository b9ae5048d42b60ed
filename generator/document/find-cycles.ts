import { type Document, isRef } from "@redocly/openapi-core";
import { walkNodes } from "./read-files.js";
import { decodeFragment, resolveUri } from "./resolve-uri.js";

/** A reference that stands for nothing, since it leads back to itself. */
export interface Cycle {
  readonly document: Document;
  readonly pointer: string;
}

type Documents = ReadonlyMap<string, Document>;

/** Longer chains than anybody writes. One that grows as it is followed never comes back to where it was. */
const longestChain = 500;

/** The references that lead to no end. A schema that holds itself is none of them. */
export function findCycles(documents: Documents): Cycle[] {
  const locate = (from: Document, reference: string): Place | undefined => {
    const [uri = "", fragment = ""] = reference.split("#");
    const document = uri === "" ? from : documents.get(resolveUri(from.source.absoluteRef, uri));
    return document && { document, keys: fragment.split("/").slice(1).map(unescapeKey) };
  };
  return [...documents.values()].flatMap((document) =>
    [...walkNodes(document.parsed)].flatMap(({ node, pointer }) =>
      isRef(node) && isEndless(locate(document, node.$ref), locate) ? [{ document, pointer }] : [],
    ),
  );
}

interface Place {
  readonly document: Document;
  readonly keys: readonly string[];
}

function isEndless(
  start: Place | undefined,
  locate: (from: Document, ref: string) => Place | undefined,
): boolean {
  let place = start;
  for (let length = 0; length < longestChain; length += 1) {
    if (place === undefined) return false;
    const { node, rest } = descend(place);
    if (!isRef(node)) return false;
    // The rest of the way goes on from what the reference stands for.
    const next = locate(place.document, node.$ref);
    place = next && { document: next.document, keys: [...next.keys, ...rest] };
  }
  return true;
}

/** Goes as far as there are nodes. */
function descend({ document, keys }: Place): { node: unknown; rest: readonly string[] } {
  let node: unknown = document.parsed;
  for (const [index, key] of keys.entries()) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key))
      return { node, rest: keys.slice(index) };
    node = Reflect.get(node, key);
  }
  return { node, rest: [] };
}

function unescapeKey(key: string): string {
  return decodeFragment(key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
