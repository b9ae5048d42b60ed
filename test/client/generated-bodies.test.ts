import { describe, expect, it } from "vitest";
import { useClient } from "../support/client-generated.js";
import { type Handler, serveTest } from "../support/http-server.js";

const noContent: Handler = (_, response) => void response.writeHead(204).end();

describe("bodies", () => {
  const connect = useClient("body-kinds");

  it.each<readonly [string, readonly unknown[], string | undefined, string]>([
    ["merge", [{ label: "l" }], "application/merge-patch+json", '{"label":"l"}'],
    [
      "form",
      [{ label: "a b&c", stamps: [1, 2], size: { width: 1 } }],
      "application/x-www-form-urlencoded",
      "label=a+b%26c&stamps=1&stamps=2&size=%7B%22width%22%3A1%7D",
    ],
    [
      "encode",
      [
        {
          label: "a b",
          commas: ["a,b", "c d"],
          pipes: ["a", "b"],
          spread: { R: 1, G: 2 },
          deep: { R: 1 },
          size: { width: 1 },
          text: "t",
          link: "a/b?c=d&e#f",
        },
      ],
      "application/x-www-form-urlencoded",
      "label=a+b&commas=a%2Cb,c+d&pipes=a%7Cb&R=1&G=2&deep%5BR%5D=1&size=%7B%22width%22%3A1%7D&text=%22t%22&link=a/b?c%3Dd%26e%23f",
    ],
    ["encode", [{ commas: [], spread: {}, deep: {}, label: undefined }], undefined, ""],
    ["store", [{ body: new Uint8Array([104, 105]) }], "application/octet-stream", "hi"],
    ["store", [{ body: new Blob(["hi"], { type: "text/x" }) }], "application/octet-stream", "hi"],
    ["note", [{ body: "a\nb" }], "text/plain", "a\nb"],
    ["note", [], undefined, ""],
    ["list", [{ body: [{ label: "l" }] }], "application/json", '[{"label":"l"}]'],
    ["count", [{ body: null }], "application/json", "null"],
    ["map", [{ body: { a: 1 } }], "application/json", '{"a":1}'],
    ["map", [], undefined, ""],
    ["opt", [], undefined, ""],
    ["opt", [{ label: undefined }], undefined, ""],
    ["opt", [{ label: "l" }], "application/json", '{"label":"l"}'],
    ["delete", [{}], "application/json", "{}"],
    ["read", [], undefined, ""],
  ])("%s %j", async (method, args, type, body) => {
    const { origin, requests } = await serveTest(noContent);
    await connect({ baseURL: origin })(`parcels.${method}`, ...args);
    expect(requests).toMatchObject([{ body }]);
    expect(requests[0]?.headers["content-type"]).toBe(type);
  });

  it.each<readonly [string, object]>([
    ["store", { body: new ArrayBuffer(2) }],
    ["store", { body: new ReadableStream() }],
    ["store", { body: { label: "l" } }],
    ["note", { body: ["a"] }],
    ["note", { body: new Map([["a", 1]]) }],
    ["list", { body: new Set(["a"]) }],
    ["map", { body: new Blob(["{}"]) }],
    ["map", { body: new Uint8Array(2) }],
    ["form", { label: "l", stamps: [1, new Map()] }],
    ["form", { label: "l", size: new URLSearchParams("width=1") }],
    ["upload", { picture: new ReadableStream() }],
    ["encode", { deep: new Map([["R", 1]]) }],
  ])("%s refuses %j, which would be sent as something else", async (method, params) => {
    const { origin, requests } = await serveTest(noContent);
    const call = connect({ baseURL: origin, validate: "off" })(`parcels.${method}`, params);
    await expect(call).rejects.toMatchObject({
      kind: "params",
      issues: [{ pointer: `/${Object.keys(params).at(-1)}` }],
    });
    expect(requests).toEqual([]);
  });

  it("a date in a form is sent as ISO text", async () => {
    const { origin, requests } = await serveTest(noContent);
    const body = { label: new Date(0), commas: [new Date(0)] };
    await connect({ baseURL: origin, validate: "off" })("parcels.encode", body);
    const text = "1970-01-01T00%3A00%3A00.000Z";
    expect(requests[0]?.body).toBe(`label=${text}&commas=${text}`);
  });

  const parts = {
    photo: new File(["png"], "p.png", { type: "image/png" }),
    pages: ["one", new Uint8Array([50])],
    label: "l",
    size: { width: 1 },
  };

  it.each([
    ["alone", {}],
    ["with middleware", { middleware: [{ onRequest: () => undefined }] }],
  ])("of several parts are sent again as they were, %s", async (_, options) => {
    const { origin, requests } = await serveTest((_request, response) => {
      response.writeHead(requests.length < 2 ? 503 : 204, {
        "Retry-After-Ms": "1",
        "X-Should-Retry": "true",
      });
      response.end();
    });
    await connect({ baseURL: origin, ...options })("parcels.upload", parts);
    expect(requests).toHaveLength(2);
    for (const { body, headers } of requests) {
      const form = await new Response(body, {
        headers: { "content-type": `${headers["content-type"]}` },
      }).formData();
      expect([...form.keys()]).toEqual(["photo", "pages", "pages", "label", "size"]);
      const photo = form.get("photo");
      if (!(photo instanceof File)) expect.fail("not a file");
      expect([photo.name, photo.type, await photo.text()]).toEqual(["p.png", "image/png", "png"]);
      const size = form.get("size");
      if (!(size instanceof File)) expect.fail("has no media type");
      expect([size.type, await size.text()]).toEqual(["application/json", '{"width":1}']);
    }
  });

  it("of several parts have the media types of the description", async () => {
    const { origin, requests } = await serveTest(noContent);
    await connect({ baseURL: origin })("parcels.part", {
      label: "l",
      commas: ["a", "b c"],
      deep: { R: 1 },
      size: { width: 1 },
      text: "t",
      notes: ["# n", "m"],
      photo: new Uint8Array([112]),
      scan: new File(["s"], "s.jpg", { type: "image/jpeg" }),
      any: { deep: [1] },
    });
    const [, boundary = "?"] =
      /boundary=(.*)$/.exec(`${requests[0]?.headers["content-type"]}`) ?? [];
    const parts = requests[0]?.body.split(`--${boundary}`).map((part) => part.trim().split("\r\n"));
    const text = (name: string, value: string) => [
      `Content-Disposition: form-data; name="${name}"`,
      "",
      value,
    ];
    const file = (name: string, type: string, value: string, filename = "blob") => [
      `Content-Disposition: form-data; name="${name}"; filename="${filename}"`,
      `Content-Type: ${type}`,
      "",
      value,
    ];
    expect(parts).toEqual([
      [""],
      text("label", "l"),
      text("commas", "a,b c"),
      text("deep[R]", "1"),
      file("size", "application/json", '{"width":1}'),
      file("text", "application/json", '"t"'),
      file("notes", "text/markdown", "# n"),
      file("notes", "text/markdown", "m"),
      file("photo", "image/png", "p"),
      file("scan", "image/jpeg", "s", "s.jpg"),
      file("any", "application/vnd.any+json", '{"deep":[1]}'),
      ["--"],
    ]);
  });

  it("are prepared without their secrets", async () => {
    const call = connect({});
    expect(await call.prepare("parcels.form", { pin: "12345678", label: "l" })).toMatchObject({
      body: "pin=***&label=l",
      curl: expect.not.stringContaining("12345678"),
    });
    expect(await call.prepare("parcels.upload", parts)).toMatchObject({
      body: undefined,
      curl: expect.stringContaining("-F 'photo=@p.png'"),
    });
    const secret = { size: { width: 1, pin: "12345678" } };
    expect(await call.prepare("parcels.part", secret)).toMatchObject({
      curl: expect.stringContaining(
        `-F 'size="{\\"width\\":1,\\"pin\\":\\"***\\"}";type=application/json'`,
      ),
    });
    expect(await call.prepare("parcels.encode", secret)).toMatchObject({
      body: "size=%7B%22width%22%3A1%2C%22pin%22%3A%22***%22%7D",
    });
    expect(await call.prepare("parcels.list", { body: [{ pin: "12345678" }] })).toMatchObject({
      body: '[{"pin":"***"}]',
    });
  });
});

