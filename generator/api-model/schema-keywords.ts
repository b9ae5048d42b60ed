import { isPlainObject, isRef } from "@redocly/openapi-core";
import { isAnnotation } from "../document/prepare-documents.js";
import { childPointer } from "../json/pointer.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { dropInapplicable } from "./json-types.js";
import { findPatternFlags } from "./limits.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";

export function hasFields(node: Schema): node is Schema & Required<Pick<Schema, "properties">> {
  return Object.keys(node.properties ?? {}).length > 0;
}

export function allowsNull({ nullable, type, enum: values }: Schema): boolean {
  return (
    nullable === true ||
    values?.includes(null) === true ||
    (Array.isArray(type) && type.includes("null"))
  );
}

/** The parts of a schema, all of which apply to a value: the members of `allOf`, then the schema's own keywords. */
export function listParts(context: BuildContext, whole: Located<Schema>): Located<Schema>[] {
  const seen = new Set<string>();
  const visit = (located: Located<Schema>): Located<Schema>[] => {
    const { pointer } = located;
    // A recursive part adds nothing.
    if (seen.has(pointer)) return [];
    seen.add(pointer);
    const { allOf = [], ...own } = dropInapplicable(context, located);
    const inner = allOf.flatMap((part, index) => {
      const location = childPointer(pointer, "allOf", index);
      return typeof part === "boolean" ? [] : visit(resolveRef<Schema>(context, part, location));
    });
    return [...inner, { node: dropOwnVariants(context, own, whole.pointer), pointer }];
  };
  return visit(whole);
}

/** Drops the variants of a base where the base is read as part of one of these variants. */
function dropOwnVariants(context: BuildContext, node: Schema, origin: string): Schema {
  const leadsBack = (variants: Schema["oneOf"]): boolean =>
    variants?.some(
      (variant) =>
        typeof variant === "object" &&
        isRef(variant) &&
        resolveRef(context, variant, "").pointer === origin,
    ) === true;
  const kept = { ...node };
  if (leadsBack(node.oneOf)) delete kept.oneOf;
  if (leadsBack(node.anyOf)) delete kept.anyOf;
  return kept;
}

/** Whether any part of a schema lists fields. */
export function hasFieldsInParts(parts: readonly Located<Schema>[]): boolean {
  return parts.some(({ node }) => hasFields(node));
}

const typeKeywords = ["type", "enum", "const", "items", "prefixItems"] as const;

/** Whether a part has a type beside its fields: variants, or keywords of another type than object. */
export function hasTypeBesideFields(node: Schema): boolean {
  if (listVariants(node).length > 0) return true;
  const isObject = hasFields(node) || node.type === "object" || isObjectOrNull(node.type);
  return !isObject && typeKeywords.some((keyword) => keyword in node);
}

function isObjectOrNull(type: Schema["type"]): boolean {
  return Array.isArray(type) && type.every((one) => one === "object" || one === "null");
}

type Variant = SchemaOrRef | boolean;

/** The variants with their pointers; all that the schema lists, unless some are given. */
export function locateVariants(
  { node, pointer }: Located<Schema>,
  variants: readonly Variant[] = node.oneOf ?? node.anyOf ?? [],
): Located<Variant>[] {
  const keyword = node.oneOf === undefined ? "anyOf" : "oneOf";
  return variants.map((variant, index) => ({
    node: variant,
    pointer: childPointer(pointer, keyword, index),
  }));
}

/** The variants of a schema. None for an object if any of them defines no type, but only requires certain fields. */
export function listVariants(node: Schema): readonly Variant[] {
  const variants = node.oneOf ?? node.anyOf ?? [];
  const definesType = (variant: Variant): boolean => {
    if (typeof variant === "boolean" || isRef(variant)) return true;
    return (
      hasFields(variant) ||
      typeKeywords.some((keyword) => keyword in variant) ||
      (variant.allOf?.some(definesType) ?? false) ||
      listVariants(variant).length > 0
    );
  };
  // Dropping only some of the variants would narrow the type.
  const isKept = !(hasFields(node) || node.type === "object") || variants.every(definesType);
  return isKept ? variants : [];
}

/** The required fields of an object: its own, and those that all of its variants require. */
export function listRequired(node: Schema): readonly string[] {
  const [first, ...others] = listRequiring(node).map(({ required = [] }) => required);
  const common = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  return [...(node.required ?? []), ...common];
}

