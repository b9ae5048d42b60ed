import { describe, expect, it } from "vitest";
import { useClient } from "../support/client-generated.js";
import { serveTest } from "../support/http-server.js";

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
  ])("%s with status %i", async (method, status, type, body, want) => {
    const { origin } = await serveTest((_, response) => {
      response.writeHead(status, type === "" ? {} : { "Content-Type": type }).end(body);
    });
    expect(await connect({ baseURL: origin })(`answers.${method}`)).toEqual(want);
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

  it("of failure are read as before where success is bytes", async () => {
    const { origin } = await serveTest((_, response) => {
      response.writeHead(404, { "Content-Type": "application/json" }).end('{"reason":"gone"}');
    });
    const call = connect({ baseURL: origin })("answers.file");
    await expect(call).rejects.toMatchObject({ status: 404, body: { reason: "gone" } });
  });
});
