import { isRef } from "@redocly/openapi-core";
import type { EnumMember } from "./model.js";
import { NameTable, toTypeName } from "./naming.js";
import type { Schema, SchemaOrRef } from "./openapi.js";

/** Whether the schema lists scalar values, null aside. */
export function isListable({ enum: values }: Schema): boolean {
  return (
    values?.every((value) => typeof value !== "object" || value === null) === true &&
    values.some((value) => value !== null)
  );
}

/** The values of an enum with names that are total and unique: every value gets one, none gets another's. */
export function buildEnumMembers(schema: Schema): EnumMember[] {
  const names = new NameTable();
  const given = schema["x-enum-varnames"];
  const values = schema.enum ?? [];
  return [...new Set(values)].flatMap((value) => {
    if (value === null) return [];
    const index = values.indexOf(value);
    const name = names.reserve(toTypeName(given?.[index] ?? String(value)));
    const description = readText(schema["x-enumDescriptions"], value, index) ?? "";
    const deprecated = readText(schema["x-enumDeprecated"], value, index);
    return [{ value, name, description, deprecated }];
  });
}

/** Own texts only: a value may be called `constructor`. */
function readText(
  texts: Readonly<Record<string, string>> | readonly string[] = {},
  value: string | number | boolean,
  index: number,
): string | undefined {
  const key = Array.isArray(texts) ? index : String(value);
  const found: unknown = Object.hasOwn(texts, key) ? Reflect.get(texts, key) : undefined;
  return typeof found === "string" ? found : undefined;
}

/** A schema whose variants are constants is an enum in other words, which give each value a title and a text. */
export function toEnum(node: Schema): Schema {
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
