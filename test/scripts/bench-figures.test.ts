import { expect, test } from "vitest";
import { compare, divide, findMedian, show } from "../../scripts/bench/figures.js";

test("the median is the middle, or halfway between the two in the middle", () => {
  expect(findMedian([9, 1, 2])).toBe(2);
  expect(findMedian([10, 1, 2, 4])).toBe(3);
  expect(findMedian([])).toBeNaN();
});

test("a comparison fails where either side failed, and does not apply where either is left out", () => {
  const failed = { failed: "why" };
  expect(compare({ value: 3 }, { value: 2 }, divide)).toEqual({ value: 1.5 });
  expect(compare({ value: 3 }, failed, divide)).toEqual(failed);
  expect(compare(failed, { value: 2 }, divide)).toEqual(failed);
  expect(compare({ value: 3 }, undefined, divide)).toBeUndefined();
  expect([show(failed, String), show(undefined, String)]).toEqual(["failed", "–"]);
});
