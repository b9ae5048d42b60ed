import { connect } from "node:net";
import { text } from "node:stream/consumers";
import Scenario, {
  BadRequestError,
  type Model,
  type ModelUpdateParams,
} from "@scenario-models/client";
import { createModel } from "@scenario-models/mock";
import { type MockServer, type ServerOptions, startMock } from "@scenario-models/mock/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { readResponseCheck } from "../support/mock-responses.js";

const id = "model_1";

async function start(options: ServerOptions = {}): Promise<MockServer & { client: Scenario }> {
  const server = await startMock(options);
  onTestFinished(() => server.close());
  const credentials = { apiKey: "demo", apiSecret: "demo" };
  return { ...server, client: new Scenario({ ...credentials, baseURL: server.url }) };
}

describe("the mock's server", () => {
  it("serves the client, and remembers", async () => {
    const { client } = await start({ models: [createModel({ id })] });
    const checkResponse = await readResponseCheck();
    await client.models.update(id, { name: "First" });
    const second = await client.models.update(id, { shortDescription: "Second." });
    expect(second.model).toMatchObject({ name: "First", shortDescription: "Second." });
    expect(checkResponse(200, second)).toEqual([]);
  });

  it("says what is wrong, where the client does not look first", async () => {
    const { client } = await start({ models: [createModel({ id })] });
    const wrong = { name: "x".repeat(65) };
    const error: unknown = await client.models
      .update(id, wrong, { validate: "off" })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ body: { message: "name must be at most 64 characters long" } });
  });

  it("fails as often as it is asked to, and the client tries again", async () => {
    const { client } = await start({ models: [createModel({ id })] });
    const headers = { "x-mock-fault": "status=503; times=2; retry-after=0" };
    const result = await client.models.update(id, { name: "Third time" }, { headers });
    expect(result.model.name).toBe("Third time");
  });

  it("fails each of several calls at once as often as it is asked to", async () => {
    const { client } = await start({ models: [createModel({ id })] });
    const headers = { "x-mock-fault": "status=503; times=1; retry-after=0" };
    const calls = Array.from({ length: 4 }, () =>
      client.models.retrieve(id, { headers, maxRetries: 1 }).withResponse(),
    );
    for (const { response } of await Promise.all(calls)) expect(response.status).toBe(200);
    const once = client.models.retrieve(id, { headers, maxRetries: 0 }).safe();
    expect(await once).toMatchObject({ ok: false, status: 503 });
  });

  it.each([
    ["TRACE", "/v1/models/x", "405", "the mock does not support TRACE"],
    [
      "GET",
      "//[",
      "404",
      "the mock only knows PUT /v1/models/{modelId} and GET /v1/models/{modelId}",
    ],
    ["GET", "http://[", "400", "the address http://[ cannot be read"],
  ])("says what it does not understand: %s %s", async (method, target, status, message) => {
    const { origin } = await start();
    const socket = connect(Number(new URL(origin).port), "127.0.0.1");
    socket.end(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(`HTTP/1.1 ${status} `);
    expect(answer).toContain(JSON.stringify(message));
  });

  it("loses nothing where many update at once", async () => {
    const { client, mock } = await start({ models: [createModel({ id, status: "new" })] });
    const changes: ModelUpdateParams[] = [
      { name: "A" },
      { shortDescription: "B" },
      { promptEmbedding: "C" },
      { negativePromptEmbedding: "D" },
      { thumbnail: "asset_E" },
      { classSlug: "f" },
      { parameters: { rank: 8 } },
      { type: "flux.1-kontext-lora" },
    ];
    const delays = changes.map((_, index) => ({
      "x-mock-fault": `delay=${(index * 7) % 20}; times=1`,
    }));
    await Promise.all(
      changes.map((change, index) =>
        client.models.update(id, change, { headers: delays[index] ?? {} }),
      ),
    );
    expect(mock.models.get(id)).toMatchObject({
      ...{ name: "A", shortDescription: "B", promptEmbedding: "C", negativePromptEmbedding: "D" },
      ...{ thumbnail: { assetId: "asset_E" }, class: { slug: "f" } },
      ...{ parameters: { rank: 8 }, type: "flux.1-kontext-lora" },
    });
  });

  it("lets pages of anywhere call it, and see what it says", async () => {
    const { url } = await start({ models: [createModel({ id })] });
    const asked = "authorization,content-type,x-mock-fault";
    const preflight = await fetch(`${url}/models/${id}`, {
      method: "OPTIONS",
      headers: {
        origin: "https://docs.example.com",
        "access-control-request-method": "PUT",
        "access-control-request-headers": asked,
      },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, PUT",
      "access-control-allow-headers": asked,
    });
    const response = await fetch(`${url}/models/${id}`, { method: "PUT" });
    expect(response.status).toBe(401);
    expect(response.headers.get("access-control-expose-headers")).toBe("*");
  });

  it("knows no path but the API's, so that a wrong address is noticed here", async () => {
    const { origin } = await start({ models: [createModel({ id })] });
    const client = new Scenario({ apiKey: "demo", apiSecret: "demo", baseURL: origin });
    const result = await client.models.update(id, { name: "Bare" }).safe();
    expect(result).toMatchObject({
      status: 404,
      body: {
        message: "the mock only knows PUT /v1/models/{modelId} and GET /v1/models/{modelId}",
      },
    });
  });

  it("gives all its models, takes others, and goes back to those of the start", async () => {
    const { origin, client } = await start({ models: [createModel({ id, name: "Start" })] });
    const state = `${origin}/_mock/models`;
    const read = async (): Promise<Model[]> => JSON.parse(await (await fetch(state)).text()).models;
    await client.models.update(id, { name: "Changed" });
    const changed = await read();
    expect(changed.map(({ name }) => name)).toEqual(["Changed"]);

    const others = [createModel({ name: "Other" }, { seed: 2 }), ...changed];
    const body = JSON.stringify({ models: others });
    expect((await fetch(state, { method: "PUT", body })).status).toBe(200);
    expect(await read()).toEqual(others);

    const broken = await fetch(state, { method: "PUT", body: '{"models":[{"id":7}]}' });
    expect(broken.status).toBe(400);
    expect(await broken.text()).toMatch(/the body: \/models\/0\/id: must be string/);
    expect(await read()).toEqual(others);

    expect((await fetch(state, { method: "POST" })).status).toBe(405);
    await fetch(state, { method: "DELETE" });
    expect((await read()).map(({ name }) => name)).toEqual(["Start"]);
  });

  it("does not let pages of anywhere change what it has", async () => {
    const { origin } = await start();
    const asked = { origin: "https://evil.example", "access-control-request-method": "PUT" };
    const response = await fetch(`${origin}/_mock/models`, { method: "OPTIONS", headers: asked });
    expect(response.status).toBe(405);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});
