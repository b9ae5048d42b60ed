import { inspect } from "node:util";
import Scenario, { APIError, type DriftFinding } from "@scenario-models/client";
import { describe, expect, it, vi } from "vitest";
import { createDriftSensor } from "../../packages/client/src/drift-sensor.js";
import { apiKey, apiSecret, connect, errorOf, model } from "../support/client-calls.js";
import { fail, faults, inOrder } from "../support/fault-server.js";
import { type Handler, respondJson } from "../support/http-server.js";

const encoded = btoa(`${apiKey}:${apiSecret}`);

function expectNoSecret(text: string | undefined): void {
  for (const secret of [apiKey, apiSecret, encoded]) expect(text).not.toContain(secret);
}

function show(value: unknown): string {
  return inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
}

/** Every value that own properties lead to, enumerable or not. */
function collectValues(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (found.has(value)) return found;
  found.add(value);
  if (typeof value !== "object" || value === null) return found;
  for (const key of Reflect.ownKeys(value)) collectValues(Reflect.get(value, key), found);
  return found;
}

describe("the secrets", () => {
  it("do not show on the client", async () => {
    const { client } = await connect();
    await client.models.update("model_1");
    expectNoSecret(show(client));
    expectNoSecret(show(client.models));
    expectNoSecret(JSON.stringify(client));
    expectNoSecret(JSON.stringify({ ...client, ...client.models }));
    expectNoSecret(String(client));
  });

  it("are no property of the client, whether enumerable or not", async () => {
    const { client } = await connect();
    const values = [...collectValues(client)].filter((value) => typeof value === "string");
    expectNoSecret(values.join("\n"));
    expect(Object.keys(client)).toEqual(["baseURL", "timeout", "models"]);
    expect(Object.keys(client.models)).toEqual([]);
  });

  const wandbKey = "0123456789abcdef0123456789abcdef01234567";
  const params = { parameters: { wandbKey } };
  const noLog = () => {};

  /** Servers and proxies sometimes send back what they were sent. */
  const echo =
    (status: number, type: string): Handler =>
    ({ headers, body }, response) => {
      const said = { message: `${apiKey} with ${headers.authorization} sent ${body}` };
      const sent: unknown = JSON.parse(body);
      response
        .writeHead(status, { "Content-Type": type })
        .end(type === "text/html" ? said.message : JSON.stringify({ ...said, sent, headers }));
    };

  it.each<readonly [string, Handler]>([
    ["a failure response", respondJson(401, { message: "wrong credentials" })],
    ["a failure that repeats the request", echo(400, "application/json")],
    ["a page that repeats the request", echo(502, "text/html")],
    ["a success that repeats the request in a page", echo(200, "text/html")],
    ["a broken connection", inOrder(faults.resetBeforeHeaders)],
    ["time", inOrder(faults.stallInBody)],
  ])("do not show on an error: %s", async (_, handler) => {
    const { client } = await connect(handler, { maxRetries: 0, timeout: 200 });
    const error = await errorOf(() => client.models.update("model_1", params));
    for (const text of [show(error), JSON.stringify(error), String(error)]) {
      expectNoSecret(text);
      expect(text).not.toContain(wandbKey);
    }
  });

  it("are what is missing from an error that repeats the request", async () => {
    const { client } = await connect(echo(400, "application/json"));
    const error = await errorOf(() => client.models.update("model_1", params));
    expect(error).toMatchObject({
      body: {
        message: '*** with Basic *** sent {"parameters":{"wandbKey":"***"}}',
        sent: { parameters: { wandbKey: "***" } },
      },
    });
  });

  const utf8 = Buffer.from(apiSecret).toString("base64url");

  /** Sends a response whose parts repeat the secrets in the forms that programs give them. */
  const repeat: Handler = ({ headers }, response) => {
    const encodings = [
      encoded.replaceAll("=", ""),
      utf8,
      encodeURIComponent(`${headers["x-api-key"]}`),
    ];
    response
      .writeHead(400, { "X-Request-Id": apiSecret, "X-Seen": encodings.join(), [apiKey]: "x" })
      .end(JSON.stringify({ [apiSecret]: encodings, seen: headers, message: encodings.join() }));
  };

  it("do not show as names, in headers, in the request's id, nor encoded otherwise", async () => {
    const { client } = await connect(repeat);
    const error = await errorOf(() =>
      client.models.update("model_1", params, { headers: { "X-Api-Key": "key/of=other+kind" } }),
    );
    const headers = error instanceof APIError ? [...error.headers] : [];
    for (const text of [show(error), JSON.stringify(error), JSON.stringify(headers)]) {
      expectNoSecret(text);
      expect(text).not.toMatch(/key.of.other.kind/);
      for (const form of [encoded.slice(0, 12), utf8, "key%2Fof"]) expect(text).not.toContain(form);
    }
    expect(error).toMatchObject({ requestId: "***" });
  });

  const manySigns = `s3cret !~*'() /+=&?"\\é`;
  const escapeAll = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

  it.each<readonly [string, (secret: string) => string]>([
    ["encodeURIComponent", encodeURIComponent],
    ["encodeURI", encodeURI],
    ["a form", (secret) => `${new URLSearchParams({ secret })}`.slice("secret=".length)],
    ["every sign escaped, in lower case", (secret) => escapeAll(secret).toLowerCase()],
    ["JSON", (secret) => JSON.stringify(secret).slice(1, -1)],
    ["base64", (secret) => Buffer.from(secret).toString("base64")],
  ])("with many signs do not show as %s writes them", async (_, encode) => {
    const { client } = await connect(respondJson(400, { message: `<${encode(manySigns)}>` }), {
      apiSecret: manySigns,
    });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toMatchObject({ body: { message: "<***>" } });
  });

  it("that may be found everywhere leave other texts as they are", async () => {
    const apiSecret = "========";
    const said = { message: `the secret ${apiSecret} is wrong` };
    const { client } = await connect(respondJson(400, said), { apiSecret });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toMatchObject({ body: { message: "the secret *** is wrong" } });
  });

  it("that callers and middleware put into headers and query do not show", async () => {
    const tenant = "tenant-0123456789";
    const { client } = await connect(
      ({ headers, url }, response) =>
        response
          .writeHead(400)
          .end(JSON.stringify({ message: `${url} ${headers["x-signature"]} ${headers.tenant}` })),
      {
        secretNames: ["Tenant"],
        defaultQuery: { token: "query-token" },
        middleware: [
          {
            onRequest({ request }) {
              request.headers.set("X-Signature", "signed-by-middleware");
              request.headers.set("tenant", tenant);
              return request;
            },
          },
        ],
      },
    );
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toMatchObject({ body: { message: "/v1/models/model_1?token=*** *** ***" } });
  });

  it("in a misspelt field do not show", async () => {
    const { client } = await connect(echo(400, "application/json"), { logLevel: "off" });
    const error = await errorOf(() =>
      client.models.update(
        "model_1",
        JSON.parse(`{ "parameters": { "wandbkey": "${wandbKey}" } }`),
      ),
    );
    expect(show(error)).not.toContain(wandbKey);
  });

  it("do not show in findings of the drift sensor", async () => {
    const findings: DriftFinding[] = [];
    const drift = createDriftSensor((finding) => void findings.push(finding));
    const response = { model, echo: { [apiKey]: apiSecret }, [wandbKey]: 1 };
    const { client } = await connect(respondJson(200, response), { drift });
    await client.models.update("model_1", params);
    expect(findings).toMatchObject([
      { pointer: "/echo", value: { "***": "***" } },
      { pointer: "/***", value: 1 },
    ]);
  });

  it("do not show in the address that a ConfigurationError names", () => {
    const make = () => new Scenario({ baseURL: "https://example.com/v1?api_key=hidden" });
    expect(make).toThrow(/^baseURL must be [^?]*$/);
  });

  it("do not show in a log line", async () => {
    const write = vi.fn<(message: string) => void>();
    const logger = { debug: write, info: write, warn: write, error: noLog };
    const handler = inOrder(fail(503, { "Retry-After-Ms": "1" }), faults.ok);
    const { client } = await connect(handler, { logger, logLevel: "debug" });
    await client.models.update("model_1", { parameters: { wandbKey, ...JSON.parse('{"x":1}') } });
    expect(write.mock.calls.length).toBeGreaterThanOrEqual(5);
    expectNoSecret(show(write.mock.calls));
    expect(show(write.mock.calls)).not.toContain(wandbKey);
  });
});
