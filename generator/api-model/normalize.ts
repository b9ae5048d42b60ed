import { isRef } from "@redocly/openapi-core";
import type { Located, Root } from "./build-context.js";
import { isListable } from "./build-enums.js";
import { dropForeign, isNullBranch, listJsonTypes } from "./json-types.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";
import {
  allowsNull,
  findWrapped,
  hasFields,
  listVariants,
  locateVariants,
} from "./schema-keywords.js";

/** A schema in the words that the rest of the build knows. */
export function normalize(context: Root, { node, pointer }: Located<Schema>): Schema {
  const words = unwrap(toEnum(nameNull(node)));
  const own = dropForeign(context, { node: words, pointer });
  return splitVariants(context, { node: splitTypes(own), pointer });
}

/** A branch that is nothing but nullable, as one of type null. */
function nameNull(node: Schema): Schema {
  const keywords = (["oneOf", "anyOf"] as const).filter((key) => node[key]?.some(isNullBranch));
  if (keywords.length === 0) return node;
  const named = { ...node };
  for (const keyword of keywords)
    named[keyword] = (node[keyword] ?? []).map((branch) =>
      isNullBranch(branch) ? { type: "null" } : branch,
    );
  return named;
}

/** What the only member of `allOf` says of the whole, where it has no name of its own. */
function unwrap(node: Schema): Schema {
  const only = findWrapped(node)?.node;
  if (only === undefined || isRef(only)) return node;
  const inner = toEnum(nameNull(only));
  const { allOf: _, ...own } = node;
  if (isListable(inner)) return { ...inner, ...own };
  const whole = { ...divide(inner).described, ...node };
  return allowsNull(inner) ? { ...whole, nullable: true } : whole;
}

/** An object that may also be something else altogether, in the words of `oneOf`. */
function splitTypes(node: Schema): Schema {
  const { type } = node;
  if (!Array.isArray(type) || !hasFields(node)) return node;
  const others = type.filter((one) => one !== "object");
  if (!others.some((one) => one !== "null")) return node;
  const { described, rest } = divide(node);
  return { ...described, oneOf: [{ ...rest, type: "object" }, { type: others }] };
}

/** Keywords that speak of the fields of an object. */
const fieldKeywords = ["properties", "additionalProperties", "patternProperties"] as const;

/** Fields beside variants are fields of those that are objects; the others stay as they are. */
function splitVariants(context: Root, { node, pointer }: Located<Schema>): Schema {
  const keyword = node.oneOf === undefined ? "anyOf" : "oneOf";
  const variants = node[keyword];
  if (variants === undefined) return node;
  const open = dropOpen(node);
  const hasKeywords = fieldKeywords.some((key) => key in open);
  if (open.type === "object" && !hasKeywords && listVariants(open).length > 0) {
    // The variants say what is an object and what is not.
    const { type: _, ...rest } = open;
    return rest;
  }
  if (open.type === "object" || !hasKeywords) return open;
  const located = locateVariants({ node, pointer });
  const objects = located.filter((variant) => listJsonTypes(context, variant).has("object"));
  if (objects.length === 0 || objects.length === located.length) return open;
  const others = located.filter((variant) => !objects.includes(variant));
  const listNodes = (listed: typeof located) => listed.map((variant) => variant.node);
  const { described, rest } = divide(open);
  return {
    ...described,
    oneOf: [{ ...rest, [keyword]: listNodes(objects) }, ...listNodes(others)],
  };
}

/** Beside variants, that other fields may be anything says nothing; that there are none is said of all fields at once. */
function dropOpen(node: Schema): Schema {
  const { additionalProperties: others, ...rest } = node;
  if (others === undefined) return node;
  const isOpen = typeof others === "object" ? Object.keys(others).length === 0 : !hasFields(node);
  return isOpen ? rest : node;
}

/** What is said to readers stays with the whole. */
function divide({ description, deprecated, ...rest }: Schema) {
  const described = {
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
  return { described, rest };
}

/** A schema whose variants are constants is an enum in other words, which give each value a title and a text. */
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
