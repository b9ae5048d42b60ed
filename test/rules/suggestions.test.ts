import { describe, expect, test } from "vitest";
import { suggest } from "../../packages/client/src/rules/suggest.js";
import { checkAnything } from "../support/rules-calls.js";

const names = ["age", "rank", "name", "learningRate", "randomCropRatio"];

describe("a suggestion", () => {
  test.each([
    ["foo", undefined],
    ["agg", "age"],
    ["aeg", "age"],
    ["a", undefined],
    ["nam", "name"],
    ["nmae", "name"],
    ["RANK", "rank"],
    ["rn", undefined],
    ["rk", undefined],
    ["learnRate", "learningRate"],
    ["lernRate", undefined],
    ["learn", undefined],
    ["randmCropRato", "randomCropRatio"],
    ["rndmCrpRato", undefined],
    ["", undefined],
    ["randomCropRatio".repeat(5), undefined],
  ])("for %s is %s", (name, near) => {
    const want = near === undefined ? "" : ` (did you mean "${near}"?)`;
    expect(suggest(name, names)).toBe(want);
  });

  test("is made for each of the warnings that a check returns, whatever errors come first", () => {
    const misspelt = Array.from({ length: 100 }, (_, index) => `negativePromptEmbedding${index}`);
    const samplePrompts = Array.from({ length: 200 }, () => 1);
    const fields = Object.fromEntries(misspelt.map((name) => [name, "x"]));
    const issues = checkAnything({ parameters: { samplePrompts }, ...fields });
    expect(
      issues.filter(({ severity }) => severity === "warning").map(({ message }) => message),
    ).toEqual(
      misspelt.map(
        (name) => `${name} is not a known field (did you mean "negativePromptEmbedding"?)`,
      ),
    );
  });
});

describe("what a check returns", () => {
  const many = (count: number, prefix: string, value: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, value]));

  test("is at most 100 warnings, and how many more there are", () => {
    const issues = checkAnything(many(10_000, "zeal", 1));
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toEqual({
      pointer: "",
      rule: "more",
      severity: "warning",
      message: "params have 9900 more warnings",
      link: "#",
    });
  });

  test("has the errors among many warnings", () => {
    const issues = checkAnything({ ...many(10_000, "zeal", 1), name: 7 });
    expect(issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { pointer: "/name", rule: "type" },
    ]);
  });

  test("is at most 100 errors", () => {
    const samplePrompts = Array.from({ length: 20_000 }, () => 1);
    const issues = checkAnything({ parameters: { samplePrompts } });
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toMatchObject({
      severity: "error",
      message: "params have 19900 more errors",
    });
  });

  test("does not repeat long names and values", () => {
    const long = "x".repeat(1_000_000);
    const issues = checkAnything({ [long]: 1, name: long, type: long, parameters: { rank: long } });
    expect(issues.length).toBe(4);
    for (const { message, value } of issues) {
      expect(message.length).toBeLessThan(600);
      expect(String(value).length).toBeLessThan(600);
    }
  });
});
