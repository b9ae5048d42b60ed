import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { objectOf } from "../support/narrow.js";
import { makeBodies, type Schema, validValue } from "../support/rules-ajv.js";
import { checkAnything } from "../support/rules-calls.js";
import { bundleSpec } from "../support/spec-bundle.js";

const { components } = await bundleSpec(true);
const schemas = objectOf(objectOf(components, "components").schemas, "schemas");
// The compiler knows nothing of the YAML; that no keyword is unknown is checked where bodies are made.
const schema = objectOf(schemas.ModelUpdateBody, "ModelUpdateBody") as unknown as Schema;
const validate = new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile(schema);

/** Kinds of issues that JSON Schema knows too. What it has no keyword for is none of Ajv's business. */
const shared =
  /^(?:type|enum|required|(?:exclusive)?(?:min|max)imum|exclusiveM(?:in|ax)imum|multipleOf|pattern|uniqueItems|(?:min|max)(?:Length|Items|Properties))$/;

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  return keyword === "required" ? `${instancePath}/${params.missingProperty}` : instancePath;
}

/** The pointers that Ajv rejects, with its reasons, and those of our issues, each sorted and once. */
function compare(body: unknown) {
  validate(body);
  const errors = validate.errors ?? [];
  const tidy = (pointers: readonly string[]): string[] => [...new Set(pointers)].sort();
  const rejected = tidy(errors.map(pointerOf));
  // A limit of a case is reported in place of the schema's own, which it tightens; so is a field that cannot be set.
  const isInPlace = (rule: string, pointer: string) =>
    /^(?:limits|available-for):/.test(rule) && rejected.includes(pointer);
  const issues = checkAnything(body).filter(
    ({ rule, pointer }) => shared.test(rule) || isInPlace(rule, pointer),
  );
  const reasons = errors.map(({ keyword, data }) =>
    keyword === "type" && data === null ? "null" : keyword,
  );
  return { rejected, reasons, found: tidy(issues.map(({ pointer }) => pointer)) };
}

test("valid bodies are valid for both", () => {
  fc.assert(
    fc.property(validValue(schema), (value) => {
      expect(compare(value)).toEqual({ rejected: [], found: [], reasons: [] });
    }),
    { numRuns: 1_000, seed: 7 },
  );
});

test("100,000 bodies are rejected at exactly the pointers Ajv rejects", () => {
  const tally = new Map<string, number>();
  const count = (key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
  // Other bodies each time: where the two differ, fast-check prints the seed and the smallest body that shows it.
  fc.assert(
    fc.property(makeBodies(schema), (value) => {
      const { rejected, found, reasons } = compare(value);
      for (const reason of new Set(reasons)) count(reason);
      for (const pointer of rejected) count(`depth ${pointer.split("/").length - 1}`);
      expect(found).toEqual(rejected);
    }),
    { numRuns: 100_000 },
  );
  // Else the bodies would show nothing.
  const frequent = [...tally].filter(([, times]) => times >= 1_000).map(([key]) => key);
  expect(frequent.sort()).toEqual([
    ...["depth 0", "depth 1", "depth 2", "depth 3"],
    ...["enum", "exclusiveMinimum", "maxLength", "maximum", "minimum", "null", "required", "type"],
  ]);
});
