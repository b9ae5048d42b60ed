import type { JsonValue } from "../../packages/docs/src/json.js";
import { readAt } from "./pointer.js";

export type { JsonValue } from "../../packages/docs/src/json.js";

/** An object of a copy of the document that is being changed. */
export interface DocumentNode {
  [key: string]: JsonValue | DocumentNode;
}

/** A deep copy to change; objects that YAML aliases share are separate in it. */
export function copyDocument(document: JsonValue): DocumentNode {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  if (!isNode(copy)) throw new Error("The document is not an object.");
  return copy;
}

/** The object at a JSON pointer; `undefined` where there is none. */
export function findNode(root: unknown, pointer: string): DocumentNode | undefined {
  const node = readAt(root, pointer);
  return isNode(node) ? node : undefined;
}

/** Lists count as objects with an index, as they do in a JSON pointer. */
export function isNode(node: unknown): node is DocumentNode {
  return typeof node === "object" && node !== null;
}

/** The same of a value whose parts may be anything. */
export function isContainer(node: unknown): node is Record<string, unknown> | unknown[] {
  return typeof node === "object" && node !== null;
}
