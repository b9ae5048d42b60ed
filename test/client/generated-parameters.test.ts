import { describe, expect, it } from "vitest";
import { useClient } from "../support/client-generated.js";
import { type Handler, serveTest } from "../support/http-server.js";

const noContent: Handler = (_, response) => void response.writeHead(204).end();
const list = ["blue", "black", "brown"];
const rgb = { R: 100, G: 200, B: 150 };
const cycle: Record<string, unknown> = {};
cycle.R = cycle;

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
    ["getScalars", [7, false, true], "/mixed/7.false/true"],
    ["getScalars", [0, true, "a b"], "/mixed/0.true/a%20b"],
    ["search", ["a?b", "c&d", { page: 2 }], "/search/a%3Fb?by=c%26d&strict&page=2"],
    ["search", ["a", "b"], "/search/a?by=b&strict"],
    ["countFound", [], "/search?action=count"],
    [
      "filter",
      [{ where: { name: "a&b", size: { from: 1 }, shades: [{ hue: "x" }, { hue: "y" }] } }],
      "/filtered?where%5Bname%5D=a%26b&where%5Bsize%5D%5Bfrom%5D=1&where%5Bshades%5D%5B0%5D%5Bhue%5D=x&where%5Bshades%5D%5B1%5D%5Bhue%5D=y",
    ],
  ])("%s %j", async (method, args, url) => {
    const { origin, requests } = await serveTest(noContent);
    await connect({ baseURL: origin })(`colours.${method}`, ...args);
    expect(requests).toMatchObject([{ method: "GET", url, body: "" }]);
  });

  it("a date in the query is sent as ISO text", async () => {
    const { origin, requests } = await serveTest(noContent);
    const params = { plain: new Date(0), list: [new Date(0)] };
    await connect({ baseURL: origin, validate: "off" })("colours.getQuery", params);
    const text = "1970-01-01T00%3A00%3A00.000Z";
    expect(requests[0]?.url).toBe(`/query?plain=${text}&list=${text}`);
  });

  it.each<readonly [string, readonly unknown[]]>([
    ["getSimple", [[], rgb, rgb]],
    ["getSimple", [[".."], rgb, rgb]],
    ["getLabel", [".", list, list, rgb, rgb]],
    ["getHeaders", [{ "X-One": "a\r\nX-Injected: 1" }]],
    ["getHeaders", [{ "X-One": "\u{1F3A8}" }]],
    ["getQuery", [{ pipe: ["\uD800"] }]],
    ["getQuery", [{ deep: new Map([["R", 1]]) }]],
    ["getQuery", [{ deep: cycle }]],
    ["getQuery", [{ json: cycle }]],
    ["getQuery", [{ spread: cycle }]],
    ["getHeaders", [{ "X-Fields": new URLSearchParams("R=1") }]],
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
