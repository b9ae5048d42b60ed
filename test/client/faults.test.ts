import Scenario, {
  APIConnectionError,
  APIError,
  ClientError,
  InternalServerError,
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
  it.each<readonly [string, Fault, string]>([
    ["of HTML", faults.html, "<html><body>Welcome to the hotel</body></html>"],
    ["of truncated JSON", faults.truncated, '{"model":{"id":"model_eyVcnFJcR92BxBkz7'],
    ["without a body", faults.empty, ""],
    ["without content", faults.noContent, ""],
    ["in UTF-16", faults.utf16, "{"],
  ])("%s is an error with the status and the beginning of the body", async (_, fault, begin) => {
    const error = await errorFrom(fault);
    expect(error).toBeInstanceOf(UnreadableResponseError);
    expect(error).toMatchObject({ attempts: 1, method: "PUT", path: "/models/{modelId}" });
    expect(error instanceof UnreadableResponseError && error.excerpt.startsWith(begin)).toBe(true);
    expect(error instanceof UnreadableResponseError && error.status).toBeOneOf([200, 204]);
    expect(error).toMatchObject({ cause: expect.any(SyntaxError) });
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
  it("with an empty 500 has a status and no body", async () => {
    const error = await errorFrom(faults.emptyFailure);
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error).toMatchObject({ status: 500, body: undefined });
  });

  it("of HTML has the beginning of it", async () => {
    const error = await errorFrom(faults.htmlFailure);
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error).toMatchObject({
      status: 502,
      body: expect.stringMatching(/^<html>.{190,200}…$/),
      message: expect.stringMatching(/^PUT \/models\/\{modelId\} failed with status 502: <html>/),
    });
  });

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
  it.each([307, 308])("with status %i is followed with method and body", async (status) => {
    const target = await serveFaults(faults.ok);
    const client = await connect(redirect(status, `${target.origin}/elsewhere`));
    expect(await client.models.update("model_1", { name: "x" })).toEqual({ model });
    expect(target.requests).toMatchObject([{ method: "PUT", body: '{"name":"x"}' }]);
  });

  it("to another host does not take the credentials along", async () => {
    const target = await serveFaults(faults.ok);
    const elsewhere = target.origin.replace("127.0.0.1", "localhost");
    const client = await connect(redirect(307, `${elsewhere}/elsewhere`));
    await client.models.update("model_1").safe();
    for (const { headers } of target.requests) expect(headers.authorization).toBeUndefined();
  });

  it("is an error where the caller does not want to follow it", async () => {
    const { origin } = await serveFaults(redirect(307, "/elsewhere"));
    const fetchOptions = { redirect: "manual" } as const;
    const client = new Scenario({ apiKey, apiSecret, baseURL: origin, fetchOptions });
    const error = await errorOf(() => client.models.update("model_1"));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status: 307 });
  });

  it("that never ends is a failed connection", async () => {
    const error = await errorFrom(redirect(307, "/again"));
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(String(error)).toContain("redirect count exceeded");
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

describe("ids", () => {
  const awkward = [
    "a/b",
    "a\\b",
    "a?b=c",
    "a#b",
    "a%2Fb",
    "a%",
    "a b",
    "a+b",
    "a&b",
    "a;b",
    "a:b",
    "a@b",
    "ä",
    "漢字",
    "🦊",
    "...",
    "a.",
    ".a",
    "~",
    "{modelId}",
    "'\"<>",
    "\u0000",
    "\n",
    " ",
    "\u202e",
    "a".repeat(2_000),
  ];

  it.each(awkward)("%j reaches the server as one segment, unchanged after decoding", async (id) => {
    const { origin, requests } = await serveFaults(faults.ok);
    const client = new Scenario({ apiKey, apiSecret, baseURL: `${origin}/v1` });
    await client.models.update(id);
    const path = requests[0]?.url ?? "";
    const [, ...segments] = path.split("/");
    expect(segments.map(decodeURIComponent)).toEqual(["v1", "models", id]);
  });

  it.each(["", ".", "..", "\ud800", 7n, null, undefined, {}, Number.NaN])(
    "%s is refused before anything is sent",
    async (id) => {
      const { origin, requests } = await serveFaults(faults.ok);
      const client = new Scenario({ apiKey, apiSecret, baseURL: origin });
      // As a caller without types could.
      const update: (id: never) => Promise<unknown> = (given) => client.models.update(given);
      const error = await errorOf(() => Reflect.apply(update, undefined, [id]));
      expect(error).toBeInstanceOf(ClientError);
      expect(error).toMatchObject({
        name: "InvalidParamsError",
        issues: [{ pointer: "/modelId", rule: "path", severity: "error" }],
      });
      expect(requests).toEqual([]);
    },
  );
});
