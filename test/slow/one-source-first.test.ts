import { expect, it } from "vitest";
import { proveHalf } from "../support/one-source.js";

it("every fact of the YAML reaches every output that it must: the first half", async () => {
  const { failures, refusedPercent } = await proveHalf(0);
  expect(failures).toEqual([]);
  expect(refusedPercent).toBeLessThan(10);
}, 1_200_000);
