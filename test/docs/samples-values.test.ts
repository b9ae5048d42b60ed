import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Limits } from "../../generator/model.js";
import { makeText } from "../../generator/samples/make-text.js";
import { makeMatch } from "../../generator/samples/match-pattern.js";

const makeAny = (pattern: string) => makeMatch(pattern, () => true);

describe("a text for a pattern", () => {
  test.each([
    ["^[a-f\\d]{24}$", "a".repeat(24)],
    ["(v{0,1})(stable|([0-9]+)(?:\\.([0-9]+))?)", "stable"],
    ["^(?<sign>[+-])\\d+\\k<sign>$", "-0-"],
    ["^\\p{Lu}\\p{Ll}+$", "Aa"],
    ["^[^\\w\\s]$", "-"],
    ["^{[0-9]{4}}$", "{0000}"],
    ["^(?=.{3}$)a*$", "aaa"],
    ["^$|^x$", ""],
    ["🚗+", "🚗"],
  ])("of %s is the plainest", (pattern, text) => {
    expect(makeAny(pattern)).toBe(text);
  });

  test.each(["(?i)other syntax", "a^", "[]", "(?!)"])("of %s is none", (pattern) => {
    expect(makeAny(pattern)).toBeUndefined();
  });

  test("matches whatever pattern it is found for", () => {
    const part = fc.constantFrom("a", "\\d", "[^a]", ".", "(?:b|cd)", "\\s", "[x-z]", "(q)\\1");
    const count = fc.constantFrom("", "*", "+", "?", "{2}", "{1,3}", "{2,}?");
    const patterns = fc.array(
      fc.tuple(part, count).map((pair) => pair.join("")),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(patterns, (parts) => {
        // Groups are counted over the whole, so one that is referred to may only stand alone.
        const pattern = `^${parts.filter((one, index) => index === 0 || !one.includes("\\1")).join("")}$`;
        expect(makeAny(pattern)).toMatch(new RegExp(pattern, "u"));
      }),
    );
  });
});

describe("a text to show", () => {
  test.each<readonly [string, string | undefined, Limits, string]>([
    ["asks to be replaced", undefined, {}, "your-model-id"],
    ["has the format", "uuid", {}, "00000000-0000-4000-8000-000000000000"],
    ["has no format that nobody knows", "model", {}, "your-model-id"],
    ["is as long as it must be", undefined, { minLength: 15 }, "your-model-id--"],
    ["is cut where it must be", undefined, { maxLength: 4 }, "your"],
    ["stays where the pattern allows it", undefined, { pattern: "^[a-z-]+$" }, "your-model-id"],
    ["matches the pattern", undefined, { pattern: "^m_\\d+$" }, "m_0"],
    ["is long enough, too", undefined, { pattern: "^m_\\d+$", minLength: 5 }, "m_000"],
    ["does what it can", undefined, { pattern: "^m$", minLength: 5 }, "your-model-id"],
  ])("%s", (_, format, limits, text) => {
    expect(makeText("modelId", format, limits)).toBe(text);
  });
});
