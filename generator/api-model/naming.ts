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
  // A sign at the start carries meaning: dropping it would merge `-1` with `1`.
  const sign = /^[+-](?=[\p{L}\p{Nd}])/u.exec(given)?.[0] ?? "";
  return limitName(toIdentifier(nameCharacters(sign) + words));
}

/** An identifier that differs wherever the texts do: `a-b` gives `aMinusB`, `ASC` and `asc` stay as they are. */
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

/** Names become file names, which disks hold to 255 bytes, with dashes between the words. */
const longestName = { characters: 100, bytes: 180 } as const;

const encoder = new TextEncoder();

/** What is cut off goes on as a number, so that names which differ at the end still differ. */
export function limitName(name: string): string {
  const { characters, bytes } = longestName;
  // No UTF-16 unit takes more than three bytes.
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

/** Hands out names, each once: a name that is taken gets the next free number. */
export class NameTable {
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;

  readonly #listForms: (name: string) => readonly string[];

  /** @param listForms - the forms in which a name is used; two names must not share one */
  constructor(
    reserved: Iterable<string> = [],
    listForms = (name: string): readonly string[] => [name],
  ) {
    this.#listForms = (name) => listForms(name).map((form) => form.toLowerCase());
    this.#reserved = new Set(reserved);
  }

  /** Compared without case, because names become file names and some disks do not tell case apart. */
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

/** A type, the file that holds it and, marked as such, the constants beside it. */
export function listTypeForms(name: string): string[] {
  const constant = toPropertyName(name);
  const constants = [`${constant}Values`, `${constant}Options`, `is${name}`];
  return [name, toFileName(name), ...constants.map((one) => `const ${one}`)];
}

/** The file of what has a name, without its extension; `index` is the file that exports all others. */
export function toFileName(name: string): string {
  const file = kebabCase(name, { split: splitWords });
  return file === "index" ? "index_" : file;
}

/** The name itself, or with the first number that makes it free. */
export function findFreeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${separate(wanted)}${count}`;
  return name;
}

/** A number behind a number would read as one number. */
const separate = (name: string): string => (/\d$/.test(name) ? "_" : "");
