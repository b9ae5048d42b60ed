import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDelay, isRetryable } from "../../packages/client/src/retry.js";

const now = Date.UTC(2026, 10, 24, 12);
const makeResponse = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
});
const attempts = fc.integer({ min: 1, max: 40 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe("the delay before the next attempt", () => {
  it("doubles from half a second up to eight seconds, less up to a quarter", () => {
    fc.assert(
      fc.property(attempts, chance, (made, random) => {
        const delay = findDelay(made, undefined, now, random);
        const longest = Math.min(500 * 2 ** (made - 1), 8_000);
        expect(delay).toBeLessThanOrEqual(longest);
        expect(delay).toBeGreaterThanOrEqual(longest * 0.75);
      }),
    );
  });

  it("never gets shorter with the attempts, for the same chance", () => {
    fc.assert(
      fc.property(attempts, chance, (made, random) => {
        const first = findDelay(made, undefined, now, random) ?? 0;
        expect(findDelay(made + 1, undefined, now, random)).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  it("is what the server asks for and up to a quarter more, whatever the attempt, up to a minute", () => {
    const asked = fc.integer({ min: 100, max: 200_000 });
    fc.assert(
      fc.property(asked, attempts, chance, (milliseconds, made, random) => {
        const want = (limited: number) =>
          limited > 60_000 ? undefined : Math.max(limited, 100) * (1 + random / 4);
        const seconds = milliseconds / 1_000;
        // HTTP dates know no fractions.
        const date = new Date(now + Math.round(seconds) * 1_000).toUTCString();
        for (const [headers, delay] of [
          [{ "retry-after-ms": `${milliseconds}` }, milliseconds],
          [{ "retry-after": `${Math.round(seconds)}` }, Math.round(seconds) * 1_000],
          [{ "retry-after": date }, Math.round(seconds) * 1_000],
          [{ "retry-after-ms": `${milliseconds}`, "retry-after": "1" }, milliseconds],
        ] as const) {
          expect(findDelay(made, makeResponse(429, headers), now, random)).toBe(want(delay));
        }
      }),
    );
  });

  it.each([
    ["a fraction of seconds", { "retry-after": "0.25" }, 250],
    ["nothing to wait for", { "retry-after": "0" }, 100],
    ["a moment", { "retry-after-ms": "1" }, 100],
    ["a minute", { "retry-after": "60" }, 60_000],
    ["more than a minute", { "retry-after": "61" }, undefined],
    ["forever", { "retry-after": "Infinity" }, undefined],
    ["words", { "retry-after": "soon" }, 500],
    ["words with a number", { "retry-after": "soon 2040" }, 500],
    ["a date of RFC 850", { "retry-after": "Tuesday, 24-Nov-26 12:00:02 GMT" }, 2_000],
    ["a negative number", { "retry-after": "-5" }, 500],
    ["an empty header", { "retry-after": "" }, 500],
    ["a date that is past", { "retry-after": "Tue, 24 Nov 2026 11:59:59 GMT" }, 500],
    ["invalid milliseconds, valid seconds", { "retry-after-ms": "x", "retry-after": "2" }, 2_000],
  ])("for %s", (_, headers, want) => {
    expect(findDelay(1, makeResponse(503, headers), now, 0)).toBe(want);
  });
});

describe("another attempt is made", () => {
  const refused = new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED ::1:1") });

  it("for exactly the statuses that may pass", () => {
    const all = Array.from({ length: 500 }, (_, index) => index + 100);
    const retried = all.filter((status) => isRetryable(makeResponse(status), undefined, true, now));
    expect(retried).toEqual(all.filter((s) => [408, 409, 429].includes(s) || s >= 500));
  });

  it.each([
    [400, "true", true],
    [503, "false", false],
    [503, "False", false],
    [400, "TRUE", true],
    [503, "perhaps", true],
    [400, "perhaps", false],
  ])("for status %i where x-should-retry says %s: %s", (status, word, want) => {
    const found = makeResponse(status, { "x-should-retry": word });
    expect(isRetryable(found, undefined, true, now)).toBe(want);
  });

  it.each([
    ["a status", makeResponse(503), undefined, false],
    [
      "a status that the server says to retry",
      makeResponse(503, { "x-should-retry": "true" }),
      0,
      true,
    ],
    ["a broken connection", undefined, new Error("socket hang up"), false],
    ["429 with a time to come back", makeResponse(429, { "retry-after": "1" }), undefined, true],
    ["429 without", makeResponse(429), undefined, false],
    ["503 with a time to come back", makeResponse(503, { "retry-after": "1" }), undefined, false],
    ["a connection that was never made", undefined, String(refused.cause), true],
    ["an unknown host", undefined, new Error("getaddrinfo ENOTFOUND api.example"), true],
  ])("for an operation that is not safe to repeat, after %s: %#", (_, found, failure, want) => {
    expect(isRetryable(found, failure, false, now)).toBe(want);
  });
});
