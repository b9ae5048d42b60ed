import { InvalidParamsError, type ModelUpdateParams, type Validate } from "@scenario-models/client";
import { describe, expect, test, vi } from "vitest";
import { bodyOf, connect, errorOf, onlyRequest } from "../support/client-calls.js";

/** As a caller without types could: one error, one warning. */
const wrong: ModelUpdateParams = JSON.parse('{ "name": 7, "nmae": "x" }');
const misspelt: ModelUpdateParams = JSON.parse('{ "nmae": "x" }');

function makeLogger() {
  const fail = (message: string) => expect.fail(message);
  return { warn: vi.fn<(message: string) => void>(), error: fail, info: fail, debug: fail };
}

describe("validate", () => {
  test("is on by default: one error with all issues, and nothing is sent", async () => {
    const logger = makeLogger();
    const { client, requests } = await connect(undefined, { logger });
    const error = await errorOf(() => client.models.update("model_1", wrong));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(error).toMatchObject({
      message: "name must be a string.",
      issues: [
        { rule: "type", pointer: "/name", severity: "error" },
        { rule: "unknown", pointer: "/nmae", severity: "warning" },
      ],
    });
    expect(requests).toEqual([]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  test("lets warnings pass, to the logger", async () => {
    const logger = makeLogger();
    const { client, requests } = await connect(undefined, { logger });
    await client.models.update("model_1", misspelt);
    expect(bodyOf(onlyRequest(requests))).toEqual({ nmae: "x" });
    expect(logger.warn.mock.calls).toEqual([
      ['updateModel: nmae is not a known field (did you mean "name"?) (warning at /nmae)'],
    ]);
  });

  test.each<readonly [Validate | undefined, Validate | undefined, number | undefined]>([
    ["warn", undefined, 2],
    [undefined, "warn", 2],
    ["off", undefined, 0],
    ["error", "off", 0],
    ["off", "error", undefined],
  ])("%s on the client, %s on the call", async (ofClient, ofCall, warnings) => {
    const logger = makeLogger();
    const { client, requests } = await connect(undefined, { logger, validate: ofClient });
    const call = client.models.update("model_1", wrong, { validate: ofCall });
    if (warnings === undefined) {
      await expect(call).rejects.toThrow(InvalidParamsError);
      expect(requests).toEqual([]);
    } else {
      await call;
      expect(bodyOf(onlyRequest(requests))).toEqual({ name: 7, nmae: "x" });
      expect(logger.warn).toHaveBeenCalledTimes(warnings);
    }
  });

  test("logs to the console without a logger", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    try {
      const { client } = await connect();
      await client.models.update("model_1", misspelt);
      expect(warn).toHaveBeenCalledTimes(1);
    } finally {
      warn.mockRestore();
    }
  });

  test("uses the model as last read, which is not sent", async () => {
    const { client, requests } = await connect();
    const params = { parameters: { rank: 65 } };
    const error = await errorOf(() =>
      client.models.update("model_1", params, { model: { type: "flux.1-lora" } }),
    );
    expect(error).toBeInstanceOf(InvalidParamsError);
    await client.models.update("model_1", params, { model: { type: "zimage-lora" } });
    expect(bodyOf(onlyRequest(requests))).toEqual(params);
  });
});
