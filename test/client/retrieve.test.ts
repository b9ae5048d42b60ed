import Scenario, { modelTypeValues, NotFoundError } from "@scenario-models/client";
import { prepare } from "@scenario-models/client/prepare";
import { checkModelUpdate } from "@scenario-models/client/rules";
import { createModel } from "@scenario-models/mock";
import { startMock } from "@scenario-models/mock/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { connect, errorOf, model, onlyRequest } from "../support/client-calls.js";
import { fail, faults, inOrder } from "../support/fault-server.js";
import { respondJson } from "../support/http-server.js";

describe("client.models.retrieve", () => {
  it("sends a GET without a body, and returns the model", async () => {
    const { client, requests } = await connect();
    expect(await client.models.retrieve("model/1")).toEqual({ model });
    const { method, url, headers, body } = onlyRequest(requests);
    expect({ method, url, body }).toEqual({ method: "GET", url: "/v1/models/model%2F1", body: "" });
    expect(headers).not.toHaveProperty("content-type");
  });

  it("is repeated after what may pass", async () => {
    const handler = inOrder(fail(503, { "Retry-After-Ms": "1" }), faults.ok);
    const { client, requests } = await connect(handler);
    expect(await client.models.retrieve("model_1")).toEqual({ model });
    expect(requests).toHaveLength(2);
  });

  it("throws the error of the status, typed as documented", async () => {
    const body = { message: "there is no such model" };
    const { client } = await connect(respondJson(404, body));
    const error = await errorOf(() => client.models.retrieve("model_1"));
    expect(error).toBeInstanceOf(NotFoundError);
    const result = await client.models.retrieve("model_1").safe();
    expect(result).toMatchObject({ ok: false, kind: "status", status: 404, body });
  });

  it("is described without sending it", async () => {
    const { client, requests } = await connect();
    const { method, url, curl } = await prepare(client, ({ models }) => models.retrieve("model_1"));
    expect({ method, path: new URL(url).pathname }).toEqual({
      method: "GET",
      path: "/v1/models/model_1",
    });
    expect(curl).toContain("/v1/models/model_1");
    expect(requests).toEqual([]);
  });
});

describe("what the mock returns for a model", () => {
  it.each(modelTypeValues)("of type %s can be written back", async (type) => {
    const server = await startMock({ models: [createModel({ id: "model_1", type })] });
    onTestFinished(() => server.close());
    const client = new Scenario({ apiKey: "demo", apiSecret: "demo", baseURL: server.url });
    const { model: read } = await client.models.retrieve("model_1");
    expect(read).toEqual(server.mock.models.get("model_1"));
    const params = { parameters: read.parameters };
    expect(checkModelUpdate(params, { model: read })).toEqual([]);
    const updated = await client.models.update(read.id, params, { model: read });
    expect(updated.model.parameters).toEqual(read.parameters);
  });
});
