import { inspect } from "node:util";
import { InvalidParamsError } from "@scenario-models/client";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { connect, errorOf } from "../support/client-calls.js";
import { checkAnything, deepFreeze, updateAnything } from "../support/rules-calls.js";

const show = (value: unknown): string =>
  inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, maxStringLength: null });

const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true });

describe("the check", () => {
  test("takes anything without throwing or changing it", () => {
    fc.assert(
      fc.property(anything, anything, (value, other) => {
        const before = show([value, other]);
        for (const issues of [
          checkAnything(value, other),
          checkAnything(value, { type: "flux.1-lora", status: other, epochs: other }),
          checkAnything({ type: "sd-xl-lora", parameters: value, concepts: [value, other] }),
          checkAnything({ name: value, type: other, epoch: value }, { type: value, status: other }),
          checkAnything({ parameters: { wandbKey: value, rank: other, samplePrompts: [value] } }),
        ]) {
          // Issues go to logs.
          expect(JSON.parse(JSON.stringify(issues))).toHaveLength(issues.length);
        }
        expect(show([value, other])).toBe(before);
      }),
      { numRuns: 2_000 },
    );
  });

  test("takes a context that is none", () => {
    for (const context of [undefined, null, {}, { model: null }, { model: 7 }]) {
      expect(() => checkAnything({ epoch: "1" }, context)).not.toThrow();
    }
  });

  test("accepts a state that is unknown", () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    for (const status of [7n, cycle, Symbol("new"), Object.create(null), () => "new"]) {
      expect(checkAnything({ type: "custom" }, { status })).toEqual([]);
    }
  });

  test("takes params that are frozen or without a prototype, and finds the same", () => {
    const params = {
      name: 7,
      nmae: "x",
      type: "flux.1-lora",
      concepts: [{ modelId: "m" }],
      parameters: { rank: 65, samplePrompts: ["a"], sampleSourceImages: [], wandbKey: "k" },
    };
    const issues = checkAnything(structuredClone(params));
    expect(issues).toHaveLength(5);
    expect(checkAnything(deepFreeze(params), deepFreeze({ status: "new" }))).toEqual(issues);
    expect(checkAnything(Object.assign(Object.create(null), params))).toEqual(issues);
  });

  test("pollutes no prototype, and is not taken in by a polluted one", () => {
    const before = Reflect.ownKeys(Object.prototype);
    checkAnything(JSON.parse('{ "__proto__": { "polluted": true }, "constructor": {} }'));
    checkAnything(JSON.parse('{ "parameters": { "__proto__": { "polluted": true } } }'));
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    Reflect.defineProperty(Object.prototype, "name", { value: 7, configurable: true });
    try {
      expect(checkAnything({ shortDescription: "x" })).toEqual([]);
    } finally {
      Reflect.deleteProperty(Object.prototype, "name");
    }
  });
});

describe("a secret", () => {
  const secret = "wandb-0123456789-0123456789-0123456789-0123456789";
  const hidden = "0123456789";
  const rows = test.each<readonly [string, unknown]>([
    ["that is too long", { parameters: { wandbKey: secret } }],
    ["of the wrong type", { parameters: { wandbKey: [secret] } }],
    ["that is a number", { parameters: { wandbKey: 10123456789 } }],
    ["that is a field", { parameters: { wandbKey: { key: secret } } }],
    ["among other mistakes", { name: 7, parameters: { rank: 1, wandbKey: "0123456789" } }],
    ["under a misspelt name", { name: 7, parameters: { wandbkey: secret } }],
    ["in an object under a misspelt name", { name: 7, Parameters: { wandbKey: secret } }],
    ["in an object of the wrong type", { parameters: [{ wandbKey: secret }] }],
    ["in a list of params", [{ parameters: { wandbKey: secret } }]],
  ]);

  rows("%s shows in no issue and no error", (_, params) => {
    const issues = checkAnything(params);
    expect(issues).not.toEqual([]);
    const error = new InvalidParamsError(issues);
    for (const text of [JSON.stringify(issues), show(issues), error.message, error.stack]) {
      expect(text).not.toContain(hidden);
    }
    for (const text of [show(error), JSON.stringify(error), String(error)]) {
      expect(text).not.toContain(hidden);
    }
  });

  rows("%s shows in no error and no log of the client", async (_, params) => {
    const warn = vi.fn<(message: string) => void>();
    const logger = { warn, error: warn, info: warn, debug: warn };
    const { client, requests } = await connect(undefined, { logger });
    const error = await errorOf(() => updateAnything(client, params));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(show(error)).not.toContain(hidden);
    expect(requests).toEqual([]);
    await updateAnything(client, params, { validate: "warn" });
    expect(warn).toHaveBeenCalled();
    expect(show(warn.mock.calls)).not.toContain(hidden);
  });

  test("is shown as a mask", () => {
    const [issue] = checkAnything({ parameters: { wandbKey: secret } });
    expect(issue).toMatchObject({ rule: "maxLength", value: "***", limit: 40 });
  });
});
