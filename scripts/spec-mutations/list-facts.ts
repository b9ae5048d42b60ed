import picomatch from "picomatch";
import { isContainer } from "../../generator/json/nodes.js";
import { childPointer, readAt } from "../../generator/json/pointer.js";
import {
  type FactKind,
  findKind,
  type Kind,
  kinds,
  type Output,
} from "../spec-facts/fact-kinds.js";
import { listEntries, Usages } from "../spec-facts/usages.js";
import { type Edit, mutateValue, put, remove } from "./edits.js";

/** Something that the document states. */
export interface Fact {
  readonly kind: Kind;
  readonly pointer: string;
  /** The outputs that have to change with it. */
  readonly outputs: readonly Output[];
  /** Ways to change it; the first that leaves a valid document is taken. */
  readonly mutations: readonly Edit[];
  readonly isReferred: boolean;
}

/** How many other names are tried. */
const enough = 4;

/** What only holds the document together, or is changed with something else. */
const isStructure = picomatch([
  "openapi",
  "**/$ref",
  // Which schemes and tags there are, and what the operation is called for.
  "security/**",
  "paths/**/tags/*",
  "components/securitySchemes/*/{type,scheme}",
  // What is named here is what the cases are about; each of them is a fact.
  "x-cases/{requestType,modelType,governs,list/*/id}",
  "info/license/name",
  // How a parameter is sent, and that bodies and values of the path are required, are the operation's shape.
  "components/parameters/*/{name,in,required}",
  "**/requestBody/required",
  // Changed with the field that is required.
  "**/!(properties)/required/*",
  // Objects, lists and maps would be other schemas, with other facts.
  "**/!(properties)/additionalProperties",
]);

/** Values that are one fact with all that is in them. */
const isWhole = picomatch(["**/!(properties)/{type,examples/[0-9]*}", "**/examples/*/value"], {
  ignore: "**/x-*/**",
});

/**
 * Every fact of a bundled document, in its order.
 *
 * @throws where something is of no kind
 */
