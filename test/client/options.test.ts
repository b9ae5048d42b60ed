import Scenario, {
  APIConnectionError,
  ConfigurationError,
  InvalidParamsError,
} from "@scenario-models/client";
import { describe, expect, it } from "vitest";
import { apiKey, apiSecret, connect, errorOf, model } from "../support/client-calls.js";
import { updateAnything } from "../support/rules-calls.js";

describe("fetch", () => {
  it("of the options sends the requests", async () => {
    const seen: unknown[] = [];
    const client = new Scenario({
      apiKey,
      apiSecret,
      async fetch(url, { method, body }) {
        seen.push({ method, url, body });
        return Response.json({ model });
      },
    });
    const response = await client.models.update("a/b", {
      name: "Paper Forest",
      originalAssets: true,
    });
    expect(response).toEqual({ model });
    expect(seen).toEqual([
      {
        method: "PUT",
        url: "https://api.cloud.scenario.com/v1/models/a%2Fb?originalAssets=true",
        body: '{"name":"Paper Forest"}',
      },
    ]);
  });

  it("that throws is a connection that failed", async () => {
    const failure = new Error("from the caller's fetch");
    const fetch = () => Promise.reject(failure);
    const client = new Scenario({ apiKey, apiSecret, maxRetries: 0, fetch });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(error).toMatchObject({
      message: "PUT /models/{modelId} received no response: from the caller's fetch",
      cause: failure,
    });
  });

  it("of the platform is used where the option is undefined", async () => {
    const { client, requests } = await connect(undefined, { fetch: undefined });
    await client.models.update("model_1");
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

describe("limits", () => {
  const wrong = [Number.NaN, -1, Number.NEGATIVE_INFINITY];
  const cases = (["timeout", "totalTimeout", "maxRetries"] as const).flatMap((name) =>
    wrong.map((value) => [name, value] as const),
  );

  it.each(cases)("%s of %d is refused, on the client and on a call", async (name, value) => {
    const message = `${name} must be a number from 0, not ${value}.`;
    const make = () => new Scenario({ apiKey, apiSecret, [name]: value });
    expect(make).toThrow(new ConfigurationError(message));
    const { client, requests } = await connect();
    const error = await errorOf(() => client.models.update("model_1", {}, { [name]: value }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message });
    expect(requests).toEqual([]);
  });
});

describe("params that JSON cannot hold", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;

  it.each([
    ["a cycle", { extra: cycle }, /: params cannot be sent: TypeError: Converting circular/],
    ["a bigint", { extra: 1n }, /: params cannot be sent: TypeError: .*BigInt/],
  ])("are refused before anything is sent: %s", async (_, params, message) => {
    const { client, requests } = await connect(undefined, { logLevel: "off" });
    const error = await errorOf(() => updateAnything(client, params));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(String(error)).toMatch(message);
    expect(error).toMatchObject({ cause: expect.any(TypeError), issues: [{ rule: "json" }] });
    expect(requests).toEqual([]);
  });
});