describe("bodies that may be left out", () => {
  const connect = useClient("optional-bodies");

  it.each<readonly [string, readonly unknown[], string, string | undefined, string]>([
    ["add", [], "/notes", undefined, ""],
    ["add", [{ author: undefined }], "/notes", undefined, ""],
    ["add", [{ text: "t" }], "/notes", "application/json", '{"text":"t"}'],
    ["move", [{ shelf: "s" }], "/notes?shelf=s", undefined, ""],
    ["move", [{ shelf: "s", text: "t" }], "/notes?shelf=s", "application/json", '{"text":"t"}'],
    ["scan", [], "/scans", undefined, ""],
    ["mark", [{}], "/marks", undefined, ""],
    ["mark", [{ colour: "c" }], "/marks", "application/x-www-form-urlencoded", "colour=c"],
  ])("%s %j", async (method, args, url, type, body) => {
    const { origin, requests } = await serveTest(noContent);
    await connect({ baseURL: origin })(`notes.${method}`, ...args);
    expect(requests).toMatchObject([{ url, body }]);
    expect(requests[0]?.headers["content-type"]).toBe(type);
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ["add", { author: "a" }, ["/text"]],
    ["move", { shelf: "s", author: "a" }, ["/text"]],
    ["move", { text: "t" }, ["/shelf"]],
    ["move", {}, ["/shelf"]],
    ["scan", { label: "l" }, ["/page"]],
    ["mark", { depth: 1 }, ["/colour"]],
    ["add", { author: "a", text: "too long, this" }, ["/text"]],
  ])("but not in part: %s %j", async (method, params, pointers) => {
    const { origin, requests } = await serveTest(noContent);
    const call = connect({ baseURL: origin })(`notes.${method}`, params);
    await expect(call).rejects.toMatchObject({
      issues: pointers.map((pointer) => ({ pointer, severity: "error" })),
    });
    expect(requests).toEqual([]);
  });
});

