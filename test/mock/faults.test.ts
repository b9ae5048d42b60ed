import { createModel, faultHeader } from "@scenario-models/mock";
import { describe, expect, it, vi } from "vitest";
import { callMock } from "../support/mock-calls.js";

const id = "model_1";
const models = [createModel({ id, name: "Old" })];

async function callWith(header: string, times = 1) {
  const called = await callMock({ models });
  const responses = [];
  for (let count = 0; count < times; count += 1)
    responses.push(
      await called.call({ id, body: { name: "New" }, headers: { [faultHeader]: header } }),
    );
  return { ...called, responses, statuses: responses.map(({ status }) => status) };
}

describe("a request that asks for a fault", () => {
  it.each([400, 401, 403, 404, 429, 500, 503, 599])(
    "gets status %i, and changes nothing",
    async (status) => {
      const { statuses, mock } = await callWith(`status=${status}`);
      expect(statuses).toEqual([status]);
      expect(mock.models.get(id)?.name).toBe("Old");
    },
  );

  it("gets it as often as it wants, then goes through, then gets it again", async () => {
    const { statuses, mock } = await callWith("status=503; times=2", 5);
    expect(statuses).toEqual([503, 503, 200, 503, 503]);
    expect(mock.models.get(id)?.name).toBe("New");
  });

  it("gets how long to wait", async () => {
    const { responses } = await callWith("status=429; retry-after=7");
    expect(responses[0]?.headers.get("retry-after")).toBe("7");
    expect(responses[0]?.body).toMatchObject({ reason: "rate_limited" });
  });

  it("waits for a delayed response, which is otherwise the same", async () => {
    vi.useFakeTimers();
    try {
      const { call } = await callMock({ models });
      let status = 0;
      const headers = { [faultHeader]: "delay=5000" };
      const responded = call({ id, headers }).then((response) => {
        status = response.status;
      });
      await vi.advanceTimersByTimeAsync(4_999);
      expect(status).toBe(0);
      await vi.advanceTimersByTimeAsync(1);
      await responded;
      expect(status).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    [
      "status=200",
      "status in x-mock-fault must be a status that the API documents: 400, 401, 403, 404, 429, 500–599",
    ],
    [
      "status=409",
      "status in x-mock-fault must be a status that the API documents: 400, 401, 403, 404, 429, 500–599",
    ],
    ["times=0", "times in x-mock-fault must be a whole number from 1"],
    ["delay=never", "delay in x-mock-fault must be milliseconds, at most 600000"],
    ["retry-after=", "retry-after in x-mock-fault must be seconds"],
    [
      "toString=1",
      'x-mock-fault has the unknown setting "toString"; it takes name, status, times, retry-after, delay',
    ],
  ])("that is not valid is refused: %s", async (header, message) => {
    const { responses } = await callWith(header);
    expect(responses[0]).toMatchObject({ status: 400, body: { message, reason: "invalid_fault" } });
  });
});
