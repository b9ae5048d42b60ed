import Scenario, { unlisted } from "@scenario-models/client";
import { describe, expect, it } from "vitest";
import { bodyOf, connect, model, onlyRequest } from "../support/client-calls.js";
import { respondJson } from "../support/http-server.js";

const id = "model_eyVcnFJcR92BxBkz7N6g5w";

describe("models.update", () => {
  it("sends one PUT with a JSON body and resolves with the response", async () => {
    const { client, requests } = await connect();
    const response = await client.models.update(id, { name: "Cinematic Realism", thumbnail: null });
    expect(response).toEqual({ model });
    const request = onlyRequest(requests);
    expect(request).toMatchObject({
      method: "PUT",
      url: `/v1/models/${id}`,
      headers: { "content-type": "application/json", accept: "application/json" },
    });
    expect(bodyOf(request)).toEqual({ name: "Cinematic Realism", thumbnail: null });
  });

  it("sends an empty object where nothing is set", async () => {
    const { client, requests } = await connect();
    await client.models.update(id);
    await client.models.update(id, {});
    expect(requests.map(({ body, url }) => ({ body, url }))).toEqual([
      { body: "{}", url: `/v1/models/${id}` },
      { body: "{}", url: `/v1/models/${id}` },
    ]);
  });

  it.each([true, false])("sends originalAssets %j in the query alone", async (originalAssets) => {
    const { client, requests } = await connect();
    await client.models.update(id, { originalAssets, name: "Paper Forest" });
    const request = onlyRequest(requests);
    expect(request.url).toBe(`/v1/models/${id}?originalAssets=${originalAssets}`);
    expect(bodyOf(request)).toEqual({ name: "Paper Forest" });
  });

  it("sends null and drops undefined", async () => {
    const { client, requests } = await connect();
    await client.models.update(id, {
      classSlug: null,
      epoch: null,
      thumbnail: null,
      name: undefined,
      originalAssets: undefined,
      parameters: { rank: undefined, seed: 0, randomCrop: false, conceptPrompt: "" },
    });
    const request = onlyRequest(requests);
    expect(request.url).toBe(`/v1/models/${id}`);
    expect(bodyOf(request)).toEqual({
      classSlug: null,
      epoch: null,
      thumbnail: null,
      parameters: { seed: 0, randomCrop: false, conceptPrompt: "" },
    });
  });

  it("sends texts of any script and values not yet listed as they are", async () => {
    const { client, requests } = await connect();
    await client.models.update(id, { name: "Forêt 紙 🌲", type: unlisted("flux.3-lora") });
    expect(bodyOf(onlyRequest(requests))).toEqual({ name: "Forêt 紙 🌲", type: "flux.3-lora" });
  });

  it("leaves the caller's params as they were", async () => {
    const { client } = await connect();
    const params = Object.freeze({ originalAssets: true, name: "Paper Forest" });
    await client.models.update(id, params);
    expect(params).toEqual({ originalAssets: true, name: "Paper Forest" });
  });

  it("keeps fields of the response that it does not know", async () => {
    const response = { model: { ...model, fromTheFuture: [1] }, more: true };
    const { client } = await connect(respondJson(200, response));
    expect(await client.models.update(id)).toEqual(response);
  });

  it("takes any status of success", async () => {
    const { client } = await connect(respondJson(202, { model }));
    expect(await client.models.update(id)).toEqual({ model });
  });
});

describe("baseURL", () => {
  it.each([
    ["", "/models/"],
    ["/", "/models/"],
    ["/v1", "/v1/models/"],
    ["/v1/", "/v1/models/"],
    ["/v1//", "/v1/models/"],
    ["/proxy/scenario/v2", "/proxy/scenario/v2/models/"],
    ["/a%2Fb", "/a%2Fb/models/"],
    ["/{tenant}", "/%7Btenant%7D/models/"],
  ])("keeps the path %j", async (path, want) => {
    const { requests, origin } = await connect();
    const client = new Scenario({ apiKey: "k", apiSecret: "s", baseURL: `${origin}${path}` });
    await client.models.update(id);
    expect(onlyRequest(requests).url).toBe(`${want}${id}`);
  });
});
