import { readdirSync, readFileSync } from "node:fs";
import type { DriftFinding } from "@scenario-models/client";
import { describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { createDriftSensor } from "../../packages/client/src/drift-sensor.js";
import * as shapes from "../../packages/client/src/response-shapes.js";
import { connect, model } from "../support/client-calls.js";
import { respondJson } from "../support/http-server.js";

const examples = new URL("../../openapi/examples/responses/", import.meta.url);

/** What the sensor reports of a response. */
async function findDrift(response: object): Promise<DriftFinding[]> {
  const found: DriftFinding[] = [];
  const drift = createDriftSensor((finding) => {
    found.push(finding);
  });
  const { client } = await connect(respondJson(200, response), { drift });
  expect(await client.models.update("model_1")).toEqual(response);
  return found;
}

describe("the drift sensor", () => {
  const responses = readdirSync(examples).flatMap((name) => {
    const { value }: { value: object } = parse(readFileSync(new URL(name, examples), "utf8"));
    return "model" in value ? [[name, value] as const] : [];
  });

  it("is tried on several responses of the API's description", () => {
    expect(responses.length).toBeGreaterThanOrEqual(5);
  });

  it.each(responses)("reports nothing for %s", async (_, response) => {
    expect(await findDrift(response)).toEqual([]);
  });

  /** A whole response in the shape of the vendor's newer pages, written by hand. */
  const newer = {
    ...model,
    capabilities: ["txt2img", "audio2txt"],
    custom: true,
    disableRefund: true,
    inputs: [
      { name: "speech", type: "file", kind: "audio", maxDuration: 30, required: { always: true } },
      { name: "script", type: "file", kind: "text" },
    ],
    parameters: { learningRate: 0.00005, rank: 64, batchSize: 1, nbEpochs: 10, nbRepeats: 20 },
    status: "training",
    trainingProgress: {
      stage: "ready-for-captcha",
      updatedAt: 1_770_117_581_579,
      captchaImageUrl: "https://cdn.example/captcha.png",
      retryableError: "the captcha was not solved",
      retryCount: 2,
    },
    type: "flux.2-dev-lora",
  };

  it("reports nothing for what newer pages have, and still what they do not have", async () => {
    expect(await findDrift({ model: newer })).toEqual([]);
    const trainingProgress = { ...newer.trainingProgress, gpu: "h100" };
    expect(await findDrift({ model: { ...newer, trainingProgress } })).toEqual([
      {
        operation: "updateModel",
        kind: "field",
        pointer: "/model/trainingProgress/gpu",
        value: "h100",
      },
    ]);
  });

  it.each<readonly [string, object, Omit<DriftFinding, "operation">]>([
    [
      "a field beside the model",
      { model, trace: { id: 7 } },
      { kind: "field", pointer: "/trace", value: { id: 7 } },
    ],
    [
      "a field of the model",
      { model: { ...model, colour: "green" } },
      { kind: "field", pointer: "/model/colour", value: "green" },
    ],
    [
      "a field with a name to escape",
      { model: { ...model, "a/b~c": null } },
      { kind: "field", pointer: "/model/a~1b~0c", value: null },
    ],
    [
      "a value of an enum",
      { model: { ...model, type: "flux.9" } },
      { kind: "value", pointer: "/model/type", value: "flux.9" },
    ],
    [
      "a value in a list",
      { model: { ...model, capabilities: ["txt2img", "smell"] } },
      { kind: "value", pointer: "/model/capabilities/1", value: "smell" },
    ],
    [
      "a field deep inside a list",
      { model: { ...model, concepts: [{ modelId: "m", scale: 1, weight: 2 }] } },
      { kind: "field", pointer: "/model/concepts/0/weight", value: 2 },
    ],
    [
      "a value of a training parameter",
      { model: { ...model, parameters: { lrScheduler: "spiral" } } },
      { kind: "value", pointer: "/model/parameters/lrScheduler", value: "spiral" },
    ],
    [
      "__proto__",
      JSON.parse(`{ "model": ${JSON.stringify(model)}, "__proto__": 1 }`),
      { kind: "field", pointer: "/__proto__", value: 1 },
    ],
  ])("reports %s", async (_, response, finding) => {
    expect(await findDrift(response)).toEqual([{ operation: "updateModel", ...finding }]);
  });

  it.each<readonly [string, object]>([
    ["another type than promised", { model: { ...model, type: 7, tags: "x", concepts: {} } }],
    [
      "null for everything",
      { model: Object.fromEntries(Object.keys(model).map((k) => [k, null])) },
    ],
  ])("reports nothing for %s", async (_, response) => {
    expect(await findDrift(response)).toEqual([]);
  });

  it.each<readonly [string, () => never | Promise<never>]>([
    ["throws", () => expect.fail("by the caller")],
    ["rejects", () => Promise.reject(new Error("by the caller"))],
  ])("fails no call where the report %s", async (_, report) => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      const response = { model, trace: 7 };
      const drift = createDriftSensor(report);
      const { client } = await connect(respondJson(200, response), { drift });
      expect(await client.models.update("model_1")).toEqual(response);
      await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(1));
    } finally {
      error.mockRestore();
    }
  });

  it("reports a response once, however it is read", async () => {
    const drift = vi.fn<(operation: string, response: unknown) => void>();
    const { client } = await connect(undefined, { drift });
    await client.models.update("model_1").withResponse();
    await client.models.update("model_1").safe();
    expect(drift.mock.calls).toEqual([
      ["updateModel", { model }, expect.any(Function)],
      ["updateModel", { model }, expect.any(Function)],
    ]);
  });

  it("does not look at failures", async () => {
    const drift = vi.fn<(operation: string, response: unknown) => void>();
    const { client } = await connect(respondJson(404, { message: "gone" }), { drift });
    await client.models.update("model_1").safe();
    expect(drift).not.toHaveBeenCalled();
  });

  it("reports nothing for unknown operations", () => {
    const report = vi.fn<(finding: DriftFinding) => void>();
    createDriftSensor(report)("constructor", { anything: 1 });
    expect(report).not.toHaveBeenCalled();
  });
});

describe("shapes", () => {
  const { unknown, object, enumOf } = shapes;
  const round = object(() => ({ kind: enumOf(["round"]), radius: unknown }));
  const square = object(() => ({ kind: enumOf(["square"]), side: unknown }));
  const list = (shape: shapes.ResponseShape, value: unknown) => {
    const found: string[] = [];
    shape(value, "", ({ kind, pointer }) => found.push(`${kind} ${pointer}`));
    return found;
  };

  it.each<readonly [string, shapes.ResponseShape, unknown, readonly string[]]>([
    ["a map", shapes.mapOf(enumOf(["on"])), { a: "on", "b/c": "off" }, ["value /b~1c"]],
    ["a list", shapes.listOf(enumOf([1, 2])), [2, 3, "4"], ["value /1"]],
    ["one of several", shapes.anyOf(round, square), { kind: "square", side: 1 }, []],
    ["the nearest", shapes.anyOf(round, square), { kind: "square", edge: 1 }, ["field /edge"]],
  ])("%s", (_, shape, value, want) => {
    expect(list(shape, value)).toEqual(want);
  });

  it("may refer to themselves", () => {
    const tree: shapes.ResponseShape = object(() => ({ leaves: shapes.listOf(tree) }));
    expect(list(tree, { leaves: [{}, { leaves: [{ bird: 1 }] }] })).toEqual([
      "field /leaves/1/leaves/0/bird",
    ]);
  });
});
