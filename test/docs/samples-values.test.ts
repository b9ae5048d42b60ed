import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findObject } from "../../generator/api-model/lookup.js";
import type {
  JsonValue,
  Limits,
  ObjectSchema,
  Property,
  TypeRef,
} from "../../generator/api-model/model.js";
import { makeText } from "../../generator/docs/samples/make-text.js";
import { makeMatch } from "../../generator/docs/samples/match-pattern.js";
import { makeBody, makeValue } from "../../generator/docs/samples/placeholders.js";
import { modelOf } from "../support/generator-cases.js";

const string: TypeRef = { kind: "scalar", scalar: "string" };
const integer: TypeRef = { kind: "scalar", scalar: "integer" };

const makeAny = (pattern: string) => makeMatch(pattern, "no match!", () => true);

describe("a text for a pattern", () => {
  test.each([
    ["^[a-f\\d]{24}$", "a".repeat(24)],
    ["(v{0,1})(stable|([0-9]+)(?:\\.([0-9]+))?)", "stable"],
    ["^(?<sign>[+-])\\d+\\k<sign>$", "-0-"],
    ["^\\p{Lu}\\p{Ll}+$", "Aa"],
    ["^[^\\w\\s]$", "-"],
    ["^{[0-9]{4}}$", "{0000}"],
    ["^(?=.{3}$)a*$", "aaa"],
    ["^$|^x$", ""],
    ["🚗+", "🚗"],
    ["^[a-z]+(?:-[a-z]+)*$", "a"],
  ])("of %s is the plainest", (pattern, text) => {
    expect(makeAny(pattern)).toBe(text);
  });

  test.each(["(?i)other syntax", "a^", "[]", "(?!)"])("of %s is none", (pattern) => {
    expect(makeAny(pattern)).toBeUndefined();
  });

  test.each([
    ["that would take for ever to try", `^${"(?:a|a)*".repeat(9)}(?!)$`],
    ["with repetitions of repetitions", "^(?:(?:a+)+)+(?!)$"],
    ["with many repetitions", `^${"a*".repeat(30)}(?!)$`],
    ["that asks for more than there is room for", "(?:(?:a{1000}){1000}){1000}"],
    ["that is nested deeply", `${"(".repeat(2_000)}${")".repeat(2_000)}(?!)`],
  ])("of a pattern %s is none", (_, pattern) => {
    expect(makeAny(pattern)).toBeUndefined();
  });

  test("matches whatever pattern it is found for", () => {
    const part = fc.constantFrom("a", "\\d", "[^a]", ".", "(?:b|cd)", "\\s", "[x-z]");
    const count = fc.constantFrom("", "*", "+", "?", "{2}", "{1,3}", "{2,}?");
    const patterns = fc.array(
      fc.tuple(part, count).map((pair) => pair.join("")),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(patterns, (parts) => {
        const pattern = `^${parts.join("")}$`;
        expect(makeAny(pattern)).toMatch(new RegExp(pattern, "u"));
      }),
    );
  });
});

describe("a text to show", () => {
  test.each<readonly [string, string | undefined, Limits, string]>([
    ["asks to be replaced", undefined, {}, "your-model-id"],
    ["has the format", "uuid", {}, "00000000-0000-4000-8000-000000000000"],
    ["has no format that nobody knows", "model", {}, "your-model-id"],
    ["is as long as it must be", undefined, { minLength: 15 }, "your-model-id--"],
    ["is cut where it must be", undefined, { maxLength: 4 }, "your"],
    ["stays where the pattern allows it", undefined, { pattern: "^[a-z-]+$" }, "your-model-id"],
    ["matches the pattern", undefined, { pattern: "^m_\\d+$" }, "m_0"],
    ["is long enough, too", undefined, { pattern: "^m_\\d+$", minLength: 5 }, "m_000"],
    ["does what it can", undefined, { pattern: "^m$", minLength: 5 }, "your-model-id"],
  ])("%s", (_, format, limits, text) => {
    expect(makeText("modelId", format, limits)).toBe(text);
  });
});

describe("a value for a parameter", () => {
  const make = (type: TypeRef, limits: Limits, ...given: JsonValue[]) =>
    makeValue("dial", { type, limits, default: given.at(-1), examples: given.slice(0, -1) });

  test.each<readonly [Limits, number]>([
    [{}, 1],
    [{ minimum: 5 }, 5],
    [{ maximum: -5 }, -5],
    [{ exclusiveMinimum: 1 }, 2],
    [{ exclusiveMaximum: 1 }, 0],
    [{ multipleOf: 4 }, 4],
    [{ multipleOf: 4, exclusiveMinimum: 8 }, 12],
    [{ multipleOf: 4, maximum: 3 }, 0],
  ])("of numbers within %j is %d", (limits, value) => {
    expect(make(integer, limits)).toBe(value);
  });

  test("is the document's own where that is of the type", () => {
    expect(make(integer, {}, "12", 7)).toBe(7);
    expect(make(integer, {}, 1.5, "7")).toBe(1);
    expect(make(string, {}, 7)).toBe("your-dial");
    expect(make({ kind: "union", members: [integer, string] }, {}, true, "x")).toBe("x");
    expect(make({ kind: "array", items: integer }, {}, "1", [1, 2])).toEqual([1, 2]);
    expect(make({ kind: "map", values: integer }, {}, [1])).toEqual({ key: 1 });
  });

  test("has something in it, as it would else not be sent", () => {
    expect(make({ kind: "array", items: string }, {})).toEqual(["your-dial"]);
    expect(make({ kind: "array", items: integer }, { minItems: 2 })).toEqual([1, 1]);
    expect(make({ kind: "map", values: { kind: "never" } }, {})).toEqual({});
  });
});

test("a body has names of files where it takes files", async () => {
  const parcels = await modelOf("body-kinds");
  const body = parcels.operations.find((one) => one.body?.form === "multipart")?.body;
  if (body === undefined) throw new Error("There is no such operation");
  const require = (schema: ObjectSchema): TypeRef => ({
    kind: "schema",
    name: schema.name,
    schema: { ...schema, properties: schema.properties.map(requireField) },
  });
  const requireField = (field: Property): Property => {
    const inner = findObject(field.type);
    return { ...field, required: true, type: inner === undefined ? field.type : require(inner) };
  };
  const fields = findObject(body.type);
  if (fields === undefined) throw new Error("The body is no object");
  expect(makeBody({ ...body, type: require(fields) })).toEqual({
    photo: "your-photo",
    pages: [],
    anything: "your-anything",
    label: "your-label",
    size: { width: 1 },
  });
});
