import Scenario, { type Logger, type ScenarioOptions } from "@scenario-models/client";
import { describe, expect, it, vi } from "vitest";
import { apiKey, apiSecret, connect, model, onlyRequest } from "../support/client-calls.js";
import { fail, faults, inOrder } from "../support/fault-server.js";

describe("middleware", () => {
  it("of openapi-fetch sees a real request, once for each call, and may change it", async () => {
    const handler = inOrder(fail(503, { "Retry-After-Ms": "1" }), faults.ok);
    const { client, requests } = await connect(handler, {
      middleware: [
        {
          onRequest({ request, schemaPath, params }) {
            expect(request).toBeInstanceOf(Request);
            expect(schemaPath).toBe("/models/{modelId}");
            expect(params.path).toEqual({ modelId: "model_1" });
            request.headers.set("X-Trace", "7");
            return request;
          },
        },
      ],
    });
    expect(await client.models.update("model_1", { name: "x" })).toEqual({ model });
    const seen = requests.map(({ headers, body }) => [headers["x-trace"], body]);
    expect(seen).toEqual(Array(2).fill(["7", '{"name":"x"}']));
    expect(requests.map(({ headers }) => headers["x-retry-count"])).toEqual(["0", "1"]);
  });

  it("may replace the request, and the response", async () => {
    const { client, requests } = await connect(undefined, {
      middleware: [
        {
          onRequest: ({ request }) => new Request(`${request.url}?moved=1`, request),
          async onResponse({ response }) {
            const data: { model: object } = await response.clone().json();
            return Response.json({ model: { ...data.model, name: "by the middleware" } });
          },
        },
      ],
    });
    const response = await client.models.update("model_1", { name: "x" });
    expect(response.model.name).toBe("by the middleware");
    expect(onlyRequest(requests)).toMatchObject({
      method: "PUT",
      url: "/v1/models/model_1?moved=1",
      body: '{"name":"x"}',
    });
  });

  it("may respond instead of the server", async () => {
    const { client, requests } = await connect(undefined, {
      middleware: [{ onRequest: () => Response.json({ model }) }],
    });
    expect(await client.models.update("model_1")).toEqual({ model });
    expect(requests).toEqual([]);
  });

  it("of a call replaces the client's", async () => {
    const tag = (name: string) => ({
      onRequest({ request }: { request: Request }) {
        request.headers.append("X-Tag", name);
        return request;
      },
    });
    const { client, requests } = await connect(undefined, { middleware: [tag("client")] });
    await client.models.update("model_1", {}, { middleware: [tag("call")] });
    expect(onlyRequest(requests).headers["x-tag"]).toBe("call");
  });
});

describe("logger and logLevel", () => {
  type Line = readonly [level: keyof Logger, message: string];

  async function listLines(options: ScenarioOptions): Promise<Line[]> {
    const lines: Line[] = [];
    const write = (level: keyof Logger) => (message: string) => lines.push([level, message]);
    const logger: Logger = {
      debug: write("debug"),
      info: write("info"),
      warn: write("warn"),
      error: write("error"),
    };
    const handler = inOrder(fail(503, { "Retry-After-Ms": "1" }), faults.ok);
    const { client, origin } = await connect(handler, { logger, ...options });
    await client.models.update("model_1", JSON.parse('{ "nmae": "x" }'));
    return lines.map(([level, text]) => [
      level,
      text.replace(origin, "").replace(/retry in 1\d\d ms/, "retry in 1.. ms"),
    ]);
  }

  const warn: Line = [
    "warn",
    'updateModel: nmae is not a known field (did you mean "name"?) (warning at /nmae)',
  ];
  const info: Line = ["info", "updateModel: retry in 1.. ms after 503"];
  const request: Line = ["debug", "updateModel: PUT /v1/models/model_1"];
  const all = [
    warn,
    request,
    ["debug", "updateModel: status 503"],
    info,
    request,
    ["debug", "updateModel: status 200"],
  ];

  it.each<readonly [ScenarioOptions["logLevel"], unknown]>([
    [undefined, [warn]],
    ["off", []],
    ["error", []],
    ["warn", [warn]],
    ["info", [warn, info]],
    ["debug", all],
  ])("%s", async (logLevel, want) => {
    expect(await listLines({ logLevel })).toEqual(want);
  });

  it("are the console and warnings by default", async () => {
    const spy = vi.spyOn(console, "warn").mockImplementation(() => {});
    try {
      await listLines({ logger: undefined });
      expect(spy.mock.calls).toEqual([[warn[1]]]);
    } finally {
      spy.mockRestore();
    }
  });

  it("that fail do not end the call", async () => {
    const broken = () => expect.fail("by the logger");
    const logger = { debug: broken, info: broken, warn: broken, error: broken };
    const { client } = await connect(undefined, { logger, logLevel: "debug" });
    expect(await client.models.update("model_1")).toEqual({ model });
  });
});

