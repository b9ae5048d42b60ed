import { describe, expect, test } from "vitest";
import type {
  JsonValue,
  Limits,
  ObjectSchema,
  Property,
  TypeRef,
} from "../../generator/api-model/model.js";
import { findObject } from "../../generator/api-model/walk-types.js";
import { makeBody, makeText, makeValue } from "../../generator/docs/samples/placeholders.js";
import { modelOf } from "../support/generator-cases.js";

const string: TypeRef = { kind: "scalar", scalar: "string" };
const integer: TypeRef = { kind: "scalar", scalar: "integer" };

describe("a text to show", () => {
  test.each<readonly [string, string | undefined, Limits, string]>([
    ["asks to be replaced", undefined, {}, "your-model-id"],
    ["has the format", "uuid", {}, "00000000-0000-4000-8000-000000000000"],
    ["has no format that nobody knows", "model", {}, "your-model-id"],
    ["is as long as it must be", undefined, { minLength: 15 }, "your-model-id--"],
    ["is cut where it must be", undefined, { maxLength: 4 }, "your"],
    [
      "is left to the reader where it has a pattern",
      undefined,
      { pattern: "^m$" },
      "your-model-id",
    ],
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
