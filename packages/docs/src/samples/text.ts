/** Control characters, line ends that few see as such, marks of writing direction, and the byte order mark. */
const invisible = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Escapes what would not show, or would make a line show otherwise than it reads, in a text that JSON,
 * JavaScript or Python takes for a string.
 */
export function escapeInvisible(text: string): string {
  return text.replace(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A string literal for JavaScript and Python, which both know all escapes of JSON; in the quotes that need fewer. */
export function quoteText(text: string): string {
  const literal = escapeInvisible(JSON.stringify(text));
  if (count(text, '"') <= count(text, "'")) return literal;
  const inside = literal.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
