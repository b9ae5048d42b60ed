import { camelCase, kebabCase, pascalCase } from "change-case";
import { capitalize, nameCharacters, normalizeText, splitWords } from "./words.js";

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A PascalCase identifier for any text: `flux.1-lora` gives `Flux1Lora`, `3d` gives `_3d`, `-1` gives `Minus1`. */
export function toTypeName(text: string): string {
  if (text === "") return "Empty";
  const given = normalizeText(text);
  if (identifier.test(given) && /^[\p{Lu}\p{Lo}]/u.test(given)) return limitName(given);
  const words = pascalCase(given, { mergeAmbiguousCharacters: true, split: splitWords });
  if (words === "") return limitName(nameCharacters(text));
  // Without a leading sign, `-1` and `1` would have the same name.
  const sign = /^[+-](?=[\p{L}\p{Nd}])/u.exec(given)?.[0] ?? "";
  return limitName(toIdentifier(nameCharacters(sign) + words));
}

/**
 * An identifier that keeps case and names every other character, so that different texts hardly ever share one: `a-b`
 * gives `aMinusB`, `ASC` and `asc` stay as they are.
 */
export function toExactName(text: string): string {
  if (text === "") return "Empty";
  const parts = text.normalize("NFC").match(/[\p{ID_Continue}$]+|[^\p{ID_Continue}$]+/gu) ?? [];
  const named = parts.map((part, index) => {
    if (!/^[\p{ID_Continue}$]/u.test(part)) return nameCharacters(part);
    return index === 0 ? part : capitalize(part);
  });
  return limitName(toIdentifier(named.join("")));
}

const toIdentifier = (name: string): string => (identifier.test(name) ? name : `_${name}`);

/** The longest name: file names, which have dashes between the words, are limited to 255 bytes. */
const longestName = { characters: 100, bytes: 180 } as const;

const encoder = new TextEncoder();

/** Shortens a long name. A hash replaces what is cut off, so that different names stay different. */
export function limitName(name: string): string {
  const { characters, bytes } = longestName;
  // A UTF-16 code unit takes at most three bytes in UTF-8.
  const fits = (text: string): boolean =>
    text.length <= characters && (text.length * 3 <= bytes || encoder.encode(text).length <= bytes);
  if (fits(name)) return name;
  let hash = 0x811c9dc5; // FNV-1a
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  const rest = `_${hash.toString(36)}`;
  const start = Array.from(name.slice(0, characters - rest.length));
  while (!fits(start.join("") + rest)) start.pop();
  return start.join("") + rest;
}

/** A camelCase identifier for any text: `user_id` gives `userId`, `3D things` gives `_3dThings`. */
export function toPropertyName(text: string): string {
  return toIdentifier(
    camelCase(toTypeName(text), { mergeAmbiguousCharacters: true, split: splitWords }),
  );
}

/** Reserves unique names: a name that is taken gets the next free number. */
export class NameTable {
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;

  readonly #listForms: (name: string) => readonly string[];

  /** @param listForms - the forms in which a name is used, such as a file name; two names may share none */
  constructor(
    reserved: Iterable<string> = [],
    listForms = (name: string): readonly string[] => [name],
  ) {
    this.#listForms = (name) => listForms(name).map((form) => form.toLowerCase());
    this.#reserved = new Set(reserved);
  }

  /**
   * Returns the name, with a number if it is taken. Case is ignored, because names become file names and some file
   * systems ignore case.
   */
  reserve(long: string): string {
    let forms: readonly string[] = [];
    const name = findFreeName(limitName(long), (candidate) => {
      forms = this.#listForms(candidate);
      return this.#reserved.has(candidate) || forms.some((form) => this.#taken.has(form));
    });
    for (const form of forms) this.#taken.add(form);
    return name;
  }
}

/** The forms of a type name: the type, its file, and the constants declared with it. */
export function listTypeForms(name: string): string[] {
  const constant = toPropertyName(name);
  const constants = [`${constant}Values`, `${constant}Options`, `is${name}`];
  return [name, toFileName(name), ...constants.map((one) => `const ${one}`)];
}

/** The file name without extension; `index` is taken by the file that exports all others. */
export function toFileName(name: string): string {
  const file = kebabCase(name, { split: splitWords });
  return file === "index" ? "index_" : file;
}

/** The name, with the first number that makes it unique if it is taken. */
export function findFreeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${separate(wanted)}${count}`;
  return name;
}

/** Separates a number from a digit at the end of the name. */
const separate = (name: string): string => (/\d$/.test(name) ? "_" : "");
