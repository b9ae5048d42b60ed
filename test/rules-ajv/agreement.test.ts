import fc from "fast-check";
import { expect, test } from "vitest";
import { anyBody, comparePlaces, compileBody, validBody } from "../support/rules-ajv.js";

const validate = await compileBody();

test("valid bodies are valid for both", () => {
  fc.assert(
    fc.property(validBody, (body) => {
      expect(comparePlaces(validate, body)).toEqual({ rejected: [], found: [] });
    }),
    { numRuns: 1_000, seed: 7 },
  );
});

test("10,000 bodies are rejected in exactly the places Ajv rejects", () => {
  let rejected = 0;
  fc.assert(
    fc.property(anyBody, (body) => {
      const places = comparePlaces(validate, body);
      if (places.rejected.length > 0) rejected += 1;
      expect(places.found).toEqual(places.rejected);
    }),
    { numRuns: 10_000, seed: 11 },
  );
  // Else the bodies would show nothing.
  expect(rejected).toBeGreaterThan(2_000);
});
