import { describe, expect, it } from "vitest";
import type { Operation } from "../../packages/client/src/operation.js";
import type { ClientOptions } from "../../packages/client/src/options.js";
import { createTransport } from "../../packages/client/src/transport.js";
import { errorOf } from "../support/client-calls.js";
import { type Fault, fail, faults, serveFaults } from "../support/fault-server.js";

const soon = { "Retry-After-Ms": "1" };

/** What the generator would write for an operation that starts something. */
const startOven: Operation<{ started: boolean }, { 404: { message: string } }> = {
  id: "startOven",
  path: "/ovens/{ovenId}/shelves/{shelf}/start",
  query: { degrees: "temperature" },
  failures: { "404": "object" },
  secrets: ["pin"],
  method: "POST",
  hasBody: true,
  result: "object",
  safeToRepeat: false,
};

const path = { ovenId: "a/b", shelf: 2 };
const params = { degrees: 180, pin: "0123456789" };

async function connect(list: readonly Fault[], options: ClientOptions = {}) {
  const { origin, requests } = await serveFaults(...list);
  return {
    transport: createTransport(
      { baseURL: origin, environment: "OVENS", userAgent: "ovens/1", schemes: {}, security: [] },
      options,
    ),
    requests,
  };
}

describe("an operation that is not safe to repeat", () => {
  it.each<readonly [string, Fault]>([
    ["a response of 503", fail(503, soon)],
    ["a broken connection", faults.resetBeforeHeaders],
    ["a broken response", faults.resetInBody],
  ])("is sent once: %s", async (_, fault) => {
    const { transport, requests } = await connect([fault, faults.ok]);
    const error = await errorOf(() => transport.send(startOven, path, params));
    expect(error).toMatchObject({ attempts: 1, method: "POST", path: startOven.path });
    expect(requests).toHaveLength(1);
  });

  it("is sent once where time is up", async () => {
    const { transport, requests } = await connect([faults.stallBeforeHeaders], { timeout: 50 });
    const error = await errorOf(() => transport.send(startOven, path, params));
    expect(error).toMatchObject({ name: "APIConnectionTimeoutError", attempts: 1 });
    expect(requests).toHaveLength(1);
  });
});

describe("an operation that is not safe to repeat is repeated", () => {
  it("where the server is too busy and says when to come back", async () => {
    const { transport, requests } = await connect([fail(429, soon), fail(200)]);
    expect(await transport.send(startOven, path, params)).toEqual({ message: "not now" });
    expect(requests).toHaveLength(2);
  });

  it("where the call says that it is safe", async () => {
    const { transport, requests } = await connect([fail(503, soon), fail(200)]);
    await transport.send(startOven, path, params, { safeToRepeat: true });
    expect(requests).toHaveLength(2);
  });
});

describe("any operation", () => {
  it.each(["null", "42", '"text"', "false", "[]"])(
    "that promises an object takes nothing else, one that promises any JSON does: %s",
    async (body) => {
      const fault: Fault = (response) =>
        response.writeHead(200, { "Content-Type": "application/json" }).end(body);
      const { transport } = await connect([fault]);
      const error = await errorOf(() => transport.send(startOven, path, params));
      expect(error).toMatchObject({ name: "UnreadableResponseError", excerpt: body });
      const open: Operation<unknown> = { ...startOven, result: "any" };
      expect(await transport.send(open, path, params)).toEqual(JSON.parse(body));
    },
  );

  it("narrows to the failures of its own", async () => {
    const { transport } = await connect([fail(404)]);
    const result = await transport.send(startOven, path, params).safe();
    if (result.ok || result.kind !== "status") expect.fail("not a documented failure");
    expect(result.status satisfies 404).toBe(404);
    expect(result.body.message).toBe("not now");
    const other = await connect([fail(400)]);
    const undocumented = await other.transport.send(startOven, path, params).safe();
    expect(undocumented).toMatchObject({ ok: false, kind: "undocumented", status: 400 });
  });
});
