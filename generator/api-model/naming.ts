import { camelCase, kebabCase, pascalCase } from "change-case";
import pluralize from "pluralize";

const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Characters that carry meaning at the start of a value, where dropping them would merge `-1` with `1`. */
const characterWords: Record<string, string> = { "+": "Plus", "-": "Minus" };

/** A PascalCase identifier for any text: `flux.1-lora` gives `Flux1Lora`, `3d` gives `_3d`, `-1` gives `Minus1`. */
export function toTypeName(text: string): string {
  if (identifier.test(text) && /^[A-Z]/.test(text)) return limitName(text);
  const character = /^[+-](?=\d)/.exec(text)?.[0] ?? "";
  const worded =
    (characterWords[character] ?? "") +
    pascalCase(text.slice(character.length), { mergeAmbiguousCharacters: true });
  const ascii = worded.normalize("NFKD").replace(/[^A-Za-z0-9_$]/g, "");
  if (ascii === "") return text === "" ? "Empty" : "Other";
  return limitName(/^\d/.test(ascii) ? `_${ascii}` : ascii);
}

/** Names become file names, which disks hold to 255 bytes, with dashes between the words. */
const longestName = 100;

/** What is cut off goes on as a number, so that names which differ at the end still differ. */
function limitName(name: string): string {
  if (name.length <= longestName) return name;
  let hash = 0x811c9dc5; // FNV-1a
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  const rest = `_${hash.toString(36)}`;
  return name.slice(0, longestName - rest.length) + rest;
}

/** A camelCase identifier for any text: `user_id` gives `userId`, `3D things` gives `_3dThings`. */
export function toPropertyName(text: string): string {
  const name = camelCase(toTypeName(text), { mergeAmbiguousCharacters: true });
  return /^\d/.test(name) ? `_${name}` : name;
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
    const name = findFreeName(limitName(long), (candidate) => this.#isTaken(candidate));
    for (const form of this.#listForms(name)) this.#taken.add(form);
    return name;
  }

  #isTaken(name: string): boolean {
    return this.#reserved.has(name) || this.#listForms(name).some((form) => this.#taken.has(form));
  }
}

/** A type, the constants beside it and the file that holds them. */
export function listTypeForms(name: string): string[] {
  return [name, toPropertyName(name), toFileName(name)];
}

/** The file of what has a name, without its extension; `index` is the file that exports all others. */
export function toFileName(name: string): string {
  const file = kebabCase(name);
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

/** The names of an operation: `updateModel` under the tag `Models` gives `models.update` and `ModelUpdate…`. */
export interface OperationNames {
  readonly resource: string;
  readonly method: string;
  readonly typePrefix: string;
}

/** Resource from the tag; method from the operationId without the tag's singular or plural. */
export function nameOperation(tag: string, operationId: string, method?: string): OperationNames {
  const singular = toTypeName(pluralize.singular(tag));
  const named = method ?? removeNoun(operationId, [toTypeName(tag), singular]);
  return {
    resource: toPropertyName(tag),
    method: named,
    typePrefix: limitName(singular + toTypeName(named)),
  };
}

function removeNoun(operationId: string, nouns: readonly string[]): string {
  const id = toTypeName(operationId);
  for (const noun of nouns) {
    const rest = id.replace(new RegExp(`${noun.replaceAll("$", "\\$")}(?=[A-Z0-9]|$)`), "");
    if (rest !== id && rest !== "") return toPropertyName(rest);
  }
  return toPropertyName(id);
}

/** The method that shows what a method would send. */
export function namePrepare({ method }: Pick<OperationNames, "method">): string {
  return `prepare${toTypeName(method)}`;
}