describe("withOptions", () => {
  it("gives a client that differs in what is given only", async () => {
    const { client, requests } = await connect(undefined, { defaultHeaders: { "X-Team": "a" } });
    const other = client.withOptions({ apiKey: "other", timeout: undefined });
    expect(other).toBeInstanceOf(Scenario);
    await other.models.update("model_1");
    await client.models.update("model_1");
    const names = requests.map(({ headers }) => atob(headers.authorization?.slice(6) ?? ""));
    expect(names).toEqual([`other:${apiSecret}`, `${apiKey}:${apiSecret}`]);
    expect(requests.map(({ headers }) => headers["x-team"])).toEqual(["a", "a"]);
  });

  it("checks the options anew", async () => {
    const { client } = await connect();
    expect(() => client.withOptions({ baseURL: "nowhere" })).toThrow(/^baseURL must be/);
  });
});

describe("defaults for every request", () => {
  it("go into the query, where the params may overrule them", async () => {
    const { client, requests } = await connect(undefined, {
      defaultQuery: { team: "a b", originalAssets: "false" },
    });
    await client.models.update("model_1", { originalAssets: true });
    await client.models.update("model_1");
    expect(requests.map(({ url }) => url)).toEqual([
      "/v1/models/model_1?team=a%20b&originalAssets=true",
      "/v1/models/model_1?team=a%20b&originalAssets=false",
    ]);
  });

  it("go into the headers, where null takes one away", async () => {
    const { client, requests } = await connect(undefined, {
      defaultHeaders: { "X-Team": "a", Accept: null },
    });
    await client.models.update("model_1", {}, { headers: { "x-team": null, "X-Call": "1" } });
    const { headers } = onlyRequest(requests);
    expect(headers).toMatchObject({ "x-call": "1", accept: "*/*" });
    expect(headers).not.toHaveProperty("x-team");
  });

  it("reach fetch as they are", async () => {
    const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
    fetch.mockResolvedValue(Response.json({ model }));
    const fetchOptions = { keepalive: true, cache: "no-store" } as const;
    const client = new Scenario({ apiKey, apiSecret, fetch, fetchOptions });
    await client.models.update("model_1");
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ ...fetchOptions, method: "PUT" });
  });
});

describe("credentials from a function", () => {
  it("are fetched for each call", async () => {
    const keys = ["key_1", "key_2"];
    const { client, requests } = await connect(undefined, {
      apiKey: () => keys.shift() ?? "",
      apiSecret: async () => "sécret",
    });
    await client.models.update("model_1");
    await client.models.update("model_1");
    const decode = (text: string) => new TextDecoder().decode(Buffer.from(text, "base64"));
    const seen = requests.map(({ headers }) => decode(headers.authorization?.slice(6) ?? ""));
    expect(seen).toEqual(["key_1:sécret", "key_2:sécret"]);
  });

  it("are fetched once for all attempts of a call", async () => {
    const secret = vi.fn<() => string>(() => "s");
    const handler = inOrder(fail(503, { "Retry-After-Ms": "1" }), faults.ok);
    const { client } = await connect(handler, { apiSecret: secret });
    await client.models.update("model_1");
    expect(secret).toHaveBeenCalledOnce();
  });
});
