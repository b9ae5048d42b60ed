import type { EnumMember } from "./model.js";
import { toExactName, toTypeName } from "./naming.js";
import type { Schema } from "./openapi-types.js";
import { type Candidates, resolveNames } from "./resolve-names.js";
import { capitalize } from "./words.js";

/** Whether the schema lists only scalar values, and at least one that is not null. */
export function isScalarEnum({ enum: values }: Schema): boolean {
  return (
    values?.every((value) => typeof value !== "object" || value === null) === true &&
    values.some((value) => value !== null)
  );
}

/** The values of an enum, each with a unique name. */
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

/**
 * A keyword with a text for each value: a list in the order of the values, or a map by value. If it holds objects
 * instead of texts, also the field with the text.
 */
type Keyword = string | readonly [keyword: string, field: "name" | "description"];

/** Keywords of various tools for the names of values; ours comes first. */
const nameKeywords: readonly Keyword[] = [
  "x-enum-varnames",
  "x-enumNames",
  "x-enum-names",
  "x-enum-keys",
  "x-speakeasy-enums",
  ["x-fern-enum", "name"],
  ["x-ms-enum", "name"],
];

/** Keywords for the descriptions of values. Swag's `x-enum-comments` is read separately, as it is keyed by name. */
const textKeywords: readonly Keyword[] = [
  "x-enumDescriptions",
  "x-enum-descriptions",
  ["x-fern-enum", "description"],
  ["x-ms-enum", "description"],
];

/** The first text that any of the keywords has for a value. */
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

/** Converts Azure's `x-ms-enum`, a list of objects with the value and its texts, to a map by value. */
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

/** Reads own properties only, as a value may be called `constructor`. */
function readEntry(texts: unknown, key: string | number): unknown {
  return typeof texts === "object" && texts !== null && Object.hasOwn(texts, key)
    ? Reflect.get(texts, key)
    : undefined;
}
