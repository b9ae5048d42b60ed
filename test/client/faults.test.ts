import Scenario, {
  APIConnectionError,
  APIError,
  UnreadableResponseError,
} from "@scenario-models/client";
import { describe, expect, it } from "vitest";
import { apiKey, apiSecret, errorOf, model } from "../support/client-calls.js";
import { type Fault, fail, faults, redirect, serveFaults } from "../support/fault-server.js";
import { findNowhere, serveTest } from "../support/http-server.js";

async function connect(...list: readonly Fault[]): Promise<Scenario> {
  const { origin } = await serveFaults(...list);
  return new Scenario({ apiKey, apiSecret, baseURL: origin, maxRetries: 0 });
}

async function errorFrom(fault: Fault): Promise<unknown> {
  const client = await connect(fault);
  return errorOf(() => client.models.update("model_1"));
}

describe("a success", () => {
  it("in UTF-16 is unreadable", async () => {
    const error = await errorFrom(faults.utf16);
    expect(error).toBeInstanceOf(UnreadableResponseError);
    expect(error instanceof UnreadableResponseError && error.excerpt.startsWith("{")).toBe(true);
  });

  it("of 20 MB is read whole", async () => {
    const client = await connect(faults.huge);
    expect(await client.models.update("model_1")).toMatchObject({ model: { id: model.id } });
  });

  it("with a byte that is not UTF-8 is decoded with the replacement character", async () => {
    const client = await connect(faults.latin1);
    expect(await client.models.update("model_1")).toMatchObject({ model: { name: "Caf\ufffd" } });
  });
});

describe("a failure", () => {
  it.each(["resetBeforeHeaders", "resetAfterHeaders", "resetInBody"] as const)(
    "of the connection says why: %s",
    async (fault) => {
      const error = await errorFrom(faults[fault]);
      expect(error).toBeInstanceOf(APIConnectionError);
      expect(error).toMatchObject({
        message: expect.stringMatching(
          /received no response: (other side closed|read ECONNRESET|terminated)/,
        ),
        cause: expect.any(TypeError),
      });
    },
  );

  it("to connect at all says why", async () => {
    const baseURL = await findNowhere();
    const client = new Scenario({ apiKey, apiSecret, baseURL, maxRetries: 0 });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(String(error)).toContain(`connect ECONNREFUSED ${baseURL.replace("http://", "")}`);
  });
});

describe("a redirect", () => {
  it.each([301, 307, 308])("with status %i is an error, and is not tried again", async (status) => {
    const target = await serveFaults(faults.ok);
    const { origin, requests } = await serveFaults(redirect(status, `${target.origin}/elsewhere`));
    const client = new Scenario({ apiKey, apiSecret, baseURL: origin });
    const error = await errorOf(() => client.models.update("model_1", { name: "x" }));
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(String(error)).toContain("unexpected redirect");
    expect([requests.length, target.requests.length]).toEqual([1, 0]);
  });

  const follow = { maxRetries: 0, fetchOptions: { redirect: "follow" } } as const;

  it.each([307, 308])("with status %i is followed where the caller allows it", async (status) => {
    const target = await serveFaults(faults.ok);
    const client = await connect(redirect(status, `${target.origin}/elsewhere`));
    const following = client.withOptions(follow);
    expect(await following.models.update("model_1", { name: "x" })).toEqual({ model });
    expect(target.requests).toMatchObject([{ method: "PUT", body: '{"name":"x"}' }]);
  });

  it("to another host does not take the credentials along", async () => {
    const target = await serveFaults(faults.ok);
    const elsewhere = target.origin.replace("127.0.0.1", "localhost");
    const client = await connect(redirect(307, `${elsewhere}/elsewhere`));
    await client.withOptions(follow).models.update("model_1").safe();
    for (const { headers } of target.requests) expect(headers.authorization).toBeUndefined();
  });

  it("may be left to the caller", async () => {
    const { origin } = await serveFaults(redirect(307, "/elsewhere"));
    const fetchOptions = { redirect: "manual" } as const;
    const client = new Scenario({ apiKey, apiSecret, baseURL: origin, fetchOptions });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status: 307 });
  });
});

describe("a success without what the description requires", () => {
  it.each(["{}", '{"message":"ok"}', '{"model":null}'])("is unreadable: %s", async (body) => {
    const error = await errorFrom((response) =>
      response.writeHead(200, { "Content-Type": "application/json" }).end(body),
    );
    expect(error).toBeInstanceOf(UnreadableResponseError);
    expect(error).toMatchObject({ excerpt: body, status: 200 });
  });
});

describe("a server's text", () => {
  it("cannot control the terminal that shows the message", async () => {
    const message = "\u001b[31mred\u0007\r\nnext\u202Ereversed";
    const error = await errorFrom((response) =>
      response.writeHead(400).end(JSON.stringify({ message })),
    );
    expect(String(error)).toBe(
      "BadRequestError: PUT /models/{modelId} failed with status 400: " +
        "\\u001b[31mred\\u0007\\u000d\\u000anext\\u202ereversed",
    );
    expect(error).toMatchObject({ body: { message } });
  });
});

describe("connections", () => {
  it("that the server closes after each response do not matter", async () => {
    const client = await connect(faults.closeAfter);
    for (let call = 0; call < 5; call += 1) {
      expect(await client.models.update("model_1")).toEqual({ model });
    }
  });

  it("are given back after every kind of end", async () => {
    const ends = [
      faults.ok,
      fail(500),
      faults.html,
      faults.empty,
      faults.truncated,
      faults.noContent,
    ];
    const open = new Set<object>();
    let most = 0;
    let turn = 0;
    const { origin } = await serveTest((_, response) => {
      const { socket } = response;
      if (socket !== null && !open.has(socket)) {
        open.add(socket);
        socket.once("close", () => open.delete(socket));
      }
      most = Math.max(most, open.size);
      ends[turn % ends.length]?.(response);
      turn += 1;
    });
    const client = new Scenario({ apiKey, apiSecret, baseURL: origin, maxRetries: 0 });
    for (let call = 0; call < 60; call += 1) await client.models.update("model_1").safe();
    // One call after the other needs one connection; a body left unread would keep its own.
    expect(most).toBeLessThanOrEqual(2);
  });
});
