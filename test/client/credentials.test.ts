import { Buffer } from "node:buffer";
import Scenario, { ClientError, ConfigurationError } from "@scenario-models/client";
import { describe, expect, it, vi } from "vitest";
import { apiKey, apiSecret, connect, errorOf, onlyRequest } from "../support/client-calls.js";

const id = "model_1";
const variables = { key: "SCENARIO_SDK_API_KEY", secret: "SCENARIO_SDK_API_SECRET" };

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

  it("of the options win over the environment, each for itself", async () => {
    setEnvironment("environment key", "environment secret");
    const { client, requests } = await connect(undefined, { apiSecret: undefined });
    await client.models.update(id);
    expect(onlyRequest(requests).headers.authorization).toBe(basic(apiKey, "environment secret"));
  });

  it("are not needed to make a client", () => {
    setEnvironment(undefined, undefined);
    expect(new Scenario().models.update).toBeTypeOf("function");
  });
});

describe("nothing is sent where a credential", () => {
  const controls = ["\n", "\r\n", "\t", "\u0000", "\u001f", "\u007f"];

  it.each([
    { what: "key is missing", key: undefined, secret: apiSecret, says: ["apiKey", variables.key] },
    { what: "secret is missing", key: apiKey, secret: undefined, says: [variables.secret] },
    { what: "key is empty", key: "", secret: apiSecret, says: ["apiKey", variables.key] },
    { what: "secret is empty", key: apiKey, secret: "", says: ["apiSecret", variables.secret] },
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
    for (const error of [first, second]) {
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toBeInstanceOf(ClientError);
      expect(error).toMatchObject({ name: "ConfigurationError" });
      const text = String(error);
      for (const word of says) expect(text).toContain(word);
      expect(text).not.toContain(apiSecret);
      expect(text).not.toContain(apiKey);
    }
  });
});
