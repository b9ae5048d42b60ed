import { childPointer, parsePointer, readAt } from "../../generator/json/pointer.js";

/** A new value for a pointer of a document; `/-` appends to a list. Without a value, the part is removed. */
export type Change = readonly [pointer: string, value?: unknown];

/** Changes of a document that belong together, for example of a field and of the list that names it. */
export interface Edit {
  /** The change in words: `4 → 5`. */
  readonly text: string;
  readonly changes: readonly Change[];
}

export function put(pointer: string, value: unknown, from?: unknown): Edit {
  const before = from === undefined ? "" : `${JSON.stringify(from)} → `;
  return { text: `${before}${JSON.stringify(value)}`, changes: [[pointer, value]] };
}

export function remove(...pointers: readonly string[]): Edit {
  return { text: "removed", changes: pointers.map((pointer) => [pointer]) };
}

/** Applies changes to a document, one after another. */
export function applyChanges(root: unknown, changes: readonly Change[]): void {
  for (const [pointer, value] of changes) {
    const keys = parsePointer(pointer);
    const last = keys.pop() ?? "";
    const owner = readAt(root, childPointer("", ...keys));
    if (typeof owner !== "object" || owner === null)
      throw new Error(`There is nothing at ${pointer} to edit.`);
    const key = Array.isArray(owner) && last === "-" ? String(owner.length) : last;
    if (value !== undefined) Reflect.set(owner, key, value);
    else if (!Reflect.has(owner, key)) throw new Error(`There is nothing at ${pointer} to remove.`);
    else if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else Reflect.deleteProperty(owner, key);
  }
}

/** Other values of the same type. Texts may be names, which must follow strict rules. */
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
