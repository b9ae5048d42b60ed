import { inspect } from "node:util";
import Scenario, {
  APIUserAbortError,
  BadRequestError,
  ConfigurationError,
  NotFoundError,
} from "@scenario-models/client";
import { prepare } from "@scenario-models/client/prepare";
import { describe, expect, it, vi } from "vitest";
import { apiKey, apiSecret, connect, errorOf } from "../support/client-calls.js";
import { fail, faults, serveFaults } from "../support/fault-server.js";
import { respondJson } from "../support/http-server.js";

function respondingWith(body: string, status: number, options = {}): Scenario {
  const fetch = async () => new Response(body, { status });
  return new Scenario({ apiKey, apiSecret, fetch, ...options });
}

describe("what the caller changes after a call", () => {
  it("changes nothing of it: params", async () => {
    const { client, requests } = await connect();
    const params = { name: "" };
    const calls = ["a", "b", "c"].map((name) => {
      params.name = name;
      return client.models.update("model_1", params);
    });
    params.name = "x".repeat(65);
    await Promise.all(calls);
    expect(requests.map(({ body }) => JSON.parse(body).name).sort()).toEqual(["a", "b", "c"]);
  });

  it("changes nothing of it: headers and options", async () => {
    const { client, requests } = await connect();
    const headers: Record<string, string> = { "X-Trace": "before" };
    const call = client.models.update("model_1", {}, { headers });
    headers["X-Trace"] = "after";
    await call;
    expect(requests[0]?.headers["x-trace"]).toBe("before");
  });

  it("changes nothing of the client: options", async () => {
    const { origin, requests } = await serveFaults(faults.ok);
    const options = { apiKey, apiSecret, baseURL: origin, defaultQuery: { team: "before" } };
    const client = new Scenario(options);
    options.defaultQuery = { team: "after" };
    await client.models.update("model_1");
    await client.withOptions({}).models.update("model_1");
    expect(requests.map(({ url }) => url)).toEqual(Array(2).fill("/models/model_1?team=before"));
  });

  it("hides no secret from what masks it", async () => {
    const wandbKey = "0123456789abcdef0123456789abcdef01234567";
    const { client } = await connect(respondJson(400, { message: `bad key ${wandbKey}` }));
    const params = { parameters: { wandbKey } };
    const call = client.models.update("model_1", params);
    params.parameters.wandbKey = "";
    expect(await errorOf(() => call)).toMatchObject({ body: { message: "bad key ***" } });
  });
});

describe("headers", () => {
  it.each([
    ["authorization", "Authorization"],
    ["Authorization", "authorization"],
    ["ACCEPT", "accept"],
  ])("of a call win over %s of the client, however they are spelled", async (ofClient, ofCall) => {
    const { client, requests } = await connect(undefined, { defaultHeaders: { [ofClient]: "a" } });
    await client.models.update("model_1", {}, { headers: { [ofCall]: "b" } });
    await client.models.update("model_1", {}, { headers: { [ofCall]: null } });
    const name = ofCall.toLowerCase();
    expect(requests.map(({ headers }) => headers[name])).toEqual([
      "b",
      name === "accept" ? "*/*" : undefined,
    ]);
  });

  it.each([{ "bad name": "x" }, { "X-Title": "日本" }, { "X-Two": "a\nb" }])(
    "that no request can have are refused: %j",
    async (headers) => {
      const { client, requests } = await connect();
      const error = await errorOf(() => client.models.update("model_1", {}, { headers }));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toMatchObject({
        message: `The header ${Object.keys(headers)[0]} cannot be sent.`,
      });
      expect(requests).toEqual([]);
    },
  );
});

describe("a signal", () => {
  it("that fires with an error of this package is an abort all the same", async () => {
    const { origin } = await serveFaults(faults.stallBeforeHeaders);
    const client = new Scenario({ apiKey, apiSecret, baseURL: origin });
    const controller = new AbortController();
    const call = client.models.update("model_1", {}, { signal: controller.signal });
    const reason = await errorOf(() => respondingWith("{}", 404).models.update("other"));
    controller.abort(reason);
    const error = await errorOf(() => call);
    expect(reason).toBeInstanceOf(NotFoundError);
    expect(error).toBeInstanceOf(APIUserAbortError);
    expect(error).toMatchObject({ cause: reason });
  });
});

