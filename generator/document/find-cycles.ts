import { type Document, isRef } from "@redocly/openapi-core";
import { parsePointer } from "../json/pointer.js";
import { walkNodes } from "./read-files.js";
import { resolveUri } from "./resolve-uri.js";

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
  const locate = (from: Document, reference: string): Location | undefined => {
    const [uri = "", fragment = ""] = reference.split("#");
    const document = uri === "" ? from : documents.get(resolveUri(from.source.absoluteRef, uri));
    return document && { document, keys: parsePointer(fragment) };
  };
  return [...documents.values()].flatMap((document) =>
    [...walkNodes(document.parsed)].flatMap(({ node, pointer }) =>
      isRef(node) && isEndless(locate(document, node.$ref), locate) ? [{ document, pointer }] : [],
    ),
  );
}

interface Location {
  readonly document: Document;
  readonly keys: readonly string[];
}

function isEndless(
  start: Location | undefined,
  locate: (from: Document, ref: string) => Location | undefined,
): boolean {
  let location = start;
  for (let length = 0; length < longestChain; length += 1) {
    if (location === undefined) return false;
    const { node, rest } = descend(location);
    if (!isRef(node)) return false;
    // The rest of the way goes on from what the reference stands for.
    const next = locate(location.document, node.$ref);
    location = next && { document: next.document, keys: [...next.keys, ...rest] };
  }
  return true;
}

/** Goes as far as there are nodes. */
function descend({ document, keys }: Location): { node: unknown; rest: readonly string[] } {
  let node: unknown = document.parsed;
  for (const [index, key] of keys.entries()) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key))
      return { node, rest: keys.slice(index) };
    node = Reflect.get(node, key);
  }
  return { node, rest: [] };
}
