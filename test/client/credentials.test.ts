import { Buffer } from "node:buffer";
import Scenario, {
  ClientError,
  ConfigurationError,
  type RequestOptions,
  type ScenarioOptions,
} from "@scenario-models/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { apiKey, apiSecret, connect, errorOf, onlyRequest } from "../support/client-calls.js";
import { fail, faults, inOrder } from "../support/fault-server.js";
import type { Handler } from "../support/http-server.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

const id = "model_1";
const variables = {
  key: "SCENARIO_SDK_API_KEY",
  secret: "SCENARIO_SDK_API_SECRET",
  token: "SCENARIO_SDK_JWT",
};
const none = { apiKey: undefined, apiSecret: undefined };

function basic(key: string, secret: string): string {
  return `Basic ${Buffer.from(`${key}:${secret}`, "utf8").toString("base64")}`;
}

function setEnvironment(key: string | undefined, secret: string | undefined): void {
  vi.stubEnv(variables.key, key);
  vi.stubEnv(variables.secret, secret);
}

describe("credentials", () => {
  it.each([
    ["plain", "key_1", "secret_1"],
    ["a colon in the secret", "key_1", "se:cr:et"],
    ["é", "clé", "été"],
    ["漢字", "鍵", "秘密の漢字"],
    ["an emoji", "🔑", "🤫🏽"],
    ["spaces around", " key ", " secret "],
    ["long", "k".repeat(300), "é".repeat(5000)],
  ])("are sent as Basic in UTF-8: %s", async (_, key, secret) => {
    const { client, requests } = await connect(undefined, { apiKey: key, apiSecret: secret });
    await client.models.update(id);
    expect(onlyRequest(requests).headers.authorization).toBe(basic(key, secret));
  });

  it("come from the environment, read at each call", async () => {
    setEnvironment(undefined, undefined);
    const { client, requests } = await connect(undefined, {
      apiKey: undefined,
      apiSecret: undefined,
    });
    setEnvironment("first", "one");
    await client.models.update(id);
    setEnvironment("second", "two");
    await client.models.update(id);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      basic("first", "one"),
      basic("second", "two"),
    ]);
  });

  it("of the options win over the environment", async () => {
    setEnvironment("environment key", "environment secret");
    vi.stubEnv(variables.token, "environment-token");
    const { client, requests } = await connect();
    await client.models.update(id);
    expect(onlyRequest(requests).headers.authorization).toBe(basic(apiKey, apiSecret));
  });

  it("are not needed to make a client", () => {
    setEnvironment(undefined, undefined);
    expect(new Scenario().models.update).toBeTypeOf("function");
  });
});

describe("nothing is sent where a credential", () => {
  const controls = ["\n", "\r\n", "\t", "\u0000", "\u001f", "\u007f"];

  it.each([
    { what: "key is missing", key: undefined, secret: apiSecret, says: ["Missing apiKey"] },
    { what: "secret is missing", key: apiKey, secret: undefined, says: ["Missing apiSecret"] },
    { what: "key is empty", key: "", secret: apiSecret, says: ["Missing apiKey"] },
    { what: "secret is empty", key: apiKey, secret: "", says: ["Missing apiSecret"] },
    { what: "key has a colon", key: `${apiKey}:x`, secret: apiSecret, says: ["apiKey", '":"'] },
    ...controls.flatMap((control) => [
      {
        what: `key ends in ${JSON.stringify(control)}`,
        key: `${apiKey}${control}`,
        secret: apiSecret,
        says: ["apiKey", "must not contain"],
      },
      {
        what: `secret has ${JSON.stringify(control)} inside`,
        key: apiKey,
        secret: `${apiSecret}${control}${apiSecret}`,
        says: ["apiSecret", "must not contain"],
      },
    ]),
  ])("$what", async ({ key, secret, says }) => {
    // Once as options, once as environment variables: the same refusal.
    setEnvironment(undefined, undefined);
    const fromOptions = await connect(undefined, { apiKey: key, apiSecret: secret });
    const first = await errorOf(() => fromOptions.client.models.update(id));

    const fromEnvironment = await connect(undefined, { apiKey: undefined, apiSecret: undefined });
    // The system's own environment cannot hold a NUL.
    vi.stubGlobal("process", {
      ...process,
      env: { [variables.key]: key, [variables.secret]: secret },
    });
    const second = await errorOf(() => fromEnvironment.client.models.update(id)).finally(() =>
      vi.unstubAllGlobals(),
    );

    expect([...fromOptions.requests, ...fromEnvironment.requests]).toEqual([]);
    for (const [error, words] of [
      [first, says],
      [second, says],
    ] as const) {
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toBeInstanceOf(ClientError);
      expect(error).toMatchObject({ name: "ConfigurationError" });
      const text = String(error);
      for (const word of words) expect(text).toContain(word);
      expect(text).not.toContain(apiSecret);
      expect(text).not.toContain(apiKey);
    }
  });
});

