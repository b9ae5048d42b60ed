import { nameKeywords, readFirst, readText, textKeywords } from "./enum-texts.js";
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
  const listed = schema.enum ?? [];
  const values = [...new Set(listed)].filter((value) => value !== null);
  const given = values.map((value) =>
    readFirst(schema, nameKeywords, value, listed.indexOf(value)),
  );
  const names = resolveNames(
    values.map((value, position): Candidates => {
      const name = given[position] ?? String(value);
      const exact = toExactName(String(value));
      return [toTypeName(name), capitalize(exact), exact, exact + capitalize(typeof value)];
    }),
  );
  return values.map((value, position) => {
    const index = listed.indexOf(value);
    return {
      value,
      name: names[position] ?? "",
      description:
        readFirst(schema, textKeywords, value, index) ??
        readText(Reflect.get(schema, "x-enum-comments"), given[position] ?? "", -1) ??
        "",
      deprecated: readText(schema["x-enumDeprecated"], value, index),
      observed: readText(schema["x-enumObserved"], value, index),
    };
  });
}
