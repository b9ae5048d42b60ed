import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { apiKey, apiSecret, connect, errorOf } from "../support/client-calls.js";
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
    expect(Object.keys(client)).toEqual(["models"]);
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
