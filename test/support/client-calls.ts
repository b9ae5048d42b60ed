import Scenario, { type Model, type ScenarioOptions } from "@scenario-models/client";
import { type Handler, type Received, respondJson, serveTest } from "./http-server.js";
import { type JsonObject, objectOf } from "./narrow.js";

export const apiKey = "key_Zq8sample";
export const apiSecret = "s3cr3t-Vx9sample";

/** The fewest fields a response can have. */
export const model: Model = {
  id: "model_eyVcnFJcR92BxBkz7N6g5w",
  capabilities: ["txt2img"],
  collectionIds: [],
  createdAt: "2026-02-03T11:19:41.579Z",
  custom: false,
  exampleAssetIds: [],
  privacy: "private",
  source: "scenario",
  status: "new",
  tags: [],
  trainingImagesNumber: 0,
  type: "flux.1-lora",
  updatedAt: "2026-02-03T11:19:41.579Z",
};

/** A client and the server it talks to, for the time of the test. */
export async function connect(
  handler: Handler = respondJson(200, { model }),
  options: ScenarioOptions = {},
): Promise<{ client: Scenario; requests: readonly Received[]; origin: string }> {
  const { origin, requests } = await serveTest(handler);
  const client = new Scenario({ apiKey, apiSecret, baseURL: `${origin}/v1`, ...options });
  return { client, requests, origin };
}

/** The single request that should have arrived. */
export function onlyRequest(requests: readonly Received[]): Received {
  const [request] = requests;
  if (request === undefined || requests.length !== 1) {
    throw new Error(`${requests.length} requests arrived instead of one`);
  }
  return request;
}

export function bodyOf({ body }: Received): JsonObject {
  return objectOf(JSON.parse(body), "the body");
}

/** What a call that must not succeed was refused with. */
export async function errorOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("The call succeeded");
}
