import { parsePointer } from "../../generator/api-model/build-context.js";
import type { JsonValue } from "../../generator/api-model/model.js";

/** What the generator writes, sorted by who reads it. */
export const outputs = [
  "enums",
  "types",
  "rules",
  "client",
  "drift",
  "markdown",
  "page",
  "explorer",
  "redoc",
  "mock",
] as const;
export type Output = (typeof outputs)[number];

/** A JSON object that is being edited. */
export interface Node {
  [key: string]: Json;
}
export type Json = string | number | boolean | null | Json[] | Node;

/** One way to change a fact, and nothing else. */
export interface Edit {
  /** What is changed, in words: `maximum 4 → 5`. */
  readonly says: string;
  readonly apply: (root: Node) => void;
}

/** Something the document says. */
export interface Fact {
  readonly kind: string;
  readonly pointer: string;
  /** What has to change with it. */
  readonly reaches: readonly Output[];
  /** Ways to change it; the first that leaves a valid document is taken. */
  readonly edits: readonly Edit[];
  /** Whether others may refer to it by name, so that a change is rightly refused, with the place told. */
  readonly isReferred?: boolean;
}

export function isNode(value: Json | JsonValue | undefined): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object or list around a place, and the key it stands under. */
function findHolder(root: Node, pointer: string): { holder: Node | Json[]; key: string } {
  const keys = parsePointer(pointer);
  const key = keys.pop() ?? "";
  let holder: Json = root;
  for (const step of keys) {
    const next: Json | undefined = Array.isArray(holder)
      ? holder[Number(step)]
      : isNode(holder)
        ? holder[step]
        : undefined;
    if (next === undefined) throw new Error(`There is nothing at ${pointer}`);
    holder = next;
  }
  if (!Array.isArray(holder) && !isNode(holder)) throw new Error(`There is nothing at ${pointer}`);
  return { holder, key };
}

/** Puts a value at a place. */
export function put(pointer: string, value: Json, from?: Json): Edit {
  const before = from === undefined ? "" : `${JSON.stringify(from)} → `;
  return {
    says: `${before}${JSON.stringify(value)}`,
    apply: (root) => {
      const { holder, key } = findHolder(root, pointer);
      if (Array.isArray(holder)) holder[Number(key)] = value;
      else holder[key] = value;
    },
  };
}

/** Takes away what is at a place. */
export function remove(pointer: string): Edit {
  return {
    says: "removed",
    apply: (root) => {
      const { holder, key } = findHolder(root, pointer);
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    },
  };
}

/** Gives a field another name, in its place. */
export function rename(pointer: string, name: string): Edit {
  return {
    says: `renamed to ${name}`,
    apply: (root) => {
      const { holder, key } = findHolder(root, pointer);
      if (Array.isArray(holder)) throw new Error(`${pointer} has no name`);
      const entries = Object.entries(holder);
      for (const [old] of entries) delete holder[old];
      for (const [old, value] of entries) holder[old === key ? name : old] = value;
    },
  };
}

/** Changes that are one: a field and the list that names it. */
export function together(first: Edit, ...others: readonly Edit[]): Edit {
  return {
    says: first.says,
    apply: (root) => {
      for (const edit of [first, ...others]) edit.apply(root);
    },
  };
}

/** Other values of the same kind. */
export function vary(pointer: string, value: Json): Edit[] {
  switch (typeof value) {
    case "string":
      return [put(pointer, `${value} Changed`.trim(), value)];
    case "number":
      return [value + 1, value - 1, value / 2 || 0.0001].map((other) => put(pointer, other, value));
    case "boolean":
      return [put(pointer, !value, value)];
    default:
      return [];
  }
}
