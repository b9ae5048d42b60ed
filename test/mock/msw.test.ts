import Scenario, { NotFoundError } from "@scenario-models/client";
import { createModel, MockApi } from "@scenario-models/mock";
import { handlers } from "@scenario-models/mock/msw";
import { setupServer } from "msw/node";
import { expect, it, onTestFinished, vi } from "vitest";

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

it("handlers respond at a path of the page's own server", async () => {
  vi.stubGlobal("location", new URL("https://app.example.com/here"));
  onTestFinished(() => void vi.unstubAllGlobals());
  const mock = new MockApi({ models });
  listen(...handlers({ mock, baseURL: "/api/" }));
  await new Scenario({ ...credentials, baseURL: "/api" }).models.update("model_1", { name: "New" });
  expect(mock.models.get("model_1")?.name).toBe("New");
});

it.each(["/api", "https://api.example.com/v1?key=1", "https://api.example.com/v1#a", "x"])(
  "handlers at %s are refused, as no request could reach them",
  (baseURL) => {
    expect(() => handlers({ baseURL })).toThrow(
      `baseURL must be an absolute URL, or a path in a page, without query and fragment, not "${baseURL}"`,
    );
  },
);

it("handlers respond at another address, with a mock that can be inspected", async () => {
  const mock = new MockApi({ models });
  const baseURL = "https://proxy.example.com/scenario/";
  listen(...handlers({ mock, baseURL }));
  await new Scenario({ ...credentials, baseURL }).models.update("model_1", { name: "New" });
  expect(mock.models.get("model_1")?.name).toBe("New");
});
