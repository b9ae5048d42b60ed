import pluralize from "pluralize";

/** Words with capitals inside, which are one word all the same. */
const mixedWords = /(?<!\p{Lu})(?:OAuth|IPv(?=\d)|GraphQL|IoT|SaaS|iOS|macOS)(?!\p{Ll})/gu;

const pluralAcronym = /(\p{Lu}{2,})s(?!\p{Ll})/gu;

const boundaries = [
  /([\p{Ll}\p{Lo}]\d*)(\p{Lu})/gu,
  /(\p{Lu})(\p{Lu}\p{Ll})/gu,
  /(\p{Nd})(\p{Lu}\p{Ll})/gu,
];

const notInWords = /(?:[^\p{ID_Continue}]|\p{Pc}|·)+/gu;

/** The words of a name, in any script: `listOAuthApps` gives `list`, `Oauth` and `Apps`; `M2MTokens` `M2M` and `Tokens`. */
export function splitWords(text: string): string[] {
  let spaced = normalizeText(text)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
    .replace(mixedWords, (word) => ` ${capitalize(word.toLowerCase())}`)
    .replace(pluralAcronym, (_plural, acronym: string) => ` ${capitalize(acronym.toLowerCase())}s`);
  for (const boundary of boundaries) spaced = spaced.replace(boundary, "$1 $2");
  return spaced.split(notInWords).filter((word) => word !== "");
}

/** One spelling for what looks the same, of which identifiers that look the same are made. */
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

/** What characters that no identifier holds are called: `>=` gives `GreaterThanOrEqual`, `🚗` its code point `U1f697`. */
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

/** For names that hold ASCII only: letters lose their accents, and other characters become code points. */
export function toAscii(text: string): string {
  return text
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\P{ASCII}/gu, nameCharacters);
}

/** The singular as people say it: nobody calls data a datum. */
export function toSingular(text: string): string {
  return /(?:data|media)$/i.test(text) ? text : pluralize.singular(text);
}
