import type { EnumMember } from "./model.js";
import { NameTable, toTypeName } from "./naming.js";
import type { Schema } from "./openapi.js";

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