describe("a bearer token", () => {
  it.each([
    ["a text", "token-12345"],
    ["a function", async () => "token-12345"],
  ])("is sent instead of key and secret: %s", async (_, bearerAuth) => {
    setEnvironment("environment key", "environment secret");
    const { client, requests } = await connect(undefined, { ...none, bearerAuth });
    await client.models.update(id);
    expect(onlyRequest(requests).headers.authorization).toBe("Bearer token-12345");
  });

  it("comes from the environment where key and secret do not", async () => {
    setEnvironment("", "");
    vi.stubEnv(variables.token, "environment-token");
    const { client, requests } = await connect(undefined, none);
    await client.models.update(id);
    expect(onlyRequest(requests).headers.authorization).toBe("Bearer environment-token");
  });

  it("beside key and secret is a clear error", () => {
    const options = { apiKey, apiSecret, bearerAuth: "token-12345" };
    const error = new ConfigurationError("Pass either apiKey and apiSecret, or bearerAuth.");
    expect(() => new Scenario(options)).toThrow(error);
    expect(() => new Scenario({ apiKey, apiSecret }).withOptions(options)).toThrow(error);
  });
});

describe("a function", () => {
  it.each([undefined, ""])("that returns %j gets nothing from the environment", async (found) => {
    setEnvironment("environment key", "environment secret");
    // What a program in JavaScript may return.
    const read: () => string = JSON.parse.bind(JSON, JSON.stringify(found ?? null));
    const { client, requests } = await connect(undefined, { apiSecret: read });
    const error = await errorOf(() => client.models.update(id));
    expect(error).toMatchObject({ message: "Missing apiSecret: pass it to the client." });
    expect(requests).toEqual([]);
  });

  it("is asked once more after 401, and the call repeated once", async () => {
    const tokens = ["expired-token", "fresh-token", "never-asked"];
    const bearerAuth = vi.fn<() => string>(() => tokens.shift() ?? "");
    const handler = inOrder(fail(401), faults.ok);
    const { client, requests } = await connect(handler, { ...none, bearerAuth, maxRetries: 0 });
    await client.models.update(id);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer expired-token",
      "Bearer fresh-token",
    ]);
  });

  it("is asked no more where the second token is refused, too", async () => {
    let count = 0;
    const bearerAuth = () => {
      count += 1;
      return `token-${count}`;
    };
    const { client, requests } = await connect(inOrder(fail(401)), { ...none, bearerAuth });
    const error = await errorOf(() => client.models.update(id));
    expect(error).toMatchObject({ name: "AuthenticationError", attempts: 2 });
    expect([requests.length, count]).toEqual([2, 2]);
  });

  it("is what it takes: a fixed credential is not sent again after 401", async () => {
    const { client, requests } = await connect(inOrder(fail(401)));
    await client.models.update(id).safe();
    expect(requests).toHaveLength(1);
  });
});

describe("the caller's own Authorization", () => {
  const authorization = "Bearer by-the-caller";

  it.each<readonly [string, ScenarioOptions, RequestOptions]>([
    ["in the headers of the client", { defaultHeaders: { Authorization: authorization } }, {}],
    ["in the headers of the call", {}, { headers: new Headers({ authorization }) }],
    [
      "set by middleware",
      {
        middleware: [
          {
            onRequest({ request }) {
              request.headers.set("Authorization", authorization);
              return request;
            },
          },
        ],
      },
      {},
    ],
  ])("is sent as it is, and no credential is read: %s", async (_, options, own) => {
    setEnvironment("", "");
    const echo: Handler = ({ headers }, response) =>
      response.writeHead(400).end(JSON.stringify({ message: `bad ${headers.authorization}` }));
    const { client, requests } = await connect(echo, { ...none, ...options });
    const error = await errorOf(() => client.models.update(id, {}, own));
    expect(onlyRequest(requests).headers.authorization).toBe(authorization);
    expect(error).toMatchObject({ body: { message: "bad Bearer ***" } });
    expect(String(error)).not.toContain("by-the-caller");
  });

  it("may be none", async () => {
    setEnvironment("", "");
    const { client, requests } = await connect(undefined, none);
    await client.models.update(id, {}, { headers: { Authorization: null } });
    expect(onlyRequest(requests).headers).not.toHaveProperty("authorization");
  });
});

describe("an environment that may not be read", () => {
  it("has no credentials", async () => {
    // Deno throws like this without --allow-env.
    const env = new Proxy({}, { get: () => expect.fail("Requires env access") });
    const { client } = await connect(undefined, none);
    vi.stubGlobal("process", { ...process, env });
    const result = await client.models
      .update(id)
      .safe()
      .finally(() => vi.unstubAllGlobals());
    expect(result).toMatchObject({ ok: false, kind: "configuration" });
  });
});
