import { getEventListeners } from "node:events";
import Scenario, { APIConnectionTimeoutError, type ScenarioOptions } from "@scenario-models/client";
import { Agent } from "undici";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { wait } from "../../packages/client/src/deadline.js";
import { apiKey, apiSecret, errorOf, model } from "../support/client-calls.js";
import { type Fault, fail, faults, serveFaults } from "../support/fault-server.js";

async function connect(list: readonly Fault[], options: ScenarioOptions = {}) {
  const { origin, requests } = await serveFaults(...list);
  return { client: new Scenario({ apiKey, apiSecret, baseURL: origin, ...options }), requests };
}

const stalls = ["stallBeforeHeaders", "stallInBody"] as const;

describe("timeout", () => {
  it("of the call wins over the client's", async () => {
    const { client } = await connect([faults.stallInBody], { timeout: 60_000, maxRetries: 0 });
    const error = await errorOf(() => client.models.update("model_1", {}, { timeout: 50 }));
    expect(error).toMatchObject({ message: expect.stringContaining("after 50 ms") });
  });

  it("ends an attempt whose fetch ignores its signal", async () => {
    const fetch = () => new Promise<never>(() => {});
    const client = new Scenario({ apiKey, apiSecret, fetch, timeout: 20, maxRetries: 0 });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
  });

  it("may be longer than any timer", async () => {
    const { client } = await connect([faults.ok], { timeout: Number.POSITIVE_INFINITY });
    expect(await client.models.update("model_1", {}, { totalTimeout: 2 ** 40 })).toEqual({ model });
  });
});

describe("totalTimeout", () => {
  it.each(stalls)("ends the call in an attempt: %s", async (fault) => {
    const { client } = await connect([faults[fault]], { totalTimeout: 100 });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(error).toMatchObject({
      message: "PUT /models/{modelId} timed out after 100 ms",
      attempts: 1,
    });
  });

  it("ends the call while credentials are fetched", async () => {
    const apiSecret = () => new Promise<never>(() => {});
    const { client, requests } = await connect([faults.ok], { apiSecret, totalTimeout: 50 });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(error).toMatchObject({ attempts: 0 });
    expect(requests).toEqual([]);
  });
});

describe("a wait that the server asks for", () => {
  it("is not begun where it would take longer than the call may", async () => {
    const { client, requests } = await connect([fail(503, { "Retry-After": "30" })]);
    const error = await errorOf(() => client.models.update("model_1", {}, { totalTimeout: 5_000 }));
    expect(error).toMatchObject({ name: "InternalServerError", status: 503, attempts: 1 });
    expect(requests).toHaveLength(1);
  });
});

describe("a timeout", () => {
  const first = fail(503, { "Retry-After-Ms": "1" });

  it.each([
    ["an attempt", { timeout: 300, maxRetries: 1 }],
    ["the call", { totalTimeout: 1_000 }],
  ])("of %s tells what failed before", async (_, options) => {
    const { client } = await connect([first, faults.stallInBody], options);
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(error).toMatchObject({
      attempts: 2,
      cause: { name: "InternalServerError", status: 503, body: { message: "not now" } },
    });
  });

  it.each([
    ["timeout", { timeout: 50, maxRetries: 0 }],
    ["totalTimeout", { totalTimeout: 50 }],
    ["apiSecret", { apiSecret: "" }],
    ["apiSecret", { apiSecret: async () => "" }],
  ])("and a credential error lead to the caller: %s %#", async (_, options) => {
    const { client } = await connect([faults.stallBeforeHeaders], options);
    async function callFromHere() {
      await client.models.update("model_1");
    }
    const error = await errorOf(callFromHere);
    expect(error instanceof Error && error.stack).toContain("callFromHere");
  });

  it.each(["timeout", "totalTimeout", "maxRetries"] as const)(
    "%s of null is none given",
    async (name) => {
      const options: object = JSON.parse(`{ "${name}": null }`);
      const { client, requests } = await connect(
        [fail(503, { "Retry-After-Ms": "1" }), faults.ok],
        options,
      );
      expect(await client.models.update("model_1", {}, options)).toEqual({ model });
      expect(requests).toHaveLength(2);
    },
  );

  it("of Node's own fetch says what lifts it", async () => {
    const dispatcher = new Agent({ headersTimeout: 1 });
    onTestFinished(() => dispatcher.close());
    const { client } = await connect([faults.stallBeforeHeaders], {
      maxRetries: 0,
      fetchOptions: { dispatcher },
    });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toMatchObject({
      kind: "connection",
      message: expect.stringMatching(
        /Headers Timeout Error \(a limit of Node's fetch: see fetchOptions\.dispatcher\)/,
      ),
    });
  });
});

describe("signal", () => {
  it("may be left undefined", async () => {
    const { client } = await connect([faults.ok]);
    await client.models.update("model_1", {}, { signal: undefined, headers: undefined });
  });
});

describe("a wait between attempts", () => {
  it("listens to its signal no longer than it takes", async () => {
    const { signal } = new AbortController();
    const waiting = wait(1, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await waiting;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("ends with the signal's reason", async () => {
    const controller = new AbortController();
    const waiting = wait(60_000, controller.signal);
    controller.abort("no longer wanted");
    await expect(waiting).rejects.toBe("no longer wanted");
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });
});

describe("after a call", () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

  it.each([
    ["a success", [faults.ok]],
    ["a retried success", [fail(503, { "Retry-After-Ms": "1" }), faults.ok]],
    ["a failure", [fail(404)]],
    ["a broken connection", [faults.resetBeforeHeaders]],
  ] as const)("%s leaves no timer and no listener", async (_, list) => {
    const set = vi.spyOn(globalThis, "setTimeout");
    const clear = vi.spyOn(globalThis, "clearTimeout");
    try {
      const { client } = await connect([...list], { maxRetries: 1 });
      const { signal } = new AbortController();
      const options = { signal, timeout: 54_321, totalTimeout: 65_432 };
      await client.models.update("model_1", {}, options).safe();
      const started = set.mock.results.flatMap(({ value }, index) =>
        [54_321, 65_432].includes(set.mock.calls[index]?.[1] ?? 0) ? [value] : [],
      );
      const cleared = clear.mock.calls.map(([timer]) => timer);
      expect(started.length).toBeGreaterThanOrEqual(2);
      expect(started.filter((timer) => !cleared.includes(timer))).toEqual([]);
      expect(getEventListeners(signal, "abort")).toEqual([]);
    } finally {
      set.mockRestore();
      clear.mockRestore();
    }
  });

  it("a thousand calls on one signal pile nothing up", async () => {
    const { signal } = new AbortController();
    const fetch = async () => Response.json({ model });
    const client = new Scenario({ apiKey, apiSecret, fetch });
    const before = timers();
    const calls = Array.from({ length: 1_000 }, () => client.models.update("m", {}, { signal }));
    expect(getEventListeners(signal, "abort")).toHaveLength(1_000);
    await Promise.all(calls);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(timers()).toBe(before);
  });
});
