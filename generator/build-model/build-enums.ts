import type { EnumMember } from "../model.js";
import { NameTable, toTypeName } from "./naming.js";
import type { Schema } from "./openapi.js";

/** The values of an enum with names that are total and unique: every value gets one, none gets another's. */
export function buildEnumMembers(schema: Schema): EnumMember[] {
  const names = new NameTable();
  const given = schema["x-enum-varnames"];
  return (schema.enum ?? []).flatMap((value, index) => {
    if (typeof value !== "string" && typeof value !== "number") return [];
    const name = names.claim(toTypeName(given?.[index] ?? String(value)));
    const description = readText(schema["x-enumDescriptions"], value) ?? "";
    const deprecated = readText(schema["x-enumDeprecated"], value);
    return [{ value, name, description, deprecated }];
  });
}

/** Own texts only: a value may be called `constructor`. */
function readText(texts: Record<string, string> = {}, value: string | number): string | undefined {
  return Object.hasOwn(texts, value) ? texts[value] : undefined;
}
