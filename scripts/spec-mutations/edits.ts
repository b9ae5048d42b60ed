import { childPointer, parsePointer, readAt } from "../../generator/json/pointer.js";

/** One change of a document. */
export interface Edit {
  /** What is changed, in words: `4 → 5`. */
  readonly text: string;
  readonly apply: (root: unknown) => void;
}

/** The object or list around a pointer, and the key in it. */
function findOwner(root: unknown, pointer: string): { owner: object; key: string } {
  const keys = parsePointer(pointer);
  const key = keys.pop() ?? "";
  const owner = readAt(root, childPointer("", ...keys));
  if (typeof owner !== "object" || owner === null)
    throw new Error(`There is nothing at ${pointer} to edit.`);
  return { owner, key: Array.isArray(owner) && key === "-" ? String(owner.length) : key };
}

/** Sets the value at a pointer; `/-` appends to a list. */
export function put(pointer: string, value: unknown, from?: unknown): Edit {
  const before = from === undefined ? "" : `${JSON.stringify(from)} → `;
  return {
    text: `${before}${JSON.stringify(value)}`,
    apply: (root) => {
      const { owner, key } = findOwner(root, pointer);
      Reflect.set(owner, key, value);
    },
  };
}

export function remove(pointer: string): Edit {
  return {
    text: "removed",
    apply: (root) => {
      const { owner, key } = findOwner(root, pointer);
      if (!Reflect.has(owner, key)) throw new Error(`There is nothing at ${pointer} to remove.`);
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else Reflect.deleteProperty(owner, key);
    },
  };
}

/** Gives a property another name, and keeps its position. */
export function rename(pointer: string, name: string): Edit {
  return {
    text: `renamed to ${name}`,
    apply: (root) => {
      const { owner, key } = findOwner(root, pointer);
      const entries = Object.entries(owner);
      for (const [old] of entries) Reflect.deleteProperty(owner, old);
      for (const [old, value] of entries) Reflect.set(owner, old === key ? name : old, value);
    },
  };
}

/** Changes that are one: a field and the list that names it. */
export function combine(first: Edit, ...others: readonly Edit[]): Edit {
  return {
    text: first.text,
    apply: (root) => {
      for (const edit of [first, ...others]) edit.apply(root);
    },
  };
}

/** Other values of the same type. Some texts are names, of which the rules are strict. */
export function mutateValue(pointer: string, value: unknown): Edit[] {
  if (Array.isArray(value)) return [put(pointer, [...value, ...value], value)];
  const others =
    typeof value === "string"
      ? [" Changed", "Changed", "-changed", "_CHANGED"].map((end) => (value + end).trim())
      : typeof value === "number"
        ? [value + 1, value - 1, value / 2 || 0.0001]
        : typeof value === "boolean"
          ? [!value]
          : [];
  return others.map((other) => put(pointer, other, value));
}
