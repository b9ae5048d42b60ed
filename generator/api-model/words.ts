import pluralize from "pluralize";

/** Words with capitals inside that count as one word. */
const mixedWords = /(?<!\p{Lu})(?:OAuth|IPv(?=\d)|GraphQL|IoT|SaaS|iOS|macOS)(?!\p{Ll})/gu;

const pluralAcronym = /(\p{Lu}{2,})s(?!\p{Ll})/gu;

const boundaries = [
  /([\p{Ll}\p{Lo}]\d*)(\p{Lu})/gu,
  /(\p{Lu})(\p{Lu}\p{Ll})/gu,
  /(\p{Nd})(\p{Lu}\p{Ll})/gu,
];

const notInWords = /(?:[^\p{ID_Continue}]|\p{Pc}|·)+/gu;

/**
 * The words of a name, in any script: `listOAuthApps` gives `list`, `Oauth` and `Apps`; `M2MTokens` gives `M2M` and
 * `Tokens`.
 */
export function splitWords(text: string): string[] {
  let spaced = normalizeText(text)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
    .replace(mixedWords, (word) => ` ${capitalize(word.toLowerCase())}`)
    .replace(pluralAcronym, (_plural, acronym: string) => ` ${capitalize(acronym.toLowerCase())}s`);
  for (const boundary of boundaries) spaced = spaced.replace(boundary, "$1 $2");
  return spaced.split(notInWords).filter((word) => word !== "");
}

/** Normalizes text, so that texts that look the same give the same identifier. */
export function normalizeText(text: string): string {
  return text.normalize("NFKC");
}

export function capitalize(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

const comparisons = new Map([
  ["!=", "NotEqual"],
  ["<", "LessThan"],
  ["<=", "LessThanOrEqual"],
  [">", "GreaterThan"],
  [">=", "GreaterThanOrEqual"],
]);

const characterWords = new Map(
  Object.entries({
    " ": "Space",
    "\n": "Newline",
    "\t": "Tab",
    "!": "Exclamation",
    '"': "Quote",
    "#": "Hash",
    $: "Dollar",
    "%": "Percent",
    "&": "Ampersand",
    "'": "Apostrophe",
    "(": "OpenParenthesis",
    ")": "CloseParenthesis",
    "*": "Asterisk",
    "+": "Plus",
    ",": "Comma",
    "-": "Minus",
    ".": "Dot",
    "/": "Slash",
    ":": "Colon",
    ";": "Semicolon",
    "<": "LessThan",
    "=": "Equal",
    ">": "GreaterThan",
    "?": "Question",
    "@": "At",
    "[": "OpenBracket",
    "\\": "Backslash",
    "]": "CloseBracket",
    "^": "Caret",
    _: "Underscore",
    "`": "Backtick",
    "{": "OpenBrace",
    "|": "Pipe",
    "}": "CloseBrace",
    "~": "Tilde",
    "£": "Pound",
    "¥": "Yen",
    "€": "Euro",
  }),
);

/**
 * Names for characters that identifiers cannot contain: `>=` gives `GreaterThanOrEqual`, `🚗` its code point `U1f697`.
 */
export function nameCharacters(text: string): string {
  return (
    comparisons.get(text) ??
    Array.from(
      text,
      (character) =>
        characterWords.get(character) ?? `U${(character.codePointAt(0) ?? 0).toString(16)}`,
    ).join("")
  );
}

/** The text in ASCII: letters lose their accents, and other characters become names or code points. */
export function toAscii(text: string): string {
  return text
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\P{ASCII}/gu, nameCharacters);
}

/** The singular; data and media are left as they are. */
export function toSingular(text: string): string {
  return /(?:data|media)$/i.test(text) ? text : pluralize.singular(text);
}
