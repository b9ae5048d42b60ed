import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDelay, type RepeatableFailure } from "../../packages/client/src/retry.js";

const now = Date.UTC(2026, 10, 24, 12);
const respond = (status: number, headers: Record<string, string> = {}): RepeatableFailure => ({
  message: "",
  status,
  headers: new Headers(headers),
});
const disconnect = (reason: string): RepeatableFailure => ({
  message: `received no response: ${reason}`,
});
const delayAfter = (failure: RepeatableFailure, made = 1, random = 0) =>
  findDelay(failure, made, true, now, random);
const attempts = fc.integer({ min: 1, max: 40 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe("the delay before the next attempt", () => {
  const broken = disconnect("socket hang up");

  it("doubles from half a second up to eight seconds, less up to a quarter", () => {
    fc.assert(
      fc.property(attempts, chance, (made, random) => {
        const delay = delayAfter(broken, made, random);
        const longest = Math.min(500 * 2 ** (made - 1), 8_000);
        expect(delay).toBeLessThanOrEqual(longest);
        expect(delay).toBeGreaterThanOrEqual(longest * 0.75);
      }),
    );
  });

  it("never gets shorter with the attempts, for the same chance", () => {
    fc.assert(
      fc.property(attempts, chance, (made, random) => {
        const first = delayAfter(broken, made, random) ?? 0;
        expect(delayAfter(broken, made + 1, random)).toBeGreaterThanOrEqual(first);
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
          expect(delayAfter(respond(429, headers), made, random)).toBe(want(delay));
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
    expect(delayAfter(respond(503, headers))).toBe(want);
  });
});

describe("another attempt is made", () => {
  const isRepeated = (failure: RepeatableFailure, isSafe: boolean) =>
    findDelay(failure, 1, isSafe, now, 0) !== undefined;

  it("for exactly the failures by status that may pass", () => {
    const all = Array.from({ length: 400 }, (_, index) => index + 300);
    const repeated = all.filter((status) => isRepeated(respond(status), true));
    expect(repeated).toEqual(all.filter((s) => [408, 409, 429].includes(s) || s >= 500));
  });

  it.each([
    [400, "true", true],
    [503, "false", false],
    [503, "False", false],
    [400, "TRUE", true],
    [503, "perhaps", true],
    [400, "perhaps", false],
  ])("for status %i where x-should-retry says %s: %s", (status, word, want) => {
    expect(isRepeated(respond(status, { "x-should-retry": word }), true)).toBe(want);
  });

  const told = { "x-should-retry": "true" };
  const wait = { "retry-after": "1" };
  it.each([
    ["a status", respond(503), false],
    ["a status that the server says to retry", respond(503, told), true],
    ["a success that was damaged on its way", respond(200), false],
    ["a broken connection", disconnect("socket hang up"), false],
    ["a broken connection of a path that says refused", { message: "PUT /refused broke" }, false],
    ["429 with a time to come back", respond(429, wait), true],
    ["429 without", respond(429), false],
    ["503 with a time to come back", respond(503, wait), false],
    ["a connection that was never made", disconnect("connect ECONNREFUSED ::1:1"), true],
    ["an unknown host", disconnect("getaddrinfo ENOTFOUND api.example"), true],
  ])("for an operation that is not safe to repeat, after %s: %#", (_, failure, want) => {
    expect(isRepeated(failure, false)).toBe(want);
  });

  it.each([
    ["a broken connection", disconnect("socket hang up"), true],
    ["a success that was damaged on its way", respond(200), true],
    ["a redirect that is not followed", disconnect("unexpected redirect"), false],
  ])("for an operation that is safe to repeat, after %s: %#", (_, failure, want) => {
    expect(isRepeated(failure, true)).toBe(want);
  });
});
