import { describe, expect, it } from "vitest";
import { useClient } from "../support/client-generated.js";
import { serveTest } from "../support/http-server.js";

const page = '{"number":1}';

describe("a call chooses", () => {
  const connect = useClient("media-types");

  it.each<readonly [string | undefined, object, string, RegExp]>([
    [undefined, { notes: "c d" }, "application/json", /^\{"notes":"c d"\}$/],
    [
      "application/x-www-form-urlencoded",
      { number: 1, tone: "c d" },
      "application/x-www-form-urlencoded",
      /^number=1&tone=c\+d$/,
    ],
    ["text/plain", { body: "c d" }, "text/plain", /^c d$/],
    [
      "application/vnd.score+json",
      { bars: [1] },
      "application/vnd.score+json",
      /^\{"bars":\[1\]\}$/,
    ],
    ["multipart/form-data", { scan: new Blob(["s"]) }, "multipart/form-data", /name="scan"/],
  ])("the body's media type %s", async (contentType, params, sentType, body) => {
    const { origin, requests } = await serveTest((_, response) => {
      response.writeHead(201, { "Content-Type": "application/json" }).end(page);
    });
    const options = contentType === undefined ? {} : { contentType };
    const call = connect({ baseURL: origin })("scores.post", "1", params, options);
    expect(await call).toEqual({ number: 1 });
    expect(requests).toMatchObject([{ url: "/scores/1", body: expect.stringMatching(body) }]);
    expect(requests[0]?.headers["content-type"]?.split(";")[0]).toBe(sentType);
  });

  it.each<readonly [string | undefined, string, unknown]>([
    [undefined, page, { number: 1 }],
    ["text/csv", "1,c", "1,c"],
    ["application/pdf", "PDF", new Blob(["PDF"])],
    ["application/vnd.score+json", `[${page}]`, [{ number: 1 }]],
  ])("the response's media type %s", async (accept, text, want) => {
    const { origin, requests } = await serveTest((_, response) => {
      response.writeHead(201, { "Content-Type": accept ?? "application/json" }).end(text);
    });
    const options = accept === undefined ? {} : { accept };
    const call = connect({ baseURL: origin })("scores.post", "1", { notes: "c" }, options);
    const found = await call;
    expect(found instanceof Blob ? await found.text() : found).toEqual(
      want instanceof Blob ? await want.text() : want,
    );
    // Failures are JSON whatever a success is.
    const others = accept === undefined ? "" : ", application/json";
    expect(requests[0]?.headers.accept).toBe(`${accept ?? "application/json"}${others}`);
  });

  it("a stream in place of JSON", async () => {
    const { origin } = await serveTest((_, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).write(`data: ${page}\n\n`);
    });
    const call = connect({ baseURL: origin })("scores.getPlays", { accept: "text/event-stream" });
    const response = await call.asResponse();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader?.read()).toEqual({ done: false, value: `data: ${page}\n\n` });
    await reader?.cancel();
  });

  it("which params are checked", async () => {
    const { origin, requests } = await serveTest((_, response) => void response.end("{}"));
    const call = connect({ baseURL: origin });
    const params = { scan: new Blob(["s"]), title: "too long" };
    await expect(
      call("scores.post", "1", params, { contentType: "multipart/form-data" }),
    ).rejects.toMatchObject({ issues: [{ pointer: "/title" }] });
    await expect(call("scores.post", "1", params)).rejects.toMatchObject({ kind: "params" });
    expect(requests).toEqual([]);
  });

  it("what is prepared", async () => {
    const prepared = connect({}).prepare(
      "scores.post",
      "1",
      { bars: [2] },
      {
        contentType: "application/vnd.score+json",
      },
    );
    expect(await prepared).toMatchObject({
      headers: { "content-type": "application/vnd.score+json" },
      body: '{"bars":[2]}',
    });
  });
});
