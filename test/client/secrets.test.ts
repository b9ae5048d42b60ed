import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { apiKey, apiSecret, connect, errorOf } from "../support/client-calls.js";
import { answerJson } from "../support/http-server.js";

const encoded = btoa(`${apiKey}:${apiSecret}`);

function expectNoSecret(text: string | undefined): void {
  for (const secret of [apiKey, apiSecret, encoded]) expect(text).not.toContain(secret);
}

function show(value: unknown): string {
  return inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
}

/** Every value that own properties lead to, enumerable or not. */
function reachable(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (found.has(value)) return found;
  found.add(value);
  if (typeof value !== "object" || value === null) return found;
  for (const key of Reflect.ownKeys(value)) reachable(Reflect.get(value, key), found);
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
    const values = [...reachable(client)].filter((value) => typeof value === "string");
    expectNoSecret(values.join("\n"));
    expect(Object.keys(client)).toEqual(["models"]);
    expect(Object.keys(client.models)).toEqual([]);
  });

  it("do not show on an error", async () => {
    const { client } = await connect(answerJson(401, { message: "wrong credentials" }));
    const error = await errorOf(() => client.models.update("model_1", { name: "Paper Forest" }));
    expectNoSecret(show(error));
    expectNoSecret(JSON.stringify(error));
    expectNoSecret(String(error));
  });
});
