import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as source from "@scenario-models/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorOf } from "../support/client-calls.js";
import { type PrismServer, servePrism } from "../support/prism-server.js";
import { bundleSpec } from "../support/spec-bundle.js";
import { readExamples } from "../support/spec-examples.js";

const id = "model_eyVcnFJcR92BxBkz7N6g5w";
const { requests, responses } = readExamples("paths/models_{modelId}.yaml", "put");
const [firstSuccess] = responses;

let folder: string;
let prism: PrismServer;
let built: typeof source;
let options: source.ScenarioOptions;

beforeAll(async () => {
  // By a URL, as the compiler must not need the build.
  built = await import(new URL("../../packages/client/dist/index.js", import.meta.url).href);
  folder = await mkdtemp(join(tmpdir(), "prism-"));
  const document = join(folder, "openapi.json");
  await writeFile(document, JSON.stringify(await bundleSpec()));
  prism = await servePrism(document, true);
  options = { apiKey: "key", apiSecret: "secret", baseURL: prism.origin };
});

afterAll(async () => {
  await prism?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends any body at all, as a caller without types could. */
function sendAnything(params: unknown, more: source.ScenarioOptions = {}): Promise<unknown> {
  const { models } = new built.Scenario({ ...options, ...more });
  return Promise.resolve(Reflect.apply(models.update, models, [id, params]));
}

describe("the built client", () => {
  it("is not the source", () => {
    expect(built.default).not.toBe(source.default);
    expect(built.modelTypeValues).not.toBe(source.modelTypeValues);
    expect(built.modelTypeValues).toEqual(source.modelTypeValues);
  });
});

describe("Prism accepts", () => {
  it("has examples to send", () => {
    expect(requests.length).toBeGreaterThan(4);
    expect(new Set(responses.map(({ status }) => status)).size).toBe(7);
  });

  it.each(requests)("the example $name", async ({ value }) => {
    expect(await sendAnything(value)).toEqual(firstSuccess?.value);
  });

  it.each([true, false])("originalAssets %j in the query", async (originalAssets) => {
    expect(await sendAnything({ originalAssets })).toHaveProperty("model");
  });

  it("an empty body", async () => {
    const client = new built.Scenario(options);
    expect(await client.models.update(id)).toHaveProperty("model");
  });

  it("an id with every awkward character", async () => {
    const client = new built.Scenario(options);
    expect(await client.models.update("a/b?c#d%2e é漢&;:")).toHaveProperty("model");
  });
});

describe("Prism refuses", () => {
  const concept = { modelId: id, scale: 1 };

  it.each<[string, string, unknown]>([
    ["a name of 65 characters", "body property name", { name: "x".repeat(65) }],
    ["a text of 257", "body property shortDescription", { shortDescription: "x".repeat(257) }],
    ["a scale of 3", "body property concepts.0.scale", { concepts: [{ ...concept, scale: 3 }] }],
    [
      "a scale of -2.1",
      "body property concepts.0.scale",
      { concepts: [{ ...concept, scale: -2.1 }] },
    ],
    [
      "a concept without scale",
      "body property concepts.1",
      { concepts: [concept, { modelId: id }] },
    ],
    ["null for a name", "body property name", { name: null }],
    ["a number for a name", "body property name", { name: 7 }],
    ["a text for a number", "body property parameters.rank", { parameters: { rank: "16" } }],
    ["a seed below its range", "body property parameters.seed", { parameters: { seed: -1 } }],
    ["a type it does not know", "body property type", { type: "flux1-lora" }],
    ["a query that is no boolean", "query parameter originalassets", { originalAssets: "perhaps" }],
  ])("%s", async (_, location, params) => {
    prism.takeProblems();
    const error = await errorOf(() => sendAnything(params, { validate: "off" }));
    expect(error).toBeInstanceOf(built.APIError);
    expect(error).toMatchObject({ status: expect.toSatisfy(isClientError), method: "PUT" });
    expect(prism.takeProblems().join()).toContain(`Request ${location} must `);
  });

  it("nothing of what the client refuses first", async () => {
    const sent: string[] = [];
    const fetch = (url: string, init: RequestInit) => {
      sent.push(url);
      return globalThis.fetch(url, init);
    };
    const error = await errorOf(() => sendAnything({ name: "x".repeat(65) }, { fetch }));
    expect(error).toBeInstanceOf(built.InvalidParamsError);
    expect(sent).toEqual([]);
  });

  it("a request without credentials", async () => {
    const error = await errorOf(() =>
      sendAnything(
        { name: "Paper Forest" },
        {
          fetch(url, init) {
            const headers = new Headers(init.headers);
            headers.delete("Authorization");
            return fetch(url, { ...init, headers });
          },
        },
      ),
    );
    expect(error).toBeInstanceOf(built.APIError);
    expect(error).toMatchObject({ status: 401 });
  });
});

describe("Prism responds with", () => {
  it.each(responses)("$status with the example $name", async ({ status, name, value }) => {
    // A 429 that says how long to wait would be repeated after that time, with the same result.
    const client = new built.Scenario({ ...options, maxRetries: 0 });
    const headers = { Prefer: `code=${status}, example=${name}` };
    const call = () => client.models.update(id, { name: "Paper Forest" }, { headers });
    if (status === 200) {
      expect(await call()).toEqual(value);
      return;
    }
    const error = await errorOf(call);
    expect(error).toBeInstanceOf(built.APIError);
    expect(error).toMatchObject({ status });
    expect(error instanceof built.APIError && error.body).toEqual(value);
  });
});

function isClientError(status: unknown): boolean {
  return typeof status === "number" && status >= 400 && status < 500;
}
