import type { EnumMember } from "./model.js";
import { toExactName, toTypeName } from "./naming.js";
import type { Schema } from "./openapi-types.js";
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

type Value = string | number | boolean;

/** A keyword with texts for values: a list in their order, or a map with the values as keys. */
type Keyword = string | readonly [keyword: string, field: "name" | "description"];

/** Names of values as several tools spell them, ours first. */
const nameKeywords: readonly Keyword[] = [
  "x-enum-varnames",
  "x-enumNames",
  "x-enum-names",
  "x-enum-keys",
  "x-speakeasy-enums",
  ["x-fern-enum", "name"],
  ["x-ms-enum", "name"],
];

/** Descriptions of values; Swag's `x-enum-comments` are keyed by the names. */
const textKeywords: readonly Keyword[] = [
  "x-enumDescriptions",
  "x-enum-descriptions",
  ["x-fern-enum", "description"],
  ["x-ms-enum", "description"],
];

/** The first text that one of the keywords has for a value, which stands at an index of the list. */
function readFirst(
  schema: Schema,
  keywords: readonly Keyword[],
  value: Value,
  index: number,
): string | undefined {
  for (const one of keywords) {
    const [keyword, field] = typeof one === "string" ? [one] : one;
    const texts: unknown = Reflect.get(schema, keyword);
    const found =
      field === undefined
        ? readText(texts, value, index)
        : readText(readEntry(keyByValue(texts), String(value)), field, -1);
    if (found !== undefined && found !== "") return found;
  }
  return undefined;
}

/** Azure lists the values with what it says of them. */
function keyByValue(texts: unknown): unknown {
  const listed: unknown = readEntry(texts, "values");
  if (!Array.isArray(listed)) return texts;
  return Object.fromEntries(
    listed.map((entry: unknown) => [String(readEntry(entry, "value")), entry]),
  );
}

function readText(texts: unknown, value: Value, index: number): string | undefined {
  const found = readEntry(texts, Array.isArray(texts) ? index : String(value));
  return typeof found === "string" ? found.trim() : undefined;
}

/** Own entries only: a value may be called `constructor`. */
function readEntry(texts: unknown, key: string | number): unknown {
  return typeof texts === "object" && texts !== null && Object.hasOwn(texts, key)
    ? Reflect.get(texts, key)
    : undefined;
}