export function listFacts(root: unknown): Fact[] {
  const anyUsages = new Usages(root);
  // Of errors, the drift sensor and the mock know the examples alone.
  const usages = new Usages(root, (status) => status.startsWith("2"));
  return [...new Mutator(root).listAll()].map(([pointer, mutations]) => {
    const kind = findKind(root, pointer);
    if (kind === undefined) throw new Error(`${pointer} is a fact of no kind.`);
    const { always, sent = [], received = [], isReferred = false }: FactKind = kinds[kind];
    const at = pointer.replace(/#.*/, "");
    const responses = kind === "value of an example" ? anyUsages : usages;
    const outputs = [
      ...always,
      ...(usages.has("request", at) ? sent : []),
      ...(responses.has("response", at) ? received : []),
    ];
    // What is added is referred to by nothing.
    return { kind, pointer, outputs, mutations, isReferred: isReferred && at === pointer };
  });
}

type Mutations = readonly [pointer: string, mutations: readonly Edit[]];

/** Lists the ways to change each fact of a document. */
class Mutator {
  readonly #root: unknown;
  /** Names of which one may replace another: of cases, values of enums, and fields of objects. */
  readonly #nameSpaces: readonly (readonly unknown[])[];

  constructor(root: unknown) {
    this.#root = root;
    const schemas = listEntries(readAt(root, "/components/schemas")).map(([, schema]) => schema);
    this.#nameSpaces = [
      listEntries(readAt(root, "/x-cases/list")).map(([, one]) => readAt(one, "/id")),
      ...schemas.map((schema) => listEntries(readAt(schema, "/enum")).map(([, value]) => value)),
      ...schemas.map((schema) => listEntries(readAt(schema, "/properties")).map(([name]) => name)),
    ];
  }

  *listAll(node: unknown = this.#root, pointer = ""): Generator<Mutations> {
    const path = pointer.slice(1);
    if (!isContainer(node) || isWhole(path)) {
      if (!isStructure(path)) yield* this.#listValue(pointer, node);
      return;
    }
    const isFields = /(?<!\/properties)\/properties$/.test(pointer);
    for (const [key, value] of Object.entries(node)) {
      if (isFields) yield* this.#listField(pointer, key);
      yield* this.listAll(value, childPointer(pointer, key));
    }
  }

  *#listValue(pointer: string, value: unknown): Generator<Mutations> {
    const [, holder = "", key = ""] = /^(.*)\/([^/]+)$/.exec(pointer) ?? [];
    switch (findKind(this.#root, pointer)) {
      case "type of a field":
        if (!this.#has(`${holder}/enum`)) yield* listTypes(pointer, value);
        return;
      case "type of a path parameter":
        return yield [pointer, [put(pointer, "boolean", value)]];
      case "format":
        return yield [pointer, [put(pointer, "date", value)]];
      case "value of an enum":
        return yield* this.#listEnumValue(holder, Number(key), value);
      case "value of an example": {
        const [at, text] = findText(pointer, value) ?? [];
        if (at !== undefined) yield [at, mutateValue(at, text)];
        return;
      }
    }
    // What is named must exist, so that a name is removed, or replaced by another.
    const isName = /\/x-[^/]+\//.test(pointer);
    const removal = isName && Array.isArray(readAt(this.#root, holder)) ? [remove(pointer)] : [];
    const names = isName ? this.#findNames(value).map((name) => put(pointer, name, value)) : [];
    yield [pointer, [...removal, ...names, ...mutateValue(pointer, value)]];
  }

  /** A value goes with its text and its name; with the first one, another is added. */
  *#listEnumValue(list: string, index: number, value: unknown): Generator<Mutations> {
    const schema = list.slice(0, list.lastIndexOf("/"));
    const names = `${schema}/x-enum-varnames`;
    const pointer = childPointer(list, index);
    const text = childPointer(schema, "x-enumDescriptions", String(value));
    if (index === 0) {
      const addition = put(`${list}/-`, typeof value === "number" ? 987 : "zz-added");
      const { text, changes } = addition;
      const named = { text, changes: [...changes, [`${names}/-`, "Added"] as const] };
      yield [`${list}#added`, this.#has(names) ? [addition, named] : [addition]];
    }
    const others = [text, childPointer(names, index)].filter((other) => this.#has(other));
    yield [pointer, [remove(pointer, ...others)]];
  }

  /** Its name, whether it is required and whether it is deprecated: what a field states even where no keyword does. */
  *#listField(properties: string, name: string): Generator<Mutations> {
    const list = properties.replace(/properties$/, "required");
    const required = readAt(this.#root, list);
    const names: readonly unknown[] = Array.isArray(required) ? required : [];
    const at = childPointer(properties, name);
    const index = names.indexOf(name);
    const other = `${name}Changed`;
    const fields = listEntries(readAt(this.#root, properties)).map(([key, value]) => [
      key === name ? other : key,
      value,
    ]);
    const renamed: Edit = {
      text: `renamed to ${other}`,
      changes: [
        [properties, Object.fromEntries(fields)],
        ...(index < 0 ? [] : [[childPointer(list, index), other] as const]),
      ],
    };
    const toggled = index < 0 ? put(list, [...names, name]) : remove(childPointer(list, index));
    yield [at, [renamed]];
    yield [`${at}#required`, [toggled]];
    if (!this.#has(`${at}/deprecated`)) yield [`${at}#deprecated`, [put(`${at}/deprecated`, true)]];
  }

  #has(pointer: string): boolean {
    return readAt(this.#root, pointer) !== undefined;
  }

  /** Some of the other names beside one. */
  #findNames(name: unknown): readonly unknown[] {
    return this.#nameSpaces
      .filter((space) => space.includes(name))
      .flatMap((space) => space.filter((other) => other !== name).slice(-enough))
      .filter((other) => typeof other === "string");
  }
}

function* listTypes(pointer: string, value: unknown): Generator<Mutations> {
  const types: readonly unknown[] = [value].flat();
  const [first] = types;
  // An object or a list of another type would be another schema.
  if (first === "object" || first === "array") return;
  const isNullable = types.includes("null");
  const other = first === "boolean" ? "string" : "boolean";
  yield [pointer, [put(pointer, isNullable ? [other, "null"] : other, value)]];
  yield [`${pointer}#null`, [put(pointer, isNullable ? first : [first, "null"], value)]];
}

/** The first text in a value, and where it is. */
function findText(pointer: string, value: unknown): [pointer: string, text: string] | undefined {
  if (typeof value === "string") return [pointer, value];
  for (const [key, inner] of listEntries(value)) {
    const found = findText(childPointer(pointer, key), inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
