import { inspect } from "node:util";
import { InvalidParamsError } from "@scenario-models/client";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAnything } from "../support/rules-calls.js";

describe("the check", () => {
  test("takes anything without throwing or changing it", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        const before = inspect(value, { depth: 9 });
        checkAnything(value, { type: "flux.1-lora" });
        checkAnything({ type: "sd-xl-lora", parameters: value, concepts: value });
        expect(inspect(value, { depth: 9 })).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });

  test("takes frozen params and params without a prototype", () => {
    const params = Object.assign(Object.create(null), { name: 7 });
    expect(checkAnything(Object.freeze(params))).toHaveLength(1);
  });

  test("pollutes no prototype", () => {
    checkAnything(JSON.parse('{ "__proto__": { "polluted": true }, "constructor": {} }'));
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("a secret", () => {
  const secret = "wandb-0123456789-0123456789-0123456789-0123456789";

  test.each<readonly [string, unknown]>([
    ["that is too long", { parameters: { wandbKey: secret } }],
    ["of the wrong type", { parameters: { wandbKey: [secret] } }],
    ["under a misspelt name", { parameters: { wandbkey: secret } }],
    ["in an object under a misspelt name", { Parameters: { wandbKey: secret } }],
    ["in an object of the wrong type", { parameters: [{ wandbKey: secret }] }],
  ])("%s shows nowhere", (_, params) => {
    const issues = checkAnything(params);
    expect(issues).not.toEqual([]);
    const error = new InvalidParamsError(issues);
    for (const text of [
      JSON.stringify(issues),
      inspect(error, { depth: 9 }),
      error.message,
      String(error.stack),
    ]) {
      expect(text).not.toContain("0123456789");
    }
  });

  test("is shown as a mask", () => {
    const [issue] = checkAnything({ parameters: { wandbKey: secret } });
    expect(issue).toMatchObject({ rule: "maxLength", value: "***", limit: 40 });
  });
});
