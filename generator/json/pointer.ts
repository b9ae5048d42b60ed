/** The pointer of what stands under the keys at a pointer (RFC 6901). */
export function childPointer(pointer: string, ...keys: readonly (string | number)[]): string {
  return [
    pointer,
    ...keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1")),
  ].join("/");
}

/** The keys of a pointer, whose percent signs are as they are. */
function splitPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The keys of the pointer in the fragment of a reference, in which characters may be percent-encoded. */
export function parsePointer(reference: string): string[] {
  return splitPointer(reference.slice(reference.indexOf("#") + 1)).map(decodeFragment);
}

/** What stands at a pointer; `undefined` where there is nothing. */
export function readAt(root: unknown, pointer: string): unknown {
  return readKeys(root, splitPointer(pointer));
}

/** What stands under the keys; lists have their indexes as keys. */
export function readKeys(root: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) =>
      typeof node === "object" && node !== null && Object.hasOwn(node, key)
        ? Reflect.get(node, key)
        : undefined,
    root,
  );
}

/** Decodes the fragment of a reference; text that is no valid percent-encoding is kept. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
