import fc from "fast-check";
import { expect } from "vitest";
import { type Body, compare } from "./rules-ajv.js";
import { brokenValue, validValue, wildValue } from "./rules-ajv-values.js";

/** How many bodies Ajv rejected for a reason, and how many places at a depth. */
export type Tally = Readonly<Record<string, number>>;

/**
 * Holds our issues against Ajv's on bodies that are valid, broken in one place, or arbitrary. Where they differ,
 * fast-check prints the seed and the smallest body that shows it.
 */
export function compareBodies(body: Body, numRuns: number, seed: number): Tally {
  const { shape } = body;
  const bodies = fc.oneof(
    { arbitrary: validValue(shape), weight: 1 },
    { arbitrary: brokenValue(shape), weight: 4 },
    { arbitrary: wildValue(shape), weight: 1 },
  );
  const tally: Record<string, number> = {};
  const count = (key: string): void => {
    tally[key] = (tally[key] ?? 0) + 1;
  };
  fc.assert(
    fc.property(bodies, (value) => {
      const { rejected, found, reasons } = compare(body, value);
      for (const reason of new Set(reasons)) count(reason);
      for (const pointer of rejected) count(`depth ${pointer.split("/").length - 1}`);
      expect(found).toEqual(rejected);
    }),
    { numRuns, seed },
  );
  return tally;
}
