import { beforeAll, describe, expect, it } from "vitest";
import { importClients, type MakeClient } from "../support/client-generated.js";
import { useTempDirs } from "../support/generator-files.js";
import { type Handler, serveTest } from "../support/http-server.js";

const makeDir = useTempDirs();
const noContent: Handler = (_, response) => void response.writeHead(204).end();

const names = [
  "parameter-styles",
  "body-kinds",
  "responses-several",
  "security-schemes",
  "servers",
  "operation-names",
] as const;

let clients: ReadonlyMap<string, MakeClient> = new Map();
beforeAll(async () => {
  clients = await importClients(names, makeDir());
});

/** A function that makes clients of the fixture. */
function useClient(name: (typeof names)[number]): MakeClient {
  return (options) => {
    const make = clients.get(name);
    if (make === undefined) throw new Error("Not compiled yet");
    return make(options);
  };
}

const list = ["blue", "black", "brown"];
const rgb = { R: 100, G: 200, B: 150 };

describe("parameters, by the table of OpenAPI 3.1", () => {
  const connect = useClient("parameter-styles");

  it.each<readonly [string, readonly unknown[], string]>([
    ["getSimple", [list, rgb, rgb], "/simple/blue,black,brown/R,100,G,200,B,150/R=100,G=200,B=150"],
    [
      "getLabel",
      ["blue", list, list, rgb, rgb],
      "/label/.blue/.blue,black,brown/.blue.black.brown/.R,100,G,200,B,150/.R=100.G=200.B=150",
    ],
    [
      "getMatrix",
      ["blue", list, list, rgb, rgb],
      "/matrix/;one=blue/;list=blue,black,brown/;exploded=blue;exploded=black;exploded=brown/;fields=R,100,G,200,B,150/;R=100;G=200;B=150",
    ],
    ["getQuery", [{ exploded: list }], "/query?exploded=blue&exploded=black&exploded=brown"],
    ["getQuery", [{ list }], "/query?list=blue,black,brown"],
    ["getQuery", [{ fields: rgb }], "/query?fields=R,100,G,200,B,150"],
    ["getQuery", [{ spread: rgb }], "/query?R=100&G=200&B=150"],
    ["getQuery", [{ space: list }], "/query?space=blue%20black%20brown"],
    ["getQuery", [{ pipe: list }], "/query?pipe=blue%7Cblack%7Cbrown"],
    ["getQuery", [{ deep: rgb }], "/query?deep%5BR%5D=100&deep%5BG%5D=200&deep%5BB%5D=150"],
    ["getQuery", [{ reserved: "a/b?c=d&e#f +" }], "/query?reserved=a/b?c=d%26e%23f%20%2B"],
    ["getQuery", [{ json: { R: 1 } }], "/query?json=%7B%22R%22%3A1%7D"],
    ["getQuery", [{ plain: "a b", odd: "&" }], "/query?plain=a%20b&odd%26name=%26"],
    ["getQuery", [{ list: ["a,b", "c d"] }], "/query?list=a%2Cb,c%20d"],
    ["getQuery", [{ list: [], fields: {} }], "/query"],
    [
      "getSimple",
      [["a/b", ".."], rgb, rgb],
      "/simple/a%2Fb,../R,100,G,200,B,150/R=100,G=200,B=150",
    ],
  ])("%s %j", async (method, args, url) => {
    const { origin, requests } = await serveTest(noContent);
    await connect({ baseURL: origin })(`colours.${method}`, ...args);
    expect(requests).toMatchObject([{ method: "GET", url, body: "" }]);
  });

  it.each<readonly [string, readonly unknown[]]>([
    ["getSimple", [[], rgb, rgb]],
    ["getSimple", [[".."], rgb, rgb]],
    ["getLabel", [".", list, list, rgb, rgb]],
    ["getHeaders", [{ "X-One": "a\r\nX-Injected: 1" }]],
    ["getHeaders", [{ "X-One": "\u{1F3A8}" }]],
    ["getQuery", [{ pipe: ["\uD800"] }]],
  ])("what cannot be sent is refused: %s %j", async (method, args) => {
    const { origin, requests } = await serveTest(noContent);
    const call = connect({ baseURL: origin })(`colours.${method}`, ...args);
    await expect(call).rejects.toMatchObject({ name: "InvalidParamsError" });
    expect(requests).toEqual([]);
  });

  it("go into headers and cookies", async () => {
    const { origin, requests } = await serveTest(noContent);
    const params = { "X-One": "blue", "X-List": list, "X-Fields": rgb, "X-Spread": rgb };
    const call = connect({ baseURL: origin });
    await call("colours.getHeaders", { ...params, theme: "dark; a=b", list: ["a", "b"] });
    expect(requests[0]?.headers).toMatchObject({
      "x-one": "blue",
      "x-list": "blue,black,brown",
      "x-fields": "R,100,G,200,B,150",
      "x-spread": "R=100,G=200,B=150",
      cookie: "theme=dark%3B%20a%3Db; list=a,b",
    });
  });

  it("of one name all arrive", async () => {
    const { origin, requests } = await serveTest(noContent);
    const params = { id: "2", idHeader: "3", idCookie: 4, nameQuery: true, name: "n" };
    await connect({ baseURL: origin })("colours.clash", "1", params);
    expect(requests).toMatchObject([
      {
        url: "/clashes/1?id=2&name=true",
        headers: { id: "3", cookie: "id=4" },
        body: '{"name":"n"}',
      },
    ]);
  });
});

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
      expect(form.get("size")).toBe('{"width":1}');
    }
  });

  it("are prepared without their secrets", async () => {
    const call = connect({});
    expect(await call("parcels.prepareForm", { pin: "12345678", label: "l" })).toMatchObject({
      body: "pin=***&label=l",
      curl: expect.not.stringContaining("12345678"),
    });
    expect(await call("parcels.prepareUpload", parts)).toMatchObject({
      body: undefined,
      curl: expect.stringContaining("-F 'photo=@p.png'"),
    });
    expect(await call("parcels.prepareList", { body: [{ pin: "12345678" }] })).toMatchObject({
      body: '[{"pin":"***"}]',
    });
  });
});

