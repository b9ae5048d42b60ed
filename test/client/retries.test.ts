import { gzipSync } from "node:zlib";
import type { ScenarioOptions } from "@scenario-models/client";
import Scenario, { RateLimitError } from "@scenario-models/client";
import { describe, expect, it, vi } from "vitest";
import { apiKey, apiSecret, errorOf, model } from "../support/client-calls.js";
import { type Fault, fail, faults, serveFaults } from "../support/fault-server.js";

const soon = { "Retry-After-Ms": "1" };
const params = { name: "Paper Forest", originalAssets: true };

async function connect(list: readonly Fault[], options: ScenarioOptions = {}) {
  const { origin, requests } = await serveFaults(...list);
  return { client: new Scenario({ apiKey, apiSecret, baseURL: origin, ...options }), requests };
}

describe("a call is tried again", () => {
  it.each([408, 409, 429, 500, 502, 503, 504])("after status %i", async (status) => {
    const { client, requests } = await connect([fail(status, soon), faults.ok]);
    expect(await client.models.update("model_1", params)).toEqual({ model });
    expect(requests).toHaveLength(2);
  });

  it("with a whole, fresh request that says which attempt it is", async () => {
    const { client, requests } = await connect([fail(503, soon), fail(503, soon), faults.ok]);
    await client.models.update("model_1", params, { headers: { "X-Trace": "7" } });
    const seen = requests.map(({ method, url, body, headers }) => ({
      method,
      url,
      body,
      trace: headers["x-trace"],
      type: headers["content-type"],
      authorization: headers.authorization,
      attempt: headers["x-retry-count"],
    }));
    const [first] = seen;
    expect(first).toMatchObject({ method: "PUT", body: '{"name":"Paper Forest"}', trace: "7" });
    expect(seen).toEqual(["0", "1", "2"].map((attempt) => ({ ...first, attempt })));
  });

  it("without that header where the caller takes it away", async () => {
    const { client, requests } = await connect([fail(503, soon), faults.ok]);
    await client.models.update("model_1", params, { headers: { "x-retry-count": null } });
    expect(requests.map(({ headers }) => headers["x-retry-count"])).toEqual([undefined, undefined]);
  });
});

describe("a success that was cut off", () => {
  const json = { "Content-Type": "application/json" };
  const zipped = gzipSync(JSON.stringify({ model }));
  const gzip =
    (bytes: Buffer): Fault =>
    (response) =>
      response.writeHead(200, { ...json, "Content-Encoding": "gzip" }).end(bytes);
  const broken = Buffer.from(zipped).fill(255, 20, 40);

  it.each<readonly [string, Fault]>([
    ["JSON without its end", faults.truncated],
    ["gzip without its end", gzip(zipped.subarray(0, zipped.length - 60))],
    ["gzip with wrong bytes", gzip(broken)],
  ])("is asked for again: %s", async (_, fault) => {
    const { client, requests } = await connect([fault, faults.ok]);
    expect(await client.models.update("model_1")).toEqual({ model });
    expect(requests).toHaveLength(2);
  });

  it("is unreadable in the end", async () => {
    const { client } = await connect([faults.truncated], { maxRetries: 1 });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toMatchObject({ name: "UnreadableResponseError", attempts: 2 });
  });

  it("is not asked for again where the page of a proxy came instead", async () => {
    const { client, requests } = await connect([faults.html]);
    await client.models.update("model_1").safe();
    expect(requests).toHaveLength(1);
  });
});

describe("the option safeToRepeat", () => {
  it("decides for one call", async () => {
    const { client, requests } = await connect([fail(503, soon)]);
    await client.models.update("model_1", params, { safeToRepeat: false }).safe();
    expect(requests).toHaveLength(1);
  });
});

describe("a call ends", () => {
  it("after the third attempt, with the last response", async () => {
    const { client, requests } = await connect([fail(429, soon)]);
    const error = await errorOf(() => client.models.update("model_1", params));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ status: 429, attempts: 3 });
    expect(requests).toHaveLength(3);
  });

  it.each([
    ["of the client", { maxRetries: 4 }, {}, 5],
    ["of the call", { maxRetries: 4 }, { maxRetries: 1 }, 2],
    ["none", {}, { maxRetries: 0 }, 1],
    ["undefined leaves the client's", { maxRetries: 1 }, { maxRetries: undefined }, 2],
  ])("after maxRetries more: %s", async (_, ofClient, ofCall, want) => {
    const { client, requests } = await connect([fail(500, soon)], ofClient);
    const error = await errorOf(() => client.models.update("model_1", params, ofCall));
    expect(error).toMatchObject({ status: 500, attempts: want });
    expect(requests).toHaveLength(want);
  });

  it.each([400, 401, 403, 404, 410, 422])("at once with status %i", async (status) => {
    const { client, requests } = await connect([fail(status, soon)]);
    expect(await errorOf(() => client.models.update("model_1", params))).toMatchObject({ status });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["says not to try again", { ...soon, "X-Should-Retry": "false" }],
    ["asks for more than a minute", { "Retry-After": "61" }],
    ["asks for a date far away", { "Retry-After": "Fri, 24 Nov 2126 12:00:00 GMT" }],
  ])("at once where the server %s", async (_, headers) => {
    const { client, requests } = await connect([fail(503, headers)]);
    expect(await errorOf(() => client.models.update("model_1"))).toMatchObject({ attempts: 1 });
    expect(requests).toHaveLength(1);
  });
});

describe("between attempts", () => {
  it.each([
    ["retry-after-ms", { "Retry-After-Ms": "321" }, 321],
    ["seconds", { "Retry-After": "0.4" }, 400],
    ["nothing, though at least a tenth of a second", { "Retry-After": "0" }, 100],
  ])("the server's delay is kept, with up to a quarter more: %s", async (_, headers, want) => {
    const info = vi.fn<(message: string) => void>();
    const logger = { info, debug: () => {}, warn: () => {}, error: () => {} };
    const { client } = await connect([fail(503, headers), faults.ok], { logger, logLevel: "info" });
    await client.models.update("model_1");
    const [line = ""] = info.mock.calls[0] ?? [];
    const [, delay] = /^updateModel: retry in (\d+) ms after 503$/.exec(line) ?? [];
    expect(Number(delay)).toBeGreaterThanOrEqual(want);
    expect(Number(delay)).toBeLessThanOrEqual(want * 1.25);
  });
});
