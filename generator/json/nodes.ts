import type { JsonValue } from "../../packages/docs/src/json.js";
import { readAt } from "./pointer.js";

export type { JsonValue } from "../../packages/docs/src/json.js";

/** An object or list of a copy of a document that may be changed. */
export interface DocumentNode {
  [key: string]: JsonValue | DocumentNode;
}

/** A deep copy that can be changed. Objects shared by YAML aliases are copied separately. */
export function copyDocument(document: JsonValue): DocumentNode {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  if (!isNode(copy)) throw new Error("The document is not an object.");
  return copy;
}

/** The object or list at a JSON pointer; `undefined` if there is none. */
export function findNode(root: unknown, pointer: string): DocumentNode | undefined {
  const node = readAt(root, pointer);
  return isNode(node) ? node : undefined;
}

/** Lists count as objects whose keys are indexes, as in JSON pointers. */
export function isNode(node: unknown): node is DocumentNode {
  return typeof node === "object" && node !== null;
}

/** Whether a value is an object or a list. */
export function isContainer(node: unknown): node is Record<string, unknown> | unknown[] {
  return typeof node === "object" && node !== null;
}