describe("masking", () => {
  it.each([
    ["digits in a number", "12345678", '{"message":"x","code":123456789}'],
    ["letters after an escape", "nightmare", JSON.stringify({ message: "a\nightmare" })],
  ])("leaves the response readable: %s", async (_, secret, body) => {
    const client = respondingWith(body, 400, { apiSecret: secret });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ status: 400, body: expect.any(Object) });
  });

  it("survives a response that is too deep", async () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const result = await respondingWith(deep, 400).models.update("model_1").safe();
    expect(result).toMatchObject({ ok: false, kind: "undocumented", status: 400 });
  });

  it.each(['ab"cdefghij', "back\\slash\\secret"])("finds %j inside texts", async (secret) => {
    for (const body of [JSON.stringify({ message: `wrong ${secret} given` }), `<p>${secret}</p>`]) {
      const client = respondingWith(body, 502, { apiSecret: secret, maxRetries: 0 });
      const error = await errorOf(() => client.models.update("model_1"));
      expect(JSON.stringify(error)).toContain("***");
      expect(inspect(error)).not.toContain(secret);
    }
  });

  it("reaches the cause of a response that is not JSON", async () => {
    const error = await errorOf(() => respondingWith(apiSecret, 200).models.update("model_1"));
    expect(inspect(error)).not.toContain(apiSecret);
    expect(error).toMatchObject({ excerpt: "***", cause: expect.any(SyntaxError) });
  });
});

describe("unusual responses", () => {
  it("a success that asks to be retried is not", async () => {
    const { origin, requests } = await serveFaults((response) => {
      response.setHeader("X-Should-Retry", "true");
      faults.ok(response);
    });
    await new Scenario({ apiKey, apiSecret, baseURL: origin }).models.update("model_1");
    expect(requests).toHaveLength(1);
  });

  it.each([600, 999])("status %i is a failure by status, with middleware too", async (status) => {
    const { origin } = await serveFaults(fail(status));
    for (const middleware of [undefined, [{ onResponse: () => undefined }]]) {
      const options = { apiKey, apiSecret, baseURL: origin, maxRetries: 0, middleware };
      const error = await errorOf(() => new Scenario(options).models.update("model_1"));
      expect(error).toMatchObject({ name: "InternalServerError", status });
    }
  });
});

describe("prepare", () => {
  const fetch = () => expect.fail("sent");
  const client = new Scenario({ fetch });

  it("says that the caller's own authorization replaces the credentials", async () => {
    const headers = { Authorization: "Bearer hidden-token" };
    const { curl, headers: shown } = await prepare(client, ({ models }) =>
      models.update("m", {}, { headers }),
    );
    expect(curl).toContain("-H 'authorization: ***'");
    expect(curl).not.toMatch(/-u|hidden-token/);
    expect(shown).toMatchObject({ authorization: "***" });
  });

  it("says that there is none where the caller takes it away", async () => {
    for (const [defaults, own] of [
      [{}, { Authorization: null }],
      [{ AUTHORIZATION: null }, {}],
    ]) {
      const bare = client.withOptions({ defaultHeaders: defaults });
      const { curl, headers } = await prepare(bare, ({ models }) =>
        models.update("m", {}, { headers: own }),
      );
      expect(curl).not.toMatch(/-u|authorization/);
      expect(headers).not.toHaveProperty("authorization");
    }
  });

  it("shows middleware no response, as there is none", async () => {
    const onResponse = vi.fn<() => undefined>();
    const onError = vi.fn<() => undefined>();
    const seen = client.withOptions({ middleware: [{ onResponse, onError }] });
    await prepare(seen, ({ models }) => models.update("m"));
    expect([onResponse, onError].map((hook) => hook.mock.calls.length)).toEqual([0, 0]);
  });
});
