import { expect, it } from "vitest";
import { readModel } from "../../generator/generate.js";
import { useSpecs } from "../support/generator-files.js";

const writeSpec = useSpecs();

/** What is said of the fields of a schema, each after the pointer of its place. */
async function listWarnings(
  fields: object,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const schemas = { Thing: { type: "object", properties: fields }, ...more };
  const info = { title: "Things", version: "1.0.0" };
  const document = { openapi: "3.1.0", info, paths: {}, components: { schemas } };
  const warnings: string[] = [];
  await readModel(writeSpec(document), "openapi.json", {
    onWarning: ({ pointer, message }) => void warnings.push(`${pointer} ${message}`),
  });
  return warnings;
}

it("what the types express is no warning", async () => {
  expect(
    await listWarnings({
      open: { type: "object", properties: { a: {} }, unevaluatedProperties: true },
      named: { type: "object", propertyNames: { enum: ["a", "b"] } },
      empty: { enum: [] },
      nothing: { enum: [null] },
      text: { type: "string", properties: { a: { type: "string" } } },
      small: { type: "integer", format: "int64", maximum: 1000 },
      known: {
        type: "object",
        properties: { count: { type: "integer" }, kind: { enum: ["a", "b"] } },
        additionalProperties: { type: ["number", "string"] },
      },
    }),
  ).toEqual([]);
});

it("integers that JavaScript rounds are reported once", async () => {
  const long = { type: "integer", format: "int64" };
  const [only, ...others] = await listWarnings({ id: long, other: long }, { Long: long });
  expect(others).toEqual([]);
  expect(only).toContain("/properties/id/format JavaScript's numbers hold integers up to 2^53");
});

it("a type that is wider than its schema is reported", async () => {
  const fields = { name: { type: "string" } };
  expect(
    await listWarnings(
      { open: { type: "object", properties: fields, additionalProperties: { type: "integer" } } },
      { Names: { type: "object", propertyNames: { pattern: "^x" } } },
    ),
  ).toEqual([
    expect.stringContaining("/Thing/properties/open In TypeScript, the type of unlisted fields"),
    expect.stringContaining("/Names/propertyNames The keyword `propertyNames` cannot be expressed"),
  ]);
});

it("a name that is taken is reported, and one that the document gives is not", async () => {
  const inline = { type: "object", properties: { b: { type: "string" } } };
  expect(
    await listWarnings(
      { part: inline },
      { ThingPart: { type: "object" }, ThingOptions: inline, Record: inline },
    ),
  ).toEqual([
    expect.stringContaining(
      '/Record The client or another schema uses the name Record; the type of the schema "Record" is called Record2.',
    ),
  ]);
});
