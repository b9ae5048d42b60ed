import { isRef } from "@redocly/openapi-core";
import type { Schema, SchemaOrRef } from "./openapi.js";
import { hasFields } from "./schema-keywords.js";

/** A schema in the words that the rest of the build knows. */
export function normalize(node: Schema): Schema {
  return splitObject(toEnum(node));
}

/** An object that may also be something else altogether, in the words of `oneOf`. */
function splitObject(node: Schema): Schema {
  const { type } = node;
  if (!Array.isArray(type) || !hasFields(node)) return node;
  const others = type.filter((one) => one !== "object");
  if (!others.some((one) => one !== "null")) return node;
  const { description, deprecated, ...fields } = node;
  return {
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    oneOf: [{ ...fields, type: "object" }, { type: others }],
  };
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
