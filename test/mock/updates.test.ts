import { createModel, MockApi } from "@scenario-models/mock";
import { describe, expect, it } from "vitest";
import { callMock } from "../support/mock-calls.js";
import { objectOf } from "../support/narrow.js";

const id = "model_1";
const now = () => new Date("2026-11-25T12:00:00.000Z");

const trained = createModel({
  id,
  name: "Old name",
  epochs: [{ epoch: "000001" }, { epoch: "000002" }],
  thumbnail: { assetId: "asset_old", url: "https://cdn.example.com/assets/asset_old.png" },
});

describe("an update", () => {
  it("sets what it has, and leaves the rest", async () => {
    const { mock, update } = await callMock({ models: [trained], now });
    const model = await update(id, { name: "New name", shortDescription: "Short." });
    const expected = { ...trained, name: "New name", shortDescription: "Short." };
    expect(model).toEqual({ ...expected, updatedAt: "2026-11-25T12:00:00.000Z" });
    expect(mock.models.get(id)).toEqual(model);
  });

  it("with nothing in it changes nothing but the date", async () => {
    const { update } = await callMock({ models: [trained], now });
    expect(await update(id, {})).toEqual({ ...trained, updatedAt: now().toISOString() });
  });

  it("makes an image of an asset's id, and removes it with null", async () => {
    const { update } = await callMock({ models: [trained] });
    expect((await update(id, { thumbnail: "asset_new" })).thumbnail).toEqual({
      assetId: "asset_new",
      url: "https://cdn.example.com/assets/asset_new.png",
    });
    expect(await update(id, { thumbnail: null })).not.toHaveProperty("thumbnail");
  });

  it("makes a class of a slug, keeps the one that is there, and takes the model out with null", async () => {
    const { update } = await callMock({ models: [trained] });
    const first = objectOf((await update(id, { classSlug: "art-style" })).class, "class");
    expect(first).toMatchObject({ slug: "art-style", name: "Art Style" });
    expect((await update(id, { classSlug: "art-style" })).class).toEqual(first);
    expect(await update(id, { classSlug: null })).not.toHaveProperty("class");
  });

  it("replaces training parameters as a whole", async () => {
    const { update } = await callMock({ models: [trained] });
    await update(id, { parameters: { rank: 32 } });
    expect((await update(id, { parameters: { batchSize: 2 } })).parameters).toEqual({
      batchSize: 2,
    });
  });

  it("shows assets as they were provided where that is asked for, and keeps them as they are", async () => {
    const { mock, update } = await callMock();
    const known = "model_eyVcnFJcR92BxBkz7N6g5w";
    const usual = await update(known, {}, "?originalAssets=false");
    const original = await update(known, {}, "?originalAssets=true");
    const listUrls = (model: object) => JSON.stringify(model).match(/https:[^"]+/g) ?? [];
    expect(listUrls(usual).length).toBeGreaterThan(5);
    expect(listUrls(original)).toEqual(listUrls(usual).map((url) => `${url}?original=true`));
    expect(listUrls(mock.models.get(known) ?? {})).toEqual(listUrls(usual));
  });
});

describe("the type", () => {
  it("changes only while the model is new", async () => {
    const models = [trained, createModel({ id: "model_new", status: "new" })];
    const { update, refuse } = await callMock({ models });
    expect((await update("model_new", { type: "sd-xl-lora" })).type).toBe("sd-xl-lora");
    expect(await refuse(id, { type: "sd-xl-lora" })).toMatch(/^400: type can only be set while/);
    expect((await update(id, { type: trained.type })).type).toBe(trained.type);
  });

  it("of a composition needs concepts", async () => {
    const { update, refuse } = await callMock({ models: [createModel({ id, status: "new" })] });
    expect(await refuse(id, { type: "flux.1-composition" })).toMatch(/^400: concepts is required/);
    const concepts = [{ modelId: "model_2", scale: 1 }];
    expect(await update(id, { type: "flux.1-composition", concepts })).toMatchObject({ concepts });
  });
});

describe("the epoch", () => {
  it("is one of a trained model's own, and unset with null", async () => {
    const { update, refuse } = await callMock({ models: [trained] });
    expect((await update(id, { epoch: "000002" })).epoch).toBe("000002");
    expect(await refuse(id, { epoch: "000003" })).toBe(
      "400: epoch must be one of the model's epochs: 000001, 000002",
    );
    expect(await update(id, { epoch: null })).not.toHaveProperty("epoch");
  });

  it.each([
    ["that is not trained", createModel({ id, status: "training", epochs: [{ epoch: "000001" }] })],
    ["without epochs", createModel({ id, epochs: [] })],
    ["of another type", createModel({ id, type: "sd-xl-lora" })],
  ])("cannot be set on a model %s", async (_, model) => {
    const { mock, refuse } = await callMock({ models: [model] });
    expect(await refuse(id, { epoch: "000001" })).toMatch(/^400: epoch /);
    expect(mock.models.get(id)).toEqual(model);
  });
});

describe("a body that breaks a rule", () => {
  it.each<[string, object, RegExp]>([
    ["a limit", { name: "x".repeat(65) }, /^400: name must be at most 64 characters long$/],
    ["a type", { name: 7 }, /^400: name must be a string$/],
    ["null", { name: null }, /^400: name must be a string$/],
    ["a field", { nmae: "x" }, /^400: nmae is not a known field.*name/],
    [
      "a value",
      { parameters: { optimizeFor: "likenes" } },
      /^400: optimizeFor has the unknown value/,
    ],
    [
      "a trainer",
      { parameters: { learningRateUnet: 0.1 } },
      /^400: learningRateUnet is only available/,
    ],
    ["a trainer's limit", { parameters: { rank: 100 } }, /^400: rank must be at most 64/],
    ["two", { name: 7, thumbnail: 8 }, /^400: name .*; thumbnail /],
  ])("%s is refused, and nothing is changed", async (_, body, words) => {
    const { mock, call } = await callMock({ models: [trained] });
    const { status, body: response } = await call({ id, body });
    expect(`${status}: ${String(response.message)}`).toMatch(words);
    expect(response).toMatchObject({ reason: "invalid_body", issues: expect.any(Array) });
    expect(mock.models.get(id)).toEqual(trained);
  });

  it("that is only inferred is let through", async () => {
    const { update } = await callMock({ models: [createModel({ id, type: "sd-xl" })] });
    const parameters = { rank: 16 };
    expect(await update(id, { parameters })).toMatchObject({ parameters });
  });

  it.each<[string, unknown, Record<string, string>, RegExp]>([
    ["is no JSON", '{"name":', {}, /the body is not valid JSON: .*JSON/],
    ["is no object", "[]", {}, /the body must be an object/],
    ["is of another kind", "{}", { "content-type": "text/plain" }, /not text\/plain/],
    ["has a key of prototypes", '{"__proto__":{"name":"x"}}', {}, /__proto__ is not a known field/],
  ])("because it %s is refused", async (_, body, headers, words) => {
    const { call } = await callMock({ models: [trained] });
    const { status, body: response } = await call({ id, body, headers });
    expect(status).toBe(400);
    expect(response.message).toMatch(words);
  });
});

describe("a request", () => {
  it.each([
    ["without a scheme", { authorization: "" }],
    ["with wrong ones", { authorization: `Basic ${btoa("demo:wrong")}` }],
  ])("%s gets 401", async (_, headers) => {
    const { call } = await callMock({ models: [trained] });
    const { status, headers: received, body } = await call({ id, headers });
    expect({ status, body }).toMatchObject({
      status: 401,
      body: { reason: "invalid_credentials" },
    });
    expect(received.get("www-authenticate")).toBe('Basic realm="mock"');
  });

  it("without credentials is refused for that", async () => {
    const mock = new MockApi({ models: [trained] });
    const request = new Request(`https://api.example.com/v1/models/${id}`, { method: "PUT" });
    const response = await mock.handle(request);
    expect([response.status, await response.json()]).toEqual([
      401,
      { message: "no API key and API secret were sent", reason: "invalid_credentials" },
    ]);
  });

  it("with credentials of the mock's own is let in, whatever their letters", async () => {
    const credentials = { apiKey: "kéy", apiSecret: "ß:ecret" };
    const { call } = await callMock({ models: [trained], credentials });
    const authorization = `Basic ${Buffer.from("kéy:ß:ecret").toString("base64")}`;
    expect((await call({ id, headers: { authorization } })).status).toBe(200);
    expect((await call({ id })).status).toBe(401);
  });

  it("for a model of somebody else gets 403, for an unknown one with 404", async () => {
    const { call, refuse } = await callMock({ models: [trained], forbidden: ["model_theirs"] });
    expect((await call({ id: "model_theirs" })).status).toBe(403);
    expect(await refuse("model_none", {})).toBe("404: there is no model model_none");
    expect(await refuse("model%2F1", {})).toBe("404: there is no model model/1");
  });

  it("that reads a model gets it, under the same conditions as one that updates it", async () => {
    const { call } = await callMock({ models: [trained], forbidden: ["model_theirs"] });
    const read = { method: "GET" };
    expect(await call({ id, ...read })).toMatchObject({ status: 200, body: { model: trained } });
    expect((await call({ id: "model_theirs", ...read })).status).toBe(403);
    expect((await call({ id: "model_none", ...read })).status).toBe(404);
    expect(await call({ id, ...read, query: "?originalAssets=true" })).toMatchObject({
      status: 400,
      body: { message: "originalAssets is not a known query parameter; known: none" },
    });
    const headers = { "x-mock-fault": "status=503; times=1" };
    expect((await call({ id, ...read, headers })).status).toBe(503);
    expect((await call({ id, ...read, headers: { authorization: "Basic x" } })).status).toBe(401);
  });

  it.each([
    { method: "DELETE" },
    { path: "/v1/models" },
    { path: "/v1/models/" },
    { path: "/v1/models/a/b" },
    { path: "/other" },
    { path: "/" },
  ])("that the API does not describe gets 404: %j", async (asked) => {
    const { call } = await callMock({ models: [trained] });
    const { status, body } = await call({ id, ...asked });
    expect({ status, body }).toEqual({
      status: 404,
      body: {
        message: "the mock only knows PUT /v1/models/{modelId} and GET /v1/models/{modelId}",
        reason: "unknown_path",
      },
    });
  });

  it.each([
    ["?originalAssets=yes", "originalAssets must be true or false"],
    ["?orginalAssets=true", "orginalAssets is not a known query parameter; known: originalAssets"],
  ])("with the query %s is refused", async (query, message) => {
    const { call } = await callMock({ models: [trained] });
    const { status, body } = await call({ id, query });
    expect([status, body]).toEqual([400, { message, reason: "invalid_query" }]);
  });

  it("gets an id of its own", async () => {
    const { call } = await callMock({ models: [trained] });
    const responses = [await call({ id }), await call({ id })];
    expect(responses.map(({ headers }) => headers.get("x-request-id"))).toEqual([
      "mock-1",
      "mock-2",
    ]);
  });
});

describe("the models of the start", () => {
  it("are one for each trainer and each status at least, and all go with the description", async () => {
    const { mock, call } = await callMock();
    const models = mock.models.list();
    const responses = await Promise.all(models.map((model) => call({ id: model.id })));
    expect(responses.map(({ status }) => status)).toEqual(models.map(() => 200));
    const statuses = new Set(models.map(({ status }) => status));
    expect(statuses).toEqual(
      new Set(["copying", "failed", "new", "trained", "training", "training-canceled"]),
    );
    const types = models.map(({ type }) => String(type));
    for (const pattern of [/^sd-1_5-/, /^sd-xl-/, /^flux\.1-/, /^flux\.2-/, /^elevenlabs-/])
      expect(types.filter((type) => pattern.test(type))).not.toEqual([]);
  });

  it("come back with a reset, and are nobody's to change from outside", async () => {
    const { mock, update } = await callMock({ models: [trained] });
    await update(id, { name: "Changed" });
    const copy = mock.models.get(id);
    if (copy !== undefined) copy.name = "Outside";
    expect(mock.models.get(id)?.name).toBe("Changed");
    mock.models.reset();
    expect(mock.models.list()).toEqual([trained]);
  });
});