describe("answers", () => {
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

describe("security", () => {
  const connect = useClient("security-schemes");
  const ask = async (method: string, options: object) => {
    const { origin, requests } = await serveTest(noContent);
    const lines: string[] = [];
    const line = (text: string) => lines.push(text);
    const logger = { debug: line, info: line, warn: line, error: line };
    const call = connect({ baseURL: origin, logger, logLevel: "debug", ...options });
    await call(`doors.${method}`);
    return { url: requests[0]?.url, headers: requests[0]?.headers ?? {}, log: lines.join("\n") };
  };

  it("takes the first alternative that is given", async () => {
    const both = { headerKey: "key-12345", bearer: "token-12345" };
    expect((await ask("usual", both)).headers).toMatchObject({ "x-api-key": "key-12345" });
    const { headers } = await ask("usual", { bearer: "token-12345" });
    expect(headers.authorization).toBe("Bearer token-12345");
    expect(headers["x-api-key"]).toBeUndefined();
    expect((await ask("oauth", { connect: "c" })).headers.authorization).toBe("Bearer c");
  });

  it("says what is missing, and sends none where none is asked for", async () => {
    await expect(ask("usual", {})).rejects.toThrow("Missing headerKey");
    for (const method of ["open", "optional", "certificate", "missing"]) {
      const { headers } = await ask(method, { headerKey: "key-12345" });
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("x-api-key");
    }
    const { headers } = await ask("optional", { username: "u", password: "p" });
    expect(headers.authorization).toBe(`Basic ${btoa("u:p")}`);
  });

  it("puts keys into query and cookie together, and into no log", async () => {
    const found = await ask("both", { queryKey: "query key/1", cookieKey: "cookie;1" });
    expect(found.url).toBe("/both?api_key=query%20key%2F1");
    expect(found.headers.cookie).toBe("session=cookie%3B1");
    expect(found.log).not.toMatch(/query.{1,3}key.{1,3}1/);
  });

  it("is masked where nothing is sent", async () => {
    const call = connect({
      headerKey: "key-12345",
      queryKey: "query-12345",
      cookieKey: "c-1234567",
    });
    const usual = await call("doors.prepareUsual");
    expect(usual).toMatchObject({
      headers: { "x-api-key": "***" },
      curl: expect.stringContaining(`-H 'X-Api-Key: '"$VAULT_HEADER_KEY"`),
    });
    const both = await call("doors.prepareBoth", { theme: "dark" });
    expect(both).toMatchObject({ url: "https://vault.example/both?api_key=***" });
    expect(JSON.stringify([usual, both])).not.toMatch(/12345/);
  });
});

describe("servers", () => {
  const connect = useClient("servers");
  const prepare = (method: string, options = {}) => connect(options)(`branches.prepare${method}`);

  it("have the defaults of their variables; an operation's own come first", async () => {
    const start = "https://eu.branches.example:8443";
    expect(await prepare("Usual")).toMatchObject({ url: `${start}/v2/usual?api%20key=***` });
    expect(await prepare("Path")).toMatchObject({
      url: "https://path.example/api/path?api%20key=***",
    });
    expect(await prepare("Own")).toMatchObject({ url: `${start}/v3/path?api%20key=***` });
  });

  it("give way to the caller's", async () => {
    const baseURL = "https://mine.example";
    expect(await prepare("Path", { baseURL })).toMatchObject({
      url: "https://mine.example/path?api%20key=***",
    });
  });
});

describe("a description without a whole address", () => {
  const connect = useClient("operation-names");

  it("asks for one", async () => {
    expect(() => connect({})).toThrow(/Missing baseURL.*only "\/v1"/);
    const call = connect({ baseURL: "https://x.example/v1" });
    expect(await call("orders.prepareThen2")).toMatchObject({
      method: "PUT",
      url: "https://x.example/v1/reserved",
    });
  });
});
