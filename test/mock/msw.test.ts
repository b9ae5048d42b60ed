import Scenario, { NotFoundError } from "@scenario-models/client";
import { createModel, MockApi } from "@scenario-models/mock";
import { handlers } from "@scenario-models/mock/msw";
import { setupServer } from "msw/node";
import { expect, it, onTestFinished } from "vitest";

const credentials = { apiKey: "demo", apiSecret: "demo" };
const models = [createModel({ id: "model_1", name: "Old" })];

function listen(...list: ReturnType<typeof handlers>): void {
  const server = setupServer(...list);
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());
}

it("handlers respond to the client at the API's own address, and remember", async () => {
  listen(...handlers({ models }));
  const client = new Scenario(credentials);
  await client.models.update("model_1", { name: "New" });
  const { model } = await client.models.update("model_1", { thumbnail: "asset_1" });
  expect(model).toMatchObject({ name: "New", thumbnail: { assetId: "asset_1" } });
  const failed = await client.models.update("model_2", {}).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(NotFoundError);
});

it("handlers respond at another address, with a mock that can be inspected", async () => {
  const mock = new MockApi({ models });
  const baseURL = "https://proxy.example.com/scenario/";
  listen(...handlers({ mock, baseURL }));
  await new Scenario({ ...credentials, baseURL }).models.update("model_1", { name: "New" });
  expect(mock.models.get("model_1")?.name).toBe("New");
});
