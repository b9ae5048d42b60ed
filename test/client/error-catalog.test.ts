import Scenario, { APIError, RateLimitError } from "@scenario-models/client";
import { createModel, faultHeader } from "@scenario-models/mock";
import { startMock } from "@scenario-models/mock/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { type ErrorCatalog, readErrorBody } from "../../packages/client/src/error-body.js";
import { findDelay } from "../../packages/client/src/retry.js";
import { connect, errorOf } from "../support/client-calls.js";
import { faults, inOrder } from "../support/fault-server.js";
import { respondJson } from "../support/http-server.js";

/** The body of an error as public notes show it. */
const planLimit = {
  name: "PlanLimitReachedError",
  reason: "you have reached the limit of your plan",
  details: { actionName: "model-training", actionLimit: 5, limitScope: "month" },
};

describe("the error of a response", () => {
  it("has what the body says of it", async () => {
    const { client } = await connect(respondJson(429, planLimit));
    const error = await errorOf(() => client.models.update("model_1", {}));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({
      name: "RateLimitError",
      message: expect.stringContaining(planLimit.reason),
      code: "PlanLimitReachedError",
      reason: planLimit.reason,
      details: planLimit.details,
      body: planLimit,
    });
  });

  it("has the code of an error that is not listed", async () => {
    const { client } = await connect(respondJson(400, { name: "NewError", details: [1] }));
    const error = await errorOf(() => client.models.update("model_1", {}));
    expect(error).toMatchObject({ code: "NewError", reason: undefined, details: undefined });
  });

  it("has the words of an older body in its message", async () => {
    const { client } = await connect(respondJson(400, { error: "the model is gone" }));
    const error = await errorOf(() => client.models.update("model_1", {}));
    expect(error).toMatchObject({
      message: expect.stringContaining("status 400: the model is gone"),
      code: undefined,
    });
  });

  it.each([
    ["text", "not JSON"],
    ["a list", "[1]"],
    ["null", "null"],
    ["other types", '{"name":7,"reason":{},"details":"x"}'],
  ])("has none of it where the body is %s", async (_, text) => {
    const { client } = await connect((_request, response) => response.writeHead(404).end(text));
    const error = await errorOf(() => client.models.update("model_1", {}));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: undefined, reason: undefined, details: undefined });
  });
});

/** The delay after a first failure with this body. */
function delayAfter(body: unknown, catalog?: ErrorCatalog, headers: Record<string, string> = {}) {
  const response = { message: "", status: 429, headers: new Headers(headers), body };
  return findDelay({ ...response, ...readErrorBody(body, catalog) }, 1, true, 0, 0, catalog);
}

describe("a retry", () => {
  it("does not follow a limit of the plan, whatever the headers say", async () => {
    const { client, requests } = await connect((_request, response) =>
      response
        .writeHead(429, { "Retry-After-Ms": "1", "X-Should-Retry": "true" })
        .end(JSON.stringify(planLimit)),
    );
    await errorOf(() => client.models.update("model_1", {}));
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["in details", { details: { remainingSeconds: 0.01 } }],
    ["beside the name", { name: "CooldownError", remainingSeconds: 0.01 }],
    ["in words", { reason: "Too many requests, please wait 0.01 seconds" }],
  ])("follows a cooldown that says how long %s", async (_, body) => {
    const handler = inOrder(
      (response) => response.writeHead(429).end(JSON.stringify(body)),
      faults.ok,
    );
    const { client, requests } = await connect(handler);
    await client.models.update("model_1", {});
    expect(requests).toHaveLength(2);
  });

  it.each([
    [{ details: { remainingSeconds: 7 } }, 7_000],
    [{ details: { remainingSeconds: 7 }, remainingSeconds: 9 }, 7_000],
    [{ details: { remainingSeconds: "7" }, remainingSeconds: 9 }, 9_000],
    [{ remainingSeconds: 7, reason: "wait 3 seconds" }, 7_000],
    [{ reason: "Rate limited. Wait 3 seconds before you try again." }, 3_000],
    [{ reason: "please wait for 1 second" }, 1_000],
    [{ reason: "wait 30s" }, 30_000],
    [{ details: { remainingSeconds: 61 } }, undefined],
  ])("of a response with the body %j waits", (body, wait) => {
    expect(delayAfter(body)).toBe(wait);
  });

  it.each([
    { reason: "wait a few seconds" },
    { reason: "await 3 seconds" },
    { reason: "we waited 3 seconds" },
    { remainingSeconds: -1 },
    { details: { remainingSeconds: null } },
    "wait 3 seconds",
    undefined,
  ])("of a response with the body %j waits as usual", (body) => {
    expect(delayAfter(body)).toBe(500);
  });

  it("follows the header rather than the body", () => {
    const body = { details: { remainingSeconds: 7 } };
    expect(delayAfter(body, undefined, { "retry-after": "2" })).toBe(2_000);
  });

  it("treats an error that is not listed by its status", () => {
    expect(delayAfter({ name: "OtherError" })).toBe(500);
    expect(delayAfter(planLimit)).toBeUndefined();
  });
});

describe("another catalogue", () => {
  const catalog: ErrorCatalog = {
    code: "kind",
    details: "context",
    never: ["jam"],
    waits: ["freeIn"],
  };

  it("is read by its own names", () => {
    const body = { kind: "jam", name: "PlanLimitReachedError", context: { freeIn: 2 } };
    expect(readErrorBody(body, catalog)).toEqual({
      code: "jam",
      reason: undefined,
      details: { freeIn: 2 },
    });
    expect(delayAfter(body, catalog)).toBeUndefined();
    expect(delayAfter(planLimit, catalog)).toBe(500);
    expect(delayAfter({ ...body, kind: "queue" }, catalog)).toBe(2_000);
    expect(readErrorBody(body, {})).toEqual({});
  });
});

describe("the mock", () => {
  it.each([
    ["PlanLimitReachedError", 429, "PlanLimitReachedError"],
    ["cooldown", 429, undefined],
    ["rate-limit", 429, undefined],
    ["model-in-training", 400, undefined],
  ])("answers with %s when asked for it", async (name, status, code) => {
    const server = await startMock({ models: [createModel({ id: "model_1" })] });
    onTestFinished(() => server.close());
    const client = new Scenario({ apiKey: "demo", apiSecret: "demo", baseURL: server.url });
    const headers = { [faultHeader]: `name=${name}` };
    const options = { headers, maxRetries: 0 };
    const error = await errorOf(() => client.models.update("model_1", {}, options));
    expect(error).toMatchObject({ status, code, reason: expect.any(String) });
    expect(await errorOf(() => client.models.retrieve("model_1", options))).toMatchObject({ code });
  });

  it("says which errors there are", async () => {
    const server = await startMock({ models: [createModel({ id: "model_1" })] });
    onTestFinished(() => server.close());
    const client = new Scenario({ apiKey: "demo", apiSecret: "demo", baseURL: server.url });
    const headers = { [faultHeader]: "name=PlanLimit" };
    expect(await errorOf(() => client.models.update("model_1", {}, { headers }))).toMatchObject({
      status: 400,
      body: {
        message:
          "name in x-mock-fault must be one of PlanLimitReachedError, cooldown, rate-limit, model-in-training",
      },
    });
  });
});
