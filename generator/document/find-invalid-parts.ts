import { type Document, isRef } from "@redocly/openapi-core";
import type { Diagnostic } from "../diagnostics.js";
import { isContainer } from "../json/nodes.js";
import { parsePointer } from "../json/pointer.js";
import { walkNodes } from "./read-files.js";
import { splitReference } from "./resolve-uri.js";

/** A part of a document that is refused before the lint runs. */
export interface InvalidPart extends Pick<Diagnostic, "pointer" | "message" | "hint"> {
  readonly document: Document;
}

type Documents = ReadonlyMap<string, Document>;

/** @param explain - describes what is wrong with a node; `undefined` for a valid node */
function findParts(
  documents: Documents,
  explain: (node: object, document: Document) => Pick<InvalidPart, "message" | "hint"> | undefined,
): InvalidPart[] {
  return [...documents.values()].flatMap((document) =>
    [...walkNodes(document.parsed)].flatMap(({ node, pointer }) => {
      const explanation = explain(node, document);
      return explanation === undefined ? [] : [{ document, pointer, ...explanation }];
    }),
  );
}

/** Finds references whose fragment is not a JSON pointer, and references in the root file to the whole file. */
export function findMalformedReferences(root: Document, documents: Documents): InvalidPart[] {
  return findParts(documents, (node, document) => {
    if (!isRef(node)) return undefined;
    const [uri = "", ...rest] = node.$ref.split("#");
    const fragment = rest.join("#");
    if (fragment !== "" && !fragment.startsWith("/")) {
      return {
        message: "The fragment of this $ref is not a JSON pointer.",
        hint: "Write a JSON pointer, such as #/components/schemas/Name.",
      };
    }
    if (uri !== "" || document !== root || /[^/]/.test(fragment)) return undefined;
    return {
      message: "This $ref points to the whole document.",
      hint: "Point it to a part of the document.",
    };
  });
}

/**
 * The number of references in a chain after which it counts as endless; real chains are far shorter. Repetition would
 * not detect all cycles, because in some the pointer grows at each step.
 */
const longestChain = 500;

/** Finds references that never reach a value. Recursive schemas are allowed. */
export function findCycles(documents: Documents): InvalidPart[] {
  const locate = (from: Document, reference: string): Location | undefined => {
    const { file, fragment } = splitReference(from.source.absoluteRef, reference);
    const document = documents.get(file);
    return document && { document, keys: parsePointer(fragment) };
  };
  const explanation = {
    message: "This $ref is circular: it never reaches a value.",
    hint: "Point it, or a reference in its chain, to a value.",
  };
  return findParts(documents, (node, document) =>
    isRef(node) && isEndless(locate(document, node.$ref), locate) ? explanation : undefined,
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
    // The remaining keys are looked up in the target of the reference.
    const next = locate(location.document, node.$ref);
    location = next && { document: next.document, keys: [...next.keys, ...rest] };
  }
  return true;
}

/** Follows the keys up to the first reference or missing key. */
function descend({ document, keys }: Location): { node: unknown; rest: readonly string[] } {
  let node: unknown = document.parsed;
  for (const [index, key] of keys.entries()) {
    if (!isContainer(node) || !Object.hasOwn(node, key)) return { node, rest: keys.slice(index) };
    node = Reflect.get(node, key);
  }
  return { node, rest: [] };
}

const loneSurrogate = /\p{Surrogate}/u;

/** Finds strings and keys that contain a lone surrogate. */
export function findLoneSurrogates(documents: Documents): InvalidPart[] {
  const explanation = {
    message:
      "A string here contains a lone surrogate, which is half a character and cannot be encoded.",
    hint: "Remove it, or write the whole character.",
  };
  const isBroken = (text: unknown) => typeof text === "string" && loneSurrogate.test(text);
  return findParts(documents, (node) =>
    Object.entries(node).flat().some(isBroken) ? explanation : undefined,
  );
}
