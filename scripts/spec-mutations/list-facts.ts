import { childPointer, readAt } from "../../generator/json/pointer.js";

import {
  type FactKind,
  findKind,
  type Kind,
  kinds,
  type Output,
} from "../spec-facts/fact-kinds.js";
import { listEntries, Usages } from "../spec-facts/usages.js";
import { combine, type Edit, mutateValue, put, remove, rename } from "./edits.js";

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

/** What only holds the document together, or is changed with something else. */
const structure: readonly RegExp[] = [
  /^\/openapi$/,
  /\/\$ref$/,
  // Which schemes and tags there are, and what the operation is called for.
  /^\/security\b/,
  /^\/paths\/.*\/tags\/\d+$/,
  /^\/components\/securitySchemes\/\w+\/(?:type|scheme)$/,
  // What is named here is what the cases are about; each of them is a fact.
  /^\/x-cases\/(?:requestType|modelType|governs|list\/\d+\/id)$/,
  /^\/info\/license\/name$/,
  // How a parameter is sent, and that bodies and values of the path are required, are the operation's shape.
  /^\/components\/parameters\/\w+\/(?:name|in|required)$/,
  /\/requestBody\/required$/,
  // Changed with the field that is required.
  /(?<!\/properties)\/required\/\d+$/,
  // Objects, lists and maps would be other schemas, with other facts.
  /(?<!\/properties)\/additionalProperties$/,
];

/** Values that are one fact with all that is in them. */
const whole = /^(?!.*\/x-).*(?<!\/properties)\/(?:type|examples\/\d+|examples\/[^/]+\/value)$/;

/**
 * Every fact of a bundled document, in its order.
 *
 * @throws where something is of no kind
 */
