import Scenario, {
  APIConnectionError,
  APIError,
  APIUserAbortError,
  ConfigurationError,
  InvalidParamsError,
  type ModelUpdateParams,
  UnreadableResponseError,
} from "@scenario-models/client";
import { describe, expect, it, vi } from "vitest";
import { apiKey, apiSecret, connect, errorOf, model } from "../support/client-calls.js";
import { type Fault, fail, faults, serveFaults } from "../support/fault-server.js";
import { respondJson } from "../support/http-server.js";

const wrong: ModelUpdateParams = JSON.parse('{ "name": 7 }');

describe("the promise of a call", () => {
  it("is a promise like any other", async () => {
    const { client } = await connect();
    const call = client.models.update("model_1");
    expect(call).toBeInstanceOf(Promise);
    const seen = vi.fn<() => void>();
    expect(await call.then(({ model: found }) => found.id).finally(seen)).toBe(model.id);
    expect(seen).toHaveBeenCalledOnce();
    expect(await Promise.all([call, call])).toEqual([{ model }, { model }]);
  });

  it("sends once, however often it is looked at", async () => {
    const { client, requests } = await connect();
    const call = client.models.update("model_1");
    await Promise.all([call, call.withResponse(), call.asResponse(), call.safe()]);
    expect(requests).toHaveLength(1);
  });
});

describe("safe", () => {
  const failing = async (fault: Fault, timeout = 60_000) => {
    const { origin } = await serveFaults(fault);
    const options = { apiKey, apiSecret, baseURL: origin, maxRetries: 0, timeout };
    return new Scenario(options);
  };

  it("gives the data of a success", async () => {
    const { client } = await connect();
    const result = await client.models.update("model_1").safe();
    expect(result).toMatchObject({ ok: true, data: { model }, requestId: undefined });
    expect(result.ok && result.response.status).toBe(200);
  });

  it("gives a documented failure with the body of its status", async () => {
    const { client } = await connect(respondJson(403, { message: "not yours", plan: "free" }));
    const result = await client.models.update("model_1").safe();
    if (result.ok || result.kind !== "status" || result.status !== 403) expect.fail("not a 403");
    expect(result.body.message).toBe("not yours");
    expect(result.body).toEqual({ message: "not yours", plan: "free" });
    expect(result.error).toBeInstanceOf(APIError);
  });

  it.each<readonly [string, Fault, object, unknown]>([
    ["an undocumented status", fail(418), { kind: "undocumented", status: 418 }, APIError],
    [
      "HTML of a documented one",
      faults.htmlFailure,
      { kind: "undocumented", status: 502 },
      APIError,
    ],
    [
      "HTML of a success",
      faults.html,
      { kind: "unreadable", status: 200 },
      UnreadableResponseError,
    ],
    ["a broken connection", faults.resetBeforeHeaders, { kind: "connection" }, APIConnectionError],
    ["time", faults.stallInBody, { kind: "timeout" }, APIConnectionError],
  ])("gives a failure by %s", async (_, fault, want, ErrorClass) => {
    // Only where nothing comes is time to run out, however busy the machine.
    const client = await failing(fault, fault === faults.stallInBody ? 100 : undefined);
    const result = await client.models.update("model_1").safe();
    expect(result).toMatchObject({ ok: false, ...want });
    expect(!result.ok && result.error).toBeInstanceOf(ErrorClass);
  });

  it("gives an abort", async () => {
    const client = await failing(faults.stallBeforeHeaders);
    const options = { signal: AbortSignal.timeout(20), timeout: 5_000 };
    const result = await client.models.update("model_1", {}, options).safe();
    expect(result).toMatchObject({ ok: false, kind: "abort" });
    expect(!result.ok && result.error).toBeInstanceOf(APIUserAbortError);
  });

  it("gives what was wrong before anything was sent", async () => {
    const { client, requests } = await connect();
    const result = await client.models.update("model_1", wrong).safe();
    expect(result).toMatchObject({ ok: false, kind: "params", issues: [{ pointer: "/name" }] });
    expect(!result.ok && result.error).toBeInstanceOf(InvalidParamsError);
    const bare = new Scenario({ apiKey });
    const refused = await bare.models.update("model_1").safe();
    expect(refused).toMatchObject({ ok: false, kind: "configuration" });
    expect(!refused.ok && refused.error).toBeInstanceOf(ConfigurationError);
    expect(requests).toEqual([]);
  });

  it("lets through what is not of this package", async () => {
    const failure = new Error("vault closed");
    const client = new Scenario({ apiKey, apiSecret: () => Promise.reject(failure) });
    expect(await errorOf(() => client.models.update("model_1").safe())).toBe(failure);
  });
});
