import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, readBody } from "../support/rules-ajv.js";
import { compareBodies } from "../support/rules-ajv-bodies.js";
import { brokenValue, validValue } from "../support/rules-ajv-values.js";

const body = await readBody();

const reasons = [
  "enum",
  "exclusiveMinimum",
  "maxLength",
  "maximum",
  "minimum",
  "null",
  "required",
  "type",
];
const depths = ["depth 0", "depth 1", "depth 2", "depth 3"];

test("valid bodies are valid for both", () => {
  fc.assert(
    fc.property(validValue(body.shape), (value) => {
      expect(compare(body, value)).toEqual({ rejected: [], found: [], reasons: [] });
    }),
    { numRuns: 1_000, seed: 7 },
  );
});

test("bodies with one thing broken are rejected in one place", () => {
  fc.assert(
    fc.property(brokenValue(body.shape), (value) => {
      expect(compare(body, value).rejected).toHaveLength(1);
    }),
    { numRuns: 1_000, seed: 9 },
  );
});

test("10,000 bodies are rejected in exactly the places Ajv rejects", () => {
  const tally = compareBodies(body, 10_000, 11);
  // Else the bodies would show nothing.
  const frequent = Object.entries(tally).filter(([, times]) => times >= 100);
  expect(frequent.map(([key]) => key).sort()).toEqual([...depths, ...reasons]);
});