/** The variants that `listVariants` leaves out, if any of them requires fields. */
function listRequiring(node: Schema): readonly Schema[] {
  const variants = node.oneOf ?? node.anyOf ?? [];
  if (listVariants(node).length > 0) return [];
  const schemas = variants.flatMap((one) => (typeof one === "boolean" || isRef(one) ? [] : [one]));
  return schemas.length === variants.length && schemas.some(({ required }) => required)
    ? schemas
    : [];
}

/**
 * The only member of `allOf` that is more than annotations; `undefined` if there are several, or other keywords beside
 * it.
 */
export function findWrapped(node: Schema): Located<SchemaOrRef> | undefined {
  const { allOf = [], ...own } = node;
  if (allOf.length === 0 || !isEmpty(own)) return undefined;
  const typed = allOf.flatMap((part, index) =>
    typeof part === "object" && !isEmpty(part)
      ? [{ node: part, pointer: childPointer("", "allOf", index) }]
      : [],
  );
  return typed.length === 1 ? typed[0] : undefined;
}

/** Whether a schema has only annotations, `type: object` and `nullable`. */
function isEmpty(node: SchemaOrRef): boolean {
  if (isRef(node)) return false;
  return Object.entries(node).every(
    ([key, value]) =>
      isAnnotation(key) || key === "nullable" || (key === "type" && value === "object"),
  );
}

/** The schemas directly inside a schema. */
export function listInner(node: Schema, pointer: string): Located<SchemaOrRef | boolean>[] {
  const at = (keys: readonly (string | number)[], inner: SchemaOrRef | boolean | undefined) =>
    inner === undefined ? [] : [{ node: inner, pointer: childPointer(pointer, ...keys) }];
  const maps = [
    ["properties", node.properties],
    ["patternProperties", node.patternProperties],
  ] as const;
  const lists = [
    ["allOf", node.allOf],
    ["oneOf", node.oneOf],
    ["anyOf", node.anyOf],
    ["prefixItems", node.prefixItems],
  ] as const;
  return [
    ...maps.flatMap(([key, map = {}]) =>
      Object.entries(map).flatMap(([name, inner]) => at([key, name], inner)),
    ),
    ...lists.flatMap(([key, list = []]) => list.flatMap((inner, index) => at([key, index], inner))),
    ...at(["items"], node.items),
    ...at(["additionalProperties"], node.additionalProperties),
  ];
}

/** Keywords that narrow a type in ways that TypeScript cannot express. */
const narrowingKeywords = [
  "not",
  "if",
  "then",
  "else",
  "propertyNames",
  "contains",
  "dependentSchemas",
  "dependentRequired",
  "unevaluatedProperties",
  "unevaluatedItems",
] as const;

/** Whether the keyword allows every value, so that nothing is lost. */
function hasNoEffect(node: Schema, keyword: (typeof narrowingKeywords)[number]): boolean {
  const value: unknown = Reflect.get(node, keyword);
  const isOpen = value === true || (isPlainObject(value) && Object.keys(value).length === 0);
  switch (keyword) {
    case "not":
      return value === false;
    case "contains":
      return false;
    case "if":
      return !("then" in node || "else" in node);
    case "then":
    case "else":
      return isOpen || !("if" in node);
    default:
      return isOpen;
  }
}

/** A keyword that types cannot express, with a phrase for it. */
export interface LostKeyword {
  readonly keyword: string;
  readonly what: string;
}

export function listLostKeywords(node: Schema): LostKeyword[] {
  const { pattern } = node;
  const isForeign = pattern !== undefined && findPatternFlags(pattern) === undefined;
  const isTogether = listRequiring(node).length > 1;
  return [
    ...narrowingKeywords
      .filter((keyword) => keyword in node && !hasNoEffect(node, keyword))
      .map((keyword) => ({ keyword, what: `The keyword \`${keyword}\`` })),
    ...(isTogether
      ? [{ keyword: node.oneOf ? "oneOf" : "anyOf", what: "Which fields are required together" }]
      : []),
    ...(isForeign ? [{ keyword: "pattern", what: "A pattern that JavaScript cannot read" }] : []),
  ];
}
