import type { EnumMember } from "../model.js";
import { NameTable, toTypeName } from "./naming.js";
import type { Schema } from "./openapi.js";

/** The values of an enum with names that are total and unique: every value gets one, none gets another's. */
export function buildEnumMembers(schema: Schema): EnumMember[] {
  const names = new NameTable(["prototype"]);
  const given = schema["x-enum-varnames"];
  return (schema.enum ?? [])
    .filter(
      (value): value is string | number => typeof value === "string" || typeof value === "number",
    )
    .map((value, index) => ({
      value,
      name: names.claim(toTypeName(given?.[index] ?? String(value))),
      description: schema["x-enumDescriptions"]?.[String(value)] ?? "",
      deprecated: schema["x-enumDeprecated"]?.[String(value)],
    }));
}
