import type { JsonValue } from "../../packages/docs/src/json.js";
import { readAt } from "./pointer.js";

export type { JsonValue } from "../../packages/docs/src/json.js";

/** An object of a document copy that is being changed. */
export interface DocumentNode {
  [key: string]: JsonValue | DocumentNode;
}

/** A deep copy that can be changed. Objects shared by YAML aliases are copied separately. */
export function copyDocument(document: JsonValue): DocumentNode {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  if (!isNode(copy)) throw new Error("The document is not an object.");
  return copy;
}

/** The object at a JSON pointer; `undefined` if there is none. */
export function findNode(root: unknown, pointer: string): DocumentNode | undefined {
  const node = readAt(root, pointer);
  return isNode(node) ? node : undefined;
}

/** Lists count as objects whose keys are indexes, as in JSON pointers. */
export function isNode(node: unknown): node is DocumentNode {
  return typeof node === "object" && node !== null;
}

/** As `isContainer`, for a value of unknown type. */
export function isContainer(node: unknown): node is Record<string, unknown> | unknown[] {
  return typeof node === "object" && node !== null;
}
