type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte order mark. `\r\n` becomes `\n`.
 *
 * @returns the text, and a problem if it has a character that cannot be decoded
 */
export function decodeText(bytes: Uint8Array): { text: string; problem: string | undefined } {
  const encoding = detectEncoding(bytes);
  const decode = (fatal: boolean) =>
    new TextDecoder(encoding, { fatal }).decode(bytes).replace(/\r\n/g, "\n");
  try {
    return { text: decode(true), problem: undefined };
  } catch {
    const text = decode(false);
    const before = text.slice(0, text.indexOf("\uFFFD")).split("\n");
    const location = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    return { text, problem: `the file is not valid ${encoding.toUpperCase()} (${location})` };
  }
}

function detectEncoding([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
