import { expect, it } from "vitest";
import { mutateHalf } from "../support/spec-mutations-halves.js";

it("every fact of the document changes every output that states it: the second half", async () => {
  const { failures, refusedPercent } = await mutateHalf(1);
  expect(failures).toEqual([]);
  expect(refusedPercent).toBeLessThan(10);
}, 1_200_000);
