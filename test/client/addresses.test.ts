import Scenario from "@scenario-models/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  apiKey,
  apiSecret,
  connect,
  errorOf,
  model,
  onlyRequest,
} from "../support/client-calls.js";
import { respondJson, serveTest } from "../support/http-server.js";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("the environment", () => {
  it("holds the base URL, unless the options do", async () => {
    const { origin, requests } = await serveTest(respondJson(200, { model }));
    vi.stubEnv("SCENARIO_BASE_URL", `${origin}/environment`);
    const client = new Scenario({ apiKey, apiSecret });
    await client.models.update("model_1");
    expect(onlyRequest(requests).url).toBe("/environment/models/model_1");
    const other = await connect();
    await other.client.models.update("model_1");
    expect(onlyRequest(other.requests).url).toBe("/v1/models/model_1");
  });

  it("holds the log level, unless the options do", async () => {
    vi.stubEnv("SCENARIO_LOG", "debug");
    const debug = vi.fn<(line: string) => void>();
    const logger = { debug, info: debug, warn: debug, error: debug };
    const { client } = await connect(undefined, { logger });
    await client.models.update("model_1");
    expect(debug).toHaveBeenCalledTimes(2);
    await client.withOptions({ logLevel: "off" }).models.update("model_1");
    expect(debug).toHaveBeenCalledTimes(2);
  });

  it("with a log level that is none is an error", () => {
    vi.stubEnv("SCENARIO_LOG", "loud");
    expect(() => new Scenario()).toThrow(
      'logLevel must be one of debug, info, warn, error, off, not "loud".',
    );
  });
});

describe("a base URL relative to the page", () => {
  const page = { href: "https://shop.example/catalogue?page=2" };

  it("is the page's own server, which adds the credentials", async () => {
    vi.stubGlobal("location", page);
    vi.stubGlobal("document", {});
    const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () =>
      Response.json({ model }),
    );
    const client = new Scenario({ baseURL: "/api/", fetch });
    expect(client.baseURL).toBe("https://shop.example/api");
    await client.models.update("model_1");
    const [url, { headers }] = fetch.mock.calls[0] ?? expect.fail("nothing was sent");
    expect(url).toBe("https://shop.example/api/models/model_1");
    expect(new Headers(headers).has("authorization")).toBe(false);
    // Pages of other servers could not send it without asking first.
    expect(new Headers(headers).has("user-agent")).toBe(false);
  });

  it("is refused where there is no page", () => {
    expect(() => new Scenario({ baseURL: "/api" })).toThrow(/^baseURL must be an http/);
  });

  it("must be on the page's server", () => {
    vi.stubGlobal("location", page);
    for (const baseURL of ["//elsewhere.example", "/\\elsewhere.example", "api"])
      expect(() => new Scenario({ baseURL })).toThrow(/^baseURL must be an http/);
  });

  it("leaves a whole address without credentials as it is", async () => {
    vi.stubGlobal("location", page);
    const error = await errorOf(() => new Scenario().models.update("model_1"));
    expect(error).toMatchObject({ message: expect.stringContaining("Missing apiKey") });
  });
});

describe("a client", () => {
  it("says where it sends requests, and how long it waits", () => {
    const client = new Scenario();
    expect([client.baseURL, client.timeout]).toEqual(["https://api.cloud.scenario.com/v1", 60_000]);
    const other = client.withOptions({ baseURL: "http://127.0.0.1:1/x/", timeout: 5 });
    expect([other.baseURL, other.timeout]).toEqual(["http://127.0.0.1:1/x", 5]);
  });

  it("names itself to the server, unless the caller does", async () => {
    const { client, requests } = await connect();
    await client.models.update("model_1");
    await client.models.update("model_1", {}, { headers: { "User-Agent": "mine/1" } });
    expect(requests.map(({ headers }) => headers["user-agent"])).toEqual([
      "scenario-models-client/0.1.0",
      "mine/1",
    ]);
  });
});