export function listFacts(root: unknown): Fact[] {
  const anyUsages = new Usages(root);
  // Of errors, the drift sensor and the mock know the examples alone.
  const usages = new Usages(root, (status) => status.startsWith("2"));
  const makeFact = (pointer: string, mutations: readonly Edit[]): Fact => {
    const kind = findKind(root, pointer);
    if (kind === undefined) throw new Error(`${pointer} is a fact of no kind.`);
    const { always, sent = [], received = [], isReferred = false }: FactKind = kinds[kind];
    const at = pointer.replace(/#.*/, "");
    const outputs = [
      ...always,
      ...(usages.has("request", at) ? sent : []),
      ...((kind === "value of an example" ? anyUsages : usages).has("response", at)
        ? received
        : []),
    ];
    // What is added is referred to by nothing.
    return { kind, pointer, outputs, mutations, isReferred: isReferred && at === pointer };
  };
  const findNames = findNameSpaces(root);

  const list = (node: unknown, pointer: string): Fact[] => {
    if (typeof node !== "object" || node === null || whole.test(pointer))
      return structure.some((pattern) => pattern.test(pointer))
        ? []
        : listValueMutations(root, pointer, node, findNames).map((one) => makeFact(...one));
    const isFields = /(?<!\/properties)\/properties$/.test(pointer);
    return listEntries(node).flatMap(([key, value]) => {
      const at = childPointer(pointer, key);
      const below = list(value, at);
      if (!isFields) return below;
      return [...listFieldMutations(root, pointer, key).map((one) => makeFact(...one)), ...below];
    });
  };
  return list(root, "");
}

type Mutations = [pointer: string, mutations: readonly Edit[]];

function listValueMutations(
  root: unknown,
  pointer: string,
  value: unknown,
  findNames: (name: unknown) => readonly unknown[],
): Mutations[] {
  const [, holder = "", key = ""] = /^(.*)\/([^/]+)$/.exec(pointer) ?? [];
  const kind = findKind(root, pointer);
  switch (kind) {
    case "type of a field":
      return readAt(root, `${holder}/enum`) === undefined ? listTypeMutations(pointer, value) : [];
    case "type of a path parameter":
      return [[pointer, [put(pointer, "boolean", value)]]];
    case "format":
      return [[pointer, [put(pointer, "date", value)]]];
    case "value of an enum":
      return listEnumMutations(root, holder, Number(key), value);
    case "value of an example": {
      const [at, text] = findText(pointer, value) ?? [];
      return at === undefined ? [] : [[at, mutateValue(at, text)]];
    }
  }
  // What is named must exist, so that a name is removed, or replaced by another.
  const isListed = Array.isArray(readAt(root, holder));
  const isName = /\/x-[^/]+\//.test(pointer);
  const names = isName ? findNames(value).map((name) => put(pointer, name, value)) : [];
  const removal = isListed && isName ? [remove(pointer)] : [];
  return [[pointer, [...removal, ...names, ...mutateValue(pointer, value)]]];
}

function listTypeMutations(pointer: string, value: unknown): Mutations[] {
  const types: readonly unknown[] = [value].flat();
  const [first] = types;
  // An object or a list of another type would be another schema.
  if (first === "object" || first === "array") return [];
  const isNullable = types.includes("null");
  const other = first === "boolean" ? "string" : "boolean";
  return [
    [pointer, [put(pointer, isNullable ? [other, "null"] : other, value)]],
    [`${pointer}#null`, [put(pointer, isNullable ? first : [first, "null"], value)]],
  ];
}

/** A value goes with its text and its name; with the first one, another is added. */
function listEnumMutations(
  root: unknown,
  list: string,
  index: number,
  value: unknown,
): Mutations[] {
  const schema = list.slice(0, list.lastIndexOf("/"));
  const names = `${schema}/x-enum-varnames`;
  const hasNames = readAt(root, names) !== undefined;
  const text = childPointer(schema, "x-enumDescriptions", String(value));
  const pointer = childPointer(list, index);
  const removal = combine(
    remove(pointer),
    ...(readAt(root, text) === undefined ? [] : [remove(text)]),
    ...(hasNames ? [remove(childPointer(names, index))] : []),
  );
  if (index > 0) return [[pointer, [removal]]];
  const addition = put(`${list}/-`, typeof value === "number" ? 987 : "zz-added");
  const named = combine(addition, put(`${names}/-`, "Added"));
  return [
    [`${list}#added`, hasNames ? [addition, named] : [addition]],
    [pointer, [removal]],
  ];
}

/** Its name, whether it is required and whether it is deprecated: what a field states even where no keyword does. */
function listFieldMutations(root: unknown, properties: string, name: string): Mutations[] {
  const list = properties.replace(/properties$/, "required");
  const required = readAt(root, list);
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  const at = childPointer(properties, name);
  const index = names.indexOf(name);
  const other = `${name}Changed`;
  const listed = index < 0 ? [] : [put(childPointer(list, index), other)];
  const toggled = index < 0 ? put(list, [...names, name]) : remove(childPointer(list, index));
  const isDeprecated = readAt(root, `${at}/deprecated`) !== undefined;
  return [
    [at, [combine(rename(at, other), ...listed)]],
    [`${at}#required`, [toggled]],
    ...(isDeprecated
      ? []
      : [[`${at}#deprecated`, [put(`${at}/deprecated`, true)]] satisfies Mutations]),
  ];
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

/** How many other names are tried. */
const enough = 4;

/** Finds names that may replace one: of cases, values of enums, and fields of objects. */
function findNameSpaces(root: unknown): (name: unknown) => readonly unknown[] {
  const schemas = listEntries(readAt(root, "/components/schemas")).map(([, schema]) => schema);
  const spaces: readonly (readonly unknown[])[] = [
    listEntries(readAt(root, "/x-cases/list")).map(([, one]) => readAt(one, "/id")),
    ...schemas.map((schema) => listEntries(readAt(schema, "/enum")).map(([, value]) => value)),
    ...schemas.map((schema) => listEntries(readAt(schema, "/properties")).map(([name]) => name)),
  ];
  return (name) =>
    spaces
      .filter((space) => space.includes(name))
      .flatMap((space) => space.filter((other) => other !== name).slice(-enough))
      .filter((other) => typeof other === "string");
}
