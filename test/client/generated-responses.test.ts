import { describe, expect, it, onTestFinished, vi } from "vitest";
import { useClient } from "../support/client-generated.js";
import { respondJson, respondText, serveTest } from "../support/http-server.js";

describe("responses", () => {
  const connect = useClient("responses-several");

  it.each<readonly [string, number, string, string, unknown]>([
    ["several", 200, "application/json", '{"id":"1"}', { id: "1" }],
    ["several", 202, "application/json", '{"ticket":"t"}', { ticket: "t" }],
    ["several", 203, "text/plain", "text", "text"],
    ["several", 204, "", "", undefined],
    ["range", 201, "application/vnd.done+json", '{"id":"1"}', { id: "1" }],
    ["default", 200, "application/json", '{"id":"1"}', { id: "1" }],
    ["text", 200, "text/csv", "a,b", "a,b"],
    ["text", 200, "text/csv", "", ""],
    ["head", 200, "", "", undefined],
    ["ranges", 200, "text/json", '{"id":"1"}', { id: "1" }],
    ["ranges", 201, "text/plain", "made", "made"],
    ["anything", 200, "application/xml", "<id>1</id>", "<id>1</id>"],
  ])("%s with status %i", async (method, status, type, body, want) => {
    const { origin } = await serveTest((_, response) => {
      response.writeHead(status, type === "" ? {} : { "Content-Type": type }).end(body);
    });
    const call = connect({ baseURL: origin, validate: "off" })(`answers.${method}`, {});
    expect(await call).toEqual(want);
    expect(await call.safe()).toMatchObject({ ok: true, status, data: want });
  });

  it.each([
    ["alone", {}],
    ["with middleware", { middleware: [{ onRequest: () => undefined }] }],
  ])("keep their bytes, %s", async (_, options) => {
    const bytes = new Uint8Array([0, 255, 128, 10]);
    const { origin, requests } = await serveTest((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/pdf" }).end(bytes);
    });
    const call = connect({ baseURL: origin, ...options });
    for (const method of ["answers.file", "answers.file"]) {
      const blob = await call(method);
      if (!(blob instanceof Blob)) expect.fail("not a blob");
      expect([blob.type, new Uint8Array(await blob.arrayBuffer())]).toEqual([
        "application/pdf",
        bytes,
      ]);
    }
    expect(requests[0]?.headers.accept).toBe("application/pdf, application/json");
  });

  it("of any media type are asked for as JSON first", async () => {
    const { origin, requests } = await serveTest((_, response) => {
      response.writeHead(200, { "Content-Type": "application/octet-stream" }).end("\u0000");
    });
    const call = connect({ baseURL: origin });
    await expect(call("answers.ranges")).rejects.toMatchObject({ kind: "unreadable" });
    await call("answers.anything", { body: ["1"] });
    expect(requests).toMatchObject([
      { headers: { accept: "application/json, */*, application/*" } },
      { headers: { "content-type": "application/json" }, body: '["1"]' },
    ]);
  });

  it("of failure are read as before where success is bytes", async () => {
    const { origin } = await serveTest((_, response) => {
      response.writeHead(404, { "Content-Type": "application/json" }).end('{"reason":"gone"}');
    });
    const call = connect({ baseURL: origin })("answers.file");
    await expect(call).rejects.toMatchObject({ status: 404, body: { reason: "gone" } });
  });
});

describe("failures", () => {
  const connect = useClient("responses-several");
  const long = `slow down, ${"please ".repeat(100)}`;

  it.each<readonly [number, string, string, string, unknown]>([
    [400, "application/json", '"no"', "status", "no"],
    [400, "application/json", '"12"', "status", "12"],
    [404, "application/json", '{"why":"gone"}', "status", { why: "gone" }],
    [404, "text/plain", "gone", "status", "gone"],
    [404, "text/plain", "", "status", undefined],
    [409, "application/json", '{"reason":"taken"}', "status", { reason: "taken" }],
    [409, "text/html", "<p>taken</p>", "undocumented", "<p>taken</p>"],
    [410, "text/plain", long, "undocumented", long],
    [429, "text/plain", long, "status", long],
    [429, "text/plain", "60.0", "status", "60.0"],
    [429, "text/plain", '{"wait":1}', "status", '{"wait":1}'],
    [429, "text/plain", "", "status", ""],
    [451, "image/png", "PNG", "status", "PNG"],
    [502, "text/html", "<p>later</p>", "status", "<p>later</p>"],
  ])("%i %s %j is of kind %s", async (status, type, text, kind, body) => {
    const { origin } = await serveTest(respondText(status, text, type));
    for (const middleware of [undefined, [{ onResponse: () => undefined }]]) {
      const call = connect({ baseURL: origin, maxRetries: 0, middleware });
      const result = await call("answers.failures").safe();
      expect(result).toMatchObject({
        ok: false,
        kind,
        status,
        body,
        error: { status, kind, body },
      });
      expect(!result.ok && result.error.message.length).toBeLessThan(300);
    }
  });
});

describe("a stream", () => {
  const connect = useClient("responses-several");
  /** Sends a line, then one more for each that was read, and no end. */
  const serveLines = async () => {
    let ended = false;
    let next = (): void => {};
    const { origin } = await serveTest((_, response) => {
      response.writeHead(200, { "Content-Type": "application/x-ndjson" });
      response.on("close", () => {
        ended = true;
      });
      let line = 0;
      next = () => {
        line += 1;
        response.write(`{"id":"${line}"}\n`);
      };
      next();
    });
    return { origin, next: () => next(), isEnded: () => ended };
  };

  it.each([
    ["alone", {}],
    ["with middleware", { middleware: [{ onResponse: () => undefined }] }],
  ])("is read as it comes, after all deadlines, %s", async (_, options) => {
    const { origin, next } = await serveLines();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const limits = { timeout: 1_000, totalTimeout: 1_000 };
    const response = await connect({ baseURL: origin, ...limits, ...options })(
      "answers.stream",
    ).asResponse();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader?.read()).toEqual({ done: false, value: '{"id":"1"}\n' });
    vi.advanceTimersByTime(10_000);
    next();
    expect(await reader?.read()).toEqual({ done: false, value: '{"id":"2"}\n' });
    await reader?.cancel();
  });

  it("is ended by the signal of the call", async () => {
    const { origin, isEnded } = await serveLines();
    const controller = new AbortController();
    const call = connect({ baseURL: origin })("answers.stream", { signal: controller.signal });
    const response = await call.asResponse();
    controller.abort(new Error("seen enough"));
    await expect(response.text()).rejects.toThrow();
    await vi.waitFor(() => expect(isEnded()).toBe(true));
  });

  it("has no data beside the response that is still to be read", async () => {
    const { origin } = await serveLines();
    const call = connect({ baseURL: origin })("answers.stream");
    const response = await call.asResponse();
    await expect(call).rejects.toThrow("asResponse() has the body.");
    await response.body?.cancel();
  });

  it("that fails is read whole", async () => {
    const { origin } = await serveTest(respondJson(404, { reason: "gone" }));
    const call = connect({ baseURL: origin })("answers.stream").asResponse();
    await expect(call).rejects.toMatchObject({ status: 404, body: { reason: "gone" } });
  });
});
