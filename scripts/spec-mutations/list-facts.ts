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

/** A fact that the document states. */
export interface Fact {
  readonly kind: Kind;
  readonly pointer: string;
  /** The outputs that must change with it. */
  readonly outputs: readonly Output[];
  /** Ways to change it; the first that gives a valid document is used. */
  readonly mutations: readonly Edit[];
  readonly isReferred: boolean;
}

/** The number of other names that are tried. */
const enough = 4;

/** Parts that only give structure, or that are changed together with others. */
const isStructure = picomatch([
  "openapi",
  "**/$ref",
  // The existence of schemes and tags.
  "security/**",
  "paths/**/tags/*",
  "components/securitySchemes/*/{type,scheme}",
  // These keys name what the cases are about; each case is a fact of its own.
  "x-cases/{requestType,modelType,governs,list/*/id}",
  "info/license/name",
  // The style of a parameter, and that bodies and path values are required, belong to the operation.
  "components/parameters/*/{name,in,required}",
  "**/requestBody/required",
  // Changed together with the required field.
  "**/!(properties)/required/*",
  // Changing an object, list or map would give another schema with other facts.
  "**/!(properties)/additionalProperties",
]);

/** Values that are a single fact with all their parts. */
const isWhole = picomatch(["**/!(properties)/{type,examples/[0-9]*}", "**/examples/*/value"], {
  ignore: "**/x-*/**",
});

/**
 * Every fact of a bundled document, in its order.
 *
 * @throws if a part is of no kind
 */
export function listFacts(root: unknown): Fact[] {
  const anyUsages = new Usages(root);
  // For errors, the drift sensor and the mock use only the examples.
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
    // Nothing refers to an added part.
    return { kind, pointer, outputs, mutations, isReferred: isReferred && at === pointer };
  });
}

type Mutations = readonly [pointer: string, mutations: readonly Edit[]];

/** Lists the ways to change each fact of a document. */
class Mutator {
  readonly #root: unknown;
  /** Names that may replace each other: of cases, values of enums, and fields of objects. */
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
    // A name must refer to something, so it is removed or replaced by another existing name.
    const isName = /\/x-[^/]+\//.test(pointer);
    const removal = isName && Array.isArray(readAt(this.#root, holder)) ? [remove(pointer)] : [];
    const names = isName ? this.#findNames(value).map((name) => put(pointer, name, value)) : [];
    yield [pointer, [...removal, ...names, ...mutateValue(pointer, value)]];
  }

  /** A value is removed with its text and name; for the first value, another one is added instead. */
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

  /** The facts of a field without a keyword: its name, whether it is required and whether it is deprecated. */
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

  /** Some other names of the same list. */
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
  // An object or list of another type would be another schema.
  if (first === "object" || first === "array") return;
  const isNullable = types.includes("null");
  const other = first === "boolean" ? "string" : "boolean";
  yield [pointer, [put(pointer, isNullable ? [other, "null"] : other, value)]];
  yield [`${pointer}#null`, [put(pointer, isNullable ? first : [first, "null"], value)]];
}

/** The first text in a value, with its keys. */
function findText(pointer: string, value: unknown): [pointer: string, text: string] | undefined {
  if (typeof value === "string") return [pointer, value];
  for (const [key, inner] of listEntries(value)) {
    const found = findText(childPointer(pointer, key), inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
