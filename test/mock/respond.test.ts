import Scenario, { InternalServerError } from "@scenario-models/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
// Its sources, which throw the errors of the client's sources.
import { createMockClient, createModel, MockApi, respond } from "../../packages/mock/src/index.js";
import { errorOf } from "../support/client-calls.js";

const id = "model_1";
const model = createModel({ id, name: "New" });
const client = new Scenario({ apiKey: "demo", apiSecret: "demo" });

/** A function of an application, which takes a client. */
async function rename({ models }: Scenario, name: string): Promise<string | undefined> {
  const result = await models.update(id, { name }).safe();
  return result.ok ? result.data.model.name : result.kind;
}

describe("a spy in place of a method", () => {
  it("keeps the views of the promise", async () => {
    vi.spyOn(client.models, "update").mockImplementation(() =>
      respond({ model }, { headers: { "x-request-id": "r1" } }),
    );
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await client.models.update(id)).toEqual({ model });
    expect(await rename(client, "New")).toBe("New");
    const { status, requestId } = await client.models.update(id).withResponse();
    expect({ status, requestId }).toEqual({ status: 200, requestId: "r1" });
  });

  it("of reading fails with the error of its status, and the body that is documented for it", async () => {
    const body = { reason: "busy" };
    vi.spyOn(client.models, "retrieve").mockImplementation(() => respond(body, { status: 503 }));
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await errorOf(() => client.models.retrieve(id))).toBeInstanceOf(InternalServerError);
    expect(await client.models.retrieve(id).safe()).toMatchObject({ kind: "status", body });
  });
});

describe("a client of a mock", () => {
  it("is a client like any other, and changes the mock's models", async () => {
    const mock = new MockApi({ models: [createModel({ id, name: "Old" })] });
    expect(await rename(createMockClient(mock), "Newer")).toBe("Newer");
    expect(mock.models.get(id)?.name).toBe("Newer");
  });

  it("takes the options of a client", async () => {
    const refused = createMockClient(new MockApi({ models: [model] }), { apiSecret: "other" });
    expect(await rename(refused, "x")).toBe("status");
  });

  it("is made in pages, too, as its credentials are no secret", async () => {
    vi.stubGlobal("document", {});
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await rename(createMockClient(new MockApi({ models: [model] })), "x")).toBe("x");
  });
});
