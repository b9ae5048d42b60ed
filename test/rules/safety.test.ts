import { inspect } from "node:util";
import { InvalidParamsError } from "@scenario-models/client";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { checkModelUpdate, modelUpdateSchema } from "../../packages/client/src/rules-entry.js";
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

  const fail = (): never => {
    throw new Error("This cannot be read");
  };
  const throwing = (name: string): object =>
    Object.defineProperty({}, name, { get: fail, enumerable: true });
  const revoked = (): object => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };

  test.each<readonly [string, unknown, readonly string[]]>([
    ["a getter that throws", throwing("name"), ["name cannot be read"]],
    ["one of an unknown field", throwing("zeal"), ["zeal is not a known field"]],
    ["one of the type", throwing("type"), ["type cannot be read"]],
    ["one further down", { parameters: throwing("rank") }, ["rank cannot be read"]],
    ["a toJSON that throws", { name: { toJSON: fail } }, ["name cannot be read"]],
    ["a revoked proxy", revoked(), ["params cannot be read"]],
    ["one further down", { name: "x", parameters: revoked() }, ["parameters cannot be read"]],
    ["one in a list", { concepts: [revoked()] }, ["concepts[0] cannot be read"]],
    [
      "a proxy that lists no keys",
      { parameters: new Proxy({}, { ownKeys: fail }) },
      ["parameters cannot be read"],
    ],
  ])("reports %s", (_, params, messages) => {
    expect(checkAnything(params).map(({ message }) => message)).toEqual(messages);
    expect(() => modelUpdateSchema["~standard"].validate(params)).not.toThrow();
  });

  test("knows nothing of a model that cannot be read", () => {
    for (const model of [revoked(), throwing("status"), new Proxy({}, { ownKeys: fail })]) {
      expect(checkAnything({ type: "custom" }, model)).toEqual([]);
    }
    const context = Object.defineProperty({}, "model", { get: fail });
    expect(Reflect.apply(checkModelUpdate, undefined, [{ epoch: "1" }, context])).toEqual([]);
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

describe("what is checked is what is sent", () => {
  class Text {
    toJSON(): string {
      return "x";
    }
  }
  const date = new Date(0);
  const toJSON = (): unknown => ({ name: "x".repeat(65) });

  test.each<readonly [string, object, sent: object, messages: readonly string[]]>([
    ["a date", { name: date }, { name: date.toJSON() }, []],
    ["an object that is a text", { name: new Text() }, { name: "x" }, []],
    [
      "one in a list",
      { parameters: { samplePrompts: [new Text()] } },
      { parameters: { samplePrompts: ["x"] } },
      [],
    ],
    [
      "an object that is another",
      { parameters: { toJSON: () => ({ rank: 1 }) } },
      { parameters: { rank: 1 } },
      ["rank must be at least 2"],
    ],
    ["params that would be others", { toJSON, name: "y" }, { name: "y" }, []],
    [
      "a map",
      { parameters: new Map([["rank", 2]]) },
      { parameters: {} },
      ["parameters must be an object"],
    ],
    ["a set", { parameters: new Set([2]) }, { parameters: {} }, ["parameters must be an object"]],
    ["params that are a map", new Map([["name", 2]]), {}, ["params must be an object"]],
  ])("%s", async (_, params, sent, messages) => {
    const errors = checkAnything(params).filter(({ severity }) => severity === "error");
    expect(errors.map(({ message }) => message)).toEqual(messages);
    const { client, requests } = await connect();
    await updateAnything(client, params, { validate: "off" });
    const [request] = requests;
    expect(JSON.parse(request?.body ?? "")).toEqual(sent);
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
