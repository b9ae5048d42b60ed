import type { EnumMember } from "./model.js";
import { toExactName, toTypeName } from "./naming.js";
import type { Schema } from "./openapi.js";
import { type Candidates, resolveNames } from "./resolve-names.js";
import { capitalize } from "./words.js";

/** Whether the schema lists scalar values, null aside. */
export function isListable({ enum: values }: Schema): boolean {
  return (
    values?.every((value) => typeof value !== "object" || value === null) === true &&
    values.some((value) => value !== null)
  );
}

/** The values of an enum with names that are total and unique: every value gets one, none gets another's. */
export function buildEnumMembers(schema: Schema): EnumMember[] {
  const given = schema["x-enum-varnames"];
  const listed = schema.enum ?? [];
  const values = [...new Set(listed)].filter((value) => value !== null);
  const names = resolveNames(
    values.map((value): Candidates => {
      const name = given?.[listed.indexOf(value)] || String(value);
      const exact = toExactName(String(value));
      return [toTypeName(name), capitalize(exact), exact, exact + capitalize(typeof value)];
    }),
  );
  return values.map((value, position) => {
    const index = listed.indexOf(value);
    return {
      value,
      name: names[position] ?? "",
      description: readText(schema["x-enumDescriptions"], value, index) ?? "",
      deprecated: readText(schema["x-enumDeprecated"], value, index),
      observed: readText(schema["x-enumObserved"], value, index),
    };
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
