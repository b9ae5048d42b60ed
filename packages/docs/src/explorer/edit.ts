import { isList, isObject, type JsonValue } from "../json.js";

/** Names of fields and indexes in lists that lead to a value. */
export type Path = readonly (string | number)[];

/** The value at a path, if there is one; inherited properties are not values. */
export function readAt(value: JsonValue | undefined, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((outer, step) => {
    if (typeof step === "number") return isList(outer) ? outer[step] : undefined;
    return isObject(outer) && Object.hasOwn(outer, step) ? outer[step] : undefined;
  }, value);
}

/** A copy with another value at the path; missing objects and lists on the path are created. */
export function setAt(value: JsonValue | undefined, path: Path, inner: JsonValue): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  if (typeof step === "number") {
    const list = isList(value) ? value : [];
    // An index beyond the end means the end.
    const index = Math.min(step, list.length);
    return [...list.slice(0, index), setAt(list[index], rest, inner), ...list.slice(index + 1)];
  }
  const object = isObject(value) ? value : {};
  return { ...object, [step]: setAt(readAt(object, [step]), rest, inner) };
}

/** A copy without the value at the path. Nested objects left without fields are removed too, items of lists are not. */
export function removeAt(value: JsonValue, path: Path): JsonValue {
  const outer = path.slice(0, -1);
  const last = path.at(-1);
  const parent = readAt(value, outer);
  if (typeof last === "number" && isList(parent)) {
    return setAt(
      value,
      outer,
      parent.filter((_, index) => index !== last),
    );
  }
  if (typeof last !== "string" || !isObject(parent)) return value;
  const left = Object.fromEntries(Object.entries(parent).filter(([key]) => key !== last));
  const isNested = typeof outer.at(-1) === "string";
  return isNested && Object.keys(left).length === 0
    ? removeAt(value, outer)
    : setAt(value, outer, left);
}

/** The path as a JSON pointer. */
export function toPointer(path: Path): string {
  return path
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** The pointer itself and those of its ancestors, the nearest first. */
export function listPointers(pointer: string): string[] {
  const steps = pointer.split("/");
  return steps.map((_, index) => steps.slice(0, steps.length - index).join("/"));
}

/** Equal as JSON. */
export function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