describe("bodies with fields under any name", () => {
  const connect = useClient("open-bodies");

  it("share the params with the query", async () => {
    const { origin, requests } = await serveTest((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" }).end('{"name":"n"}');
    });
    const lines: string[] = [];
    const call = connect({
      baseURL: origin,
      logger: { debug() {}, info() {}, warn: (line: string) => lines.push(line), error() {} },
    });
    const params = { dryRun: true, tone: "dark", name: "n", front: { width: 1 } };
    await call("labels.update", "l", params);
    expect(requests).toMatchObject([
      { url: "/labels/l?dryRun=true&tone=dark", body: '{"name":"n","front":{"width":1}}' },
    ]);
    expect(lines).toEqual([]);
    const wrong = call("labels.update", "l", { front: {}, name: "longer than 8" });
    await expect(wrong).rejects.toMatchObject({
      issues: [{ pointer: "/dryRun" }, { pointer: "/name" }],
    });
  });

  it("share the params with headers, as the field body where no name is known", async () => {
    const { origin, requests } = await serveTest(noContent);
    const call = connect({ baseURL: origin });
    await call("labels.count", "l", { "X-Reason": "r", body: { torn: 1, "X-Reason": 2 } });
    expect(requests).toMatchObject([
      { headers: { "x-reason": "r" }, body: '{"torn":1,"X-Reason":2}' },
    ]);
  });
});
