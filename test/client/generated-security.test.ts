import { describe, expect, it } from "vitest";
import { useClient } from "../support/client-generated.js";
import { type Handler, serveTest } from "../support/http-server.js";

const noContent: Handler = (_, response) => void response.writeHead(204).end();

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
    const usual = await call.prepare("doors.usual");
    expect(usual).toMatchObject({
      headers: { "x-api-key": "***" },
      curl: expect.stringContaining(`-H 'x-api-key: '"$VAULT_HEADER_KEY"`),
    });
    const both = await call.prepare("doors.both", { theme: "dark" });
    expect(both).toMatchObject({ url: "https://vault.example/both?api_key=***" });
    expect(JSON.stringify([usual, both])).not.toMatch(/12345/);
  });
});

describe("servers", () => {
  const connect = useClient("servers");
  const prepare = (method: string, options = {}) => connect(options).prepare(`branches.${method}`);

  it("have the defaults of their variables; an operation's own come first", async () => {
    const start = "https://eu.branches.example:8443";
    expect(await prepare("usual")).toMatchObject({ url: `${start}/v2/usual?api%20key=***` });
    expect(await prepare("path")).toMatchObject({
      url: "https://path.example/api/path?api%20key=***",
    });
    expect(await prepare("own")).toMatchObject({ url: `${start}/v3/path?api%20key=***` });
  });

  it("give way to the caller's", async () => {
    const baseURL = "https://mine.example";
    expect(await prepare("path", { baseURL })).toMatchObject({
      url: "https://mine.example/path?api%20key=***",
    });
  });
});

describe("a description without a whole address", () => {
  const connect = useClient("operation-names");

  it("asks for one", async () => {
    expect(() => connect({})).toThrow(/Missing baseURL.*only "\/v1"/);
    const call = connect({ baseURL: "https://x.example/v1" });
    expect(await call.prepare("orders.thenOrder")).toMatchObject({
      method: "PUT",
      url: "https://x.example/v1/reserved",
    });
  });
});
