import { isRef } from "@redocly/openapi-core";
import type { Located, Root } from "./build-context.js";
import { isScalarEnum } from "./build-enums.js";
import { dropInapplicable, isNullBranch, listJsonTypes } from "./json-types.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";
import {
  allowsNull,
  findWrapped,
  hasFields,
  listVariants,
  locateVariants,
} from "./schema-keywords.js";

/** Rewrites a schema to the forms that the other builders read. */
export function normalize(context: Root, { node, pointer }: Located<Schema>): Schema {
  const words = unwrap(toEnum(rewriteNullBranches(node)));
  const own = dropInapplicable(context, { node: words, pointer });
  return splitVariants(context, { node: splitTypes(own), pointer });
}

/** Rewrites `{ nullable: true }` branches to `{ type: "null" }`. */
function rewriteNullBranches(node: Schema): Schema {
  const keywords = (["oneOf", "anyOf"] as const).filter((key) => node[key]?.some(isNullBranch));
  if (keywords.length === 0) return node;
  const named = { ...node };
  for (const keyword of keywords)
    named[keyword] = (node[keyword] ?? []).map((branch) =>
      isNullBranch(branch) ? { type: "null" } : branch,
    );
  return named;
}

/** Merges the only member of `allOf` into the schema, unless it is a reference. */
function unwrap(node: Schema): Schema {
  const only = findWrapped(node)?.node;
  if (only === undefined || isRef(only)) return node;
  const inner = toEnum(rewriteNullBranches(only));
  const { allOf: _, ...own } = node;
  if (isScalarEnum(inner)) return { ...inner, ...own };
  const whole = { ...splitAnnotations(inner).described, ...node };
  return allowsNull(inner) ? { ...whole, nullable: true } : whole;
}

/** Rewrites a schema with fields whose `type` allows other types than object and null to `oneOf`. */
function splitTypes(node: Schema): Schema {
  const { type } = node;
  if (!Array.isArray(type) || !hasFields(node)) return node;
  const others = type.filter((one) => one !== "object");
  if (!others.some((one) => one !== "null")) return node;
  const { described, rest } = splitAnnotations(node);
  return { ...described, oneOf: [{ ...rest, type: "object" }, { type: others }] };
}

/** Keywords that describe the fields of an object. */
const fieldKeywords = ["properties", "additionalProperties", "patternProperties"] as const;

/**
 * Moves fields that are listed beside variants into the branch of the variants that may be objects, if others may not.
 */
function splitVariants(context: Root, { node, pointer }: Located<Schema>): Schema {
  const keyword = node.oneOf === undefined ? "anyOf" : "oneOf";
  const variants = node[keyword];
  if (variants === undefined) return node;
  const open = dropOpen(node);
  const hasKeywords = fieldKeywords.some((key) => key in open);
  if (open.type === "object" && !hasKeywords && listVariants(open).length > 0) {
    // `type: object` beside the variants adds nothing, as each variant has its own type.
    const { type: _, ...rest } = open;
    return rest;
  }
  if (open.type === "object" || !hasKeywords) return open;
  const located = locateVariants({ node, pointer });
  const objects = located.filter((variant) => listJsonTypes(context, variant).has("object"));
  if (objects.length === 0 || objects.length === located.length) return open;
  const others = located.filter((variant) => !objects.includes(variant));
  const listNodes = (listed: typeof located) => listed.map((variant) => variant.node);
  const { described, rest } = splitAnnotations(open);
  return {
    ...described,
    oneOf: [{ ...rest, [keyword]: listNodes(objects) }, ...listNodes(others)],
  };
}

/**
 * Drops an `additionalProperties` beside variants that is `{}`, or a boolean without `properties` beside it: `false`
 * would refuse the fields of the variants, which is hardly meant.
 */
function dropOpen(node: Schema): Schema {
  const { additionalProperties: others, ...rest } = node;
  if (others === undefined) return node;
  const isOpen = typeof others === "object" ? Object.keys(others).length === 0 : !hasFields(node);
  return isOpen ? rest : node;
}

/** Separates `description` and `deprecated`, which stay with the whole schema, from the other keywords. */
function splitAnnotations({ description, deprecated, ...rest }: Schema) {
  const described = {
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
  return { described, rest };
}

/** Rewrites variants that are all constants to an enum; their titles and descriptions become those of the values. */
function toEnum(node: Schema): Schema {
  const { oneOf, anyOf, ...others } = node;
  const variants = oneOf ?? anyOf;
  const listed = variants?.flatMap((variant) => (isConstant(variant) ? [variant] : []));
  if (listed === undefined || listed.length === 0 || listed.length !== variants?.length)
    return node;
  const values = listed.map((variant) => variant.const);
  const named = values.map(String);
  const deprecated = listed.flatMap((variant, index) =>
    variant.deprecated === true ? [[named[index] ?? "", "Do not use it in new code."]] : [],
  );
  return {
    ...others,
    enum: values,
    "x-enum-varnames": listed.map((variant, index) => variant.title ?? named[index] ?? ""),
    "x-enumDescriptions": listed.map((variant) => variant.description ?? variant.title ?? ""),
    "x-enumDeprecated": Object.fromEntries(deprecated),
  };
}

type Constant = Schema & { readonly const: string | number | boolean | null };

function isConstant(node: SchemaOrRef | boolean): node is Constant {
  if (typeof node === "boolean" || isRef(node) || node.const === undefined) return false;
  return typeof node.const !== "object" || node.const === null;
}
