/** Control characters, uncommon line breaks, direction marks and the byte order mark. */
const invisible = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Escapes characters that are invisible or change how the line is displayed, in a string literal of JSON, JavaScript
 * or Python.
 */
export function escapeInvisible(text: string): string {
  return text.replace(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A string literal of JavaScript and Python, which share the escapes of JSON, in the quotes that need fewer of them. */
export function quoteText(text: string): string {
  const literal = escapeInvisible(JSON.stringify(text));
  if (count(text, '"') <= count(text, "'")) return literal;
  const inside = literal.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
