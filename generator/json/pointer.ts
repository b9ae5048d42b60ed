/** Appends keys to a JSON pointer (RFC 6901). */
export function childPointer(pointer: string, ...keys: readonly (string | number)[]): string {
  return [
    pointer,
    ...keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1")),
  ].join("/");
}

/** The keys of a pointer that is not percent-encoded. */
function splitPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The keys of a JSON pointer, or of the pointer in the fragment of a reference. Percent-encoding is decoded. */
export function parsePointer(reference: string): string[] {
  return splitPointer(reference.slice(reference.indexOf("#") + 1)).map(decodeFragment);
}

/** The value at a pointer; `undefined` if there is none. */
export function readAt(root: unknown, pointer: string): unknown {
  return readKeys(root, splitPointer(pointer));
}

/** The value under the keys; the keys of lists are indexes. */
export function readKeys(root: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) =>
      typeof node === "object" && node !== null && Object.hasOwn(node, key)
        ? Reflect.get(node, key)
        : undefined,
    root,
  );
}

/** Decodes the fragment of a reference; invalid percent-encoding is kept as it is. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
