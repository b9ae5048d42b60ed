/** Appends a reference token to a JSON pointer (RFC 6901). */
export function appendToken(pointer: string, token: string): string {
  // Most tokens have nothing to escape, which is quicker to find out than to replace.
  return `${pointer}/${/[~/]/.test(token) ? token.replaceAll("~", "~0").replaceAll("/", "~1") : token}`;
}

/** The reference tokens of a JSON pointer, unescaped. */
export function splitPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
