import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, readBody } from "../support/rules-ajv.js";
import { brokenValue, validValue, wildValue } from "../support/rules-ajv-values.js";

const body = await readBody();

test("valid bodies are valid for both", () => {
  fc.assert(
    fc.property(validValue(body.shape), (value) => {
      expect(compare(body, value)).toEqual({ rejected: [], found: [], reasons: [] });
    }),
    { numRuns: 1_000, seed: 7 },
  );
});

test("bodies with one thing broken are rejected at one pointer", () => {
  fc.assert(
    fc.property(brokenValue(body.shape), (value) => {
      expect(compare(body, value).rejected).toHaveLength(1);
    }),
    { numRuns: 1_000, seed: 9 },
  );
});

test("100,000 bodies are rejected at exactly the pointers Ajv rejects", () => {
  const { shape } = body;
  const bodies = fc.oneof(
    { arbitrary: validValue(shape), weight: 1 },
    { arbitrary: brokenValue(shape), weight: 4 },
    { arbitrary: wildValue(shape), weight: 1 },
  );
  const tally = new Map<string, number>();
  const count = (key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
  // Other bodies each time: where the two differ, fast-check prints the seed and the smallest body that shows it.
  fc.assert(
    fc.property(bodies, (value) => {
      const { rejected, found, reasons } = compare(body, value);
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
