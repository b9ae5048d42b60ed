import Scenario, { ConfigurationError } from "@scenario-models/client";
import { describe, expect, it, vi } from "vitest";
import {
  apiKey,
  apiSecret,
  connect,
  errorOf,
  model,
  onlyRequest,
} from "../support/client-calls.js";

describe("fetch", () => {
  it("of the options sends the requests", async () => {
    const seen: { method: string; url: string; body: string }[] = [];
    const client = new Scenario({
      apiKey,
      apiSecret,
      async fetch(request) {
        seen.push({ method: request.method, url: request.url, body: await request.text() });
        return Response.json({ model });
      },
    });
    const answer = await client.models.update("a/b", {
      name: "Paper Forest",
      originalAssets: true,
    });
    expect(answer).toEqual({ model });
    expect(seen).toEqual([
      {
        method: "PUT",
        url: "https://api.cloud.scenario.com/v1/models/a%2Fb?originalAssets=true",
        body: '{"name":"Paper Forest"}',
      },
    ]);
  });

  it("rejects with what the caller's own throws", async () => {
    const failure = new Error("from the caller's fetch");
    const client = new Scenario({ apiKey, apiSecret, fetch: () => Promise.reject(failure) });
    expect(await errorOf(() => client.models.update("model_1"))).toBe(failure);
  });

  it("of the platform is used where the option is undefined", async () => {
    const { client, requests } = await connect(undefined, { fetch: undefined });
    await client.models.update("model_1");
    expect(requests).toHaveLength(1);
  });
});

describe("headers", () => {
  it("of a call win over the client's, and both over the client's own", async () => {
    const { client, requests } = await connect(undefined, {
      defaultHeaders: { "X-Team": "client", "X-Trace": "client", Accept: "application/vnd.a+json" },
    });
    await client.models.update("model_1", {}, { headers: { "x-trace": "call" } });
    await client.models.update("model_1");
    expect(requests.map(({ headers }) => headers)).toMatchObject([
      { "x-team": "client", "x-trace": "call", accept: "application/vnd.a+json" },
      { "x-team": "client", "x-trace": "client", accept: "application/vnd.a+json" },
    ]);
  });

  it("of a call may replace the authorization", async () => {
    const { client, requests } = await connect();
    await client.models.update("model_1", {}, { headers: { authorization: "Bearer other" } });
    expect(onlyRequest(requests).headers.authorization).toBe("Bearer other");
  });
});

describe("signal", () => {
  it("that has fired keeps the request from being sent", async () => {
    const { client, requests } = await connect();
    const reason = new Error("no longer wanted");
    const signal = AbortSignal.abort(reason);
    expect(await errorOf(() => client.models.update("model_1", {}, { signal }))).toBe(reason);
    expect(requests).toEqual([]);
  });

  it("ends a request that is under way", async () => {
    const controller = new AbortController();
    const reason = new Error("no longer wanted");
    const closed = vi.fn<() => void>();
    const { client } = await connect((_, response) => {
      response.once("close", closed);
      controller.abort(reason);
    });
    const { signal } = controller;
    expect(await errorOf(() => client.models.update("model_1", {}, { signal }))).toBe(reason);
    await vi.waitUntil(() => closed.mock.calls.length === 1);
  });

  it("ends an answer whose body does not end", async () => {
    const controller = new AbortController();
    const { client } = await connect(
      (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json" });
        response.write('{"model":');
      },
      {
        async fetch(request) {
          const response = await globalThis.fetch(request);
          controller.abort();
          return response;
        },
      },
    );
    const { signal } = controller;
    const error = await errorOf(() => client.models.update("model_1", {}, { signal }));
    // Without a reason of the caller's: Node 20 forgets the reason once the headers are there.
    expect(error).toMatchObject({ name: "AbortError" });
  });

  it("may be left undefined", async () => {
    const { client, requests } = await connect();
    await client.models.update("model_1", {}, { signal: undefined, headers: undefined });
    expect(requests).toHaveLength(1);
  });
});

describe("baseURL", () => {
  it.each([
    "",
    "api.example.com/v1",
    "/v1",
    "//example.com/v1",
    "http://",
    "http://a b",
    "ftp://example.com",
    "file:///etc",
    "mailto:someone@example.com",
    "https://example.com/v1?key=1",
    "https://example.com/v1?",
    "https://example.com/v1#top",
  ])("refuses %j", (baseURL) => {
    const make = () => new Scenario({ apiKey, apiSecret, baseURL });
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow(/^baseURL must be /);
  });

  it.each([
    "https://user:hunter2@example.com/v1",
    "https://hunter2@example.com/v1",
    "https://user:hunter2@example.com:999999/v1",
  ])("refuses %j without repeating the password", async (baseURL) => {
    const error = await errorOf(async () => new Scenario({ apiKey, apiSecret, baseURL }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).not.toContain("hunter2");
  });
});
