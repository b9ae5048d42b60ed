import { isPlainObject, isRef } from "@redocly/openapi-core";
import { isAnnotation } from "../document/prepare-documents.js";
import { childPointer } from "../json/pointer.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { dropForeign } from "./json-types.js";
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

/** A schema as the parts that hold at once: what `allOf` lists, and what stands beside it, in this order. */
export function listParts(context: BuildContext, whole: Located<Schema>): Located<Schema>[] {
  const seen = new Set<string>();
  const visit = (located: Located<Schema>): Located<Schema>[] => {
    const { pointer } = located;
    // What is part of itself adds nothing a second time.
    if (seen.has(pointer)) return [];
    seen.add(pointer);
    const { allOf = [], ...own } = dropForeign(context, located);
    const inner = allOf.flatMap((part, index) => {
      const location = childPointer(pointer, "allOf", index);
      return typeof part === "boolean" ? [] : visit(resolveRef<Schema>(context, part, location));
    });
    return [...inner, { node: withoutVariant(context, own, whole.pointer), pointer }];
  };
  return visit(whole);
}

/** The variants that a base lists are no constraint on a schema that is one of them. */
function withoutVariant(context: BuildContext, node: Schema, origin: string): Schema {
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

/** Whether a schema is an object with fields of known names, be it by its parts. */
export function isComposedObject(parts: readonly Located<Schema>[]): boolean {
  return parts.some(({ node }) => hasFields(node));
}

const typeKeywords = ["type", "enum", "const", "items", "prefixItems"] as const;

/** Whether a part has keywords of a type beside its fields. */
export function hasOtherType(node: Schema): boolean {
  if (listVariants(node).length > 0) return true;
  const isObject = hasFields(node) || node.type === "object" || isObjectOrNull(node.type);
  return !isObject && typeKeywords.some((keyword) => keyword in node);
}

function isObjectOrNull(type: Schema["type"]): boolean {
  return Array.isArray(type) && type.every((one) => one === "object" || one === "null");
}

type Variant = SchemaOrRef | boolean;

/** Every variant that a schema lists, or what of them is given. */
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

/** The variants of a schema; those that only ask for certain fields of it are no types of their own. */
export function listVariants(node: Schema): readonly Variant[] {
  const variants = node.oneOf ?? node.anyOf ?? [];
  const isTelling = (variant: Variant): boolean => {
    if (typeof variant === "boolean" || isRef(variant)) return true;
    return (
      hasFields(variant) ||
      typeKeywords.some((keyword) => keyword in variant) ||
      (variant.allOf?.some(isTelling) ?? false) ||
      listVariants(variant).length > 0
    );
  };
  // All or nothing: dropping some variants would deny what the others allow.
  const isKept = !(hasFields(node) || node.type === "object") || variants.every(isTelling);
  return isKept ? variants : [];
}

/** The fields that an object must have: those it asks for itself, and those that each of its variants asks for. */
export function listRequired(node: Schema): readonly string[] {
  const [first, ...others] = listRequiring(node).map(({ required = [] }) => required);
  const common = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  return [...(node.required ?? []), ...common];
}

/** The variants of an object that only ask for certain fields of it; none where one of them has other keywords. */
function listRequiring(node: Schema): readonly Schema[] {
  const variants = node.oneOf ?? node.anyOf ?? [];
  if (listVariants(node).length > 0) return [];
  const schemas = variants.flatMap((one) => (typeof one === "boolean" || isRef(one) ? [] : [one]));
  return schemas.length === variants.length && schemas.some(({ required }) => required)
    ? schemas
    : [];
}

/** The one schema that `allOf` only adds annotations to; `undefined` where there are more. */
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

/** Whether a schema has no keyword of a type but, perhaps, that it is an object or null. */
function isEmpty(node: SchemaOrRef): boolean {
  if (isRef(node)) return false;
  return Object.entries(node).every(
    ([key, value]) =>
      isAnnotation(key) || key === "nullable" || (key === "type" && value === "object"),
  );
}

/** Keywords that only narrow the others, in ways that TypeScript cannot express. */
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

/** Whether any value fulfils the keyword, with the value that it has. */
function saysNothing(node: Schema, keyword: (typeof narrowingKeywords)[number]): boolean {
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

/** A keyword that the types cannot show, and how to call it. */
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
      .filter((keyword) => keyword in node && !saysNothing(node, keyword))
      .map((keyword) => ({ keyword, what: `The keyword \`${keyword}\`` })),
    ...(isTogether
      ? [{ keyword: node.oneOf ? "oneOf" : "anyOf", what: "Which fields are required together" }]
      : []),
    ...(isForeign ? [{ keyword: "pattern", what: "A pattern that JavaScript cannot read" }] : []),
  ];
}
