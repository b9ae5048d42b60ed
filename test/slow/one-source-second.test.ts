import { expect, it } from "vitest";
import { listFailuresOfHalf } from "../support/one-source.js";

it("every fact of the YAML reaches every output that it must: the second half", async () => {
  expect(await listFailuresOfHalf(1)).toEqual([]);
}, 1_200_000);
