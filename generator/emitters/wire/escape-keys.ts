/** openapi-typescript makes references of keys and reads them back, whatever `%` and `#` mean in them. */
const escaped = [
  { character: "%", standIn: "\uFDD0" },
  { character: "#", standIn: "\uFDD1" },
] as const;

/** Names that every object has in JavaScript, which the library takes for what it has set itself. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const inheritedMark = { character: "", standIn: "\uFDD2" } as const;

/** A key in the form in which the library takes it for what it is. */
export function escapeKey(key: string): string {
  const marked = inherited.has(key) ? inheritedMark.standIn + key : key;
  return escaped.reduce(
    (text, { character, standIn }) => text.replaceAll(character, standIn),
    marked,
  );
}

/** Source text with the keys as they stand in the document. */
export function unescapeKeys(source: string): string {
  return [...escaped, inheritedMark].reduce((text, { character, standIn }) => {
    const asEscape = `\\u${standIn.charCodeAt(0).toString(16).toUpperCase()}`;
    return text.replaceAll(standIn, character).replaceAll(asEscape, character);
  }, source);
}
