import fc from "fast-check";
import { expect, test } from "vitest";
import { anyBody, comparePlaces, compileBody } from "../support/rules-ajv.js";

test("100,000 bodies are rejected in exactly the places Ajv rejects", async () => {
  const validate = await compileBody();
  const seed = Date.now();
  console.info(`seed ${seed}`);
  fc.assert(
    fc.property(anyBody, (body) => {
      const { found, rejected } = comparePlaces(validate, body);
      expect(found).toEqual(rejected);
    }),
    { numRuns: 100_000, seed },
  );
});
