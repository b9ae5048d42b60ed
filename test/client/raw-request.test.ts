import { APIError, InvalidParamsError, NotFoundError } from "@scenario-models/client";
import { describe, expect, it } from "vitest";
import { apiSecret, connect, errorOf, onlyRequest } from "../support/client-calls.js";
import { fail, inOrder } from "../support/fault-server.js";
import { respondJson, respondText } from "../support/http-server.js";

const soon = { "Retry-After-Ms": "1" };

describe("client.request", () => {
  it("sends method, path, query and body with the client's credentials", async () => {
    const { client, requests } = await connect(respondJson(200, { job: "job_1" }), {
      defaultQuery: { team: "a" },
    });
    const answer = await client.request<{ job: string }>(
      {
        method: "POST",
        path: "/models/a%2Fb/train",
        query: { dry: true, tag: ["x", "y"] },
        body: { n: 1 },
      },
      { headers: [["X-Trace", "7"]], query: { page: 2 } },
    );
    expect(answer.job).toBe("job_1");
    expect(onlyRequest(requests)).toMatchObject({
      method: "POST",
      url: "/v1/models/a%2Fb/train?team=a&dry=true&tag=x&tag=y&page=2",
      body: '{"n":1}',
      headers: {
        authorization: expect.stringMatching(/^Basic /),
        "content-type": "application/json",
        "x-trace": "7",
      },
    });
  });

  it("resolves to nothing for a response without a body", async () => {
    const { client } = await connect(respondText(200, "", "text/plain"));
    expect(await client.request({ method: "DELETE", path: "/models/model_1" })).toBeUndefined();
  });

  it("is retried where the method only reads, or the call is marked safe to repeat", async () => {
    const send = async (method: "GET" | "POST", options = {}) => {
      const { client, requests } = await connect(inOrder(fail(503, soon), fail(200)));
      await client.request({ method, path: "/jobs" }, options).safe();
      return requests.length;
    };
    expect([
      await send("GET"),
      await send("POST"),
      await send("POST", { safeToRepeat: true }),
    ]).toEqual([2, 1, 2]);
  });

  it("fails with the errors of other calls, without secrets", async () => {
    const { client } = await connect(respondJson(404, { message: `no job for ${apiSecret}` }));
    const call = () => client.request({ method: "GET", path: "/jobs/1" });
    const error = await errorOf(call);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error instanceof APIError && [error.message, error.attempts]).toEqual([
      "GET /jobs/1 failed with status 404: no job for ***",
      1,
    ]);
    expect(await call().safe()).toMatchObject({ ok: false, kind: "undocumented", status: 404 });
  });

  it.each(["jobs", "", "/a/../b", "/a/%2e%2e/b", "/a?b=1", "/a#b", "/a b", "/{id}"])(
    "refuses a path that is sent otherwise: %j",
    async (path) => {
      const { client, requests } = await connect();
      const error = await errorOf(() => client.request({ method: "GET", path }));
      expect(error).toBeInstanceOf(InvalidParamsError);
      expect(requests).toEqual([]);
    },
  );
});

describe("a call", () => {
  it("takes a query and fields that the description does not list", async () => {
    const { client, requests } = await connect();
    await client.models.update(
      "model_1",
      { name: "x", parameters: { rank: 4 }, originalAssets: true },
      {
        query: { projectId: "project_1" },
        unlistedFields: { motto: "m", parameters: { warmth: 2 } },
      },
    );
    const { url, body } = onlyRequest(requests);
    expect(url).toBe("/v1/models/model_1?originalAssets=true&projectId=project_1");
    expect(JSON.parse(body)).toEqual({
      name: "x",
      motto: "m",
      parameters: { rank: 4, warmth: 2 },
    });
  });

  it.each([
    ["a Headers object", new Headers({ "X-Team": "a" })],
    ["pairs", [["X-Team", "a"]] as const],
    ["a map", new Map([["x-team", "a"]])],
  ])("takes headers as %s", async (_, headers) => {
    const { client, requests } = await connect(undefined, { defaultHeaders: headers });
    await client.models.update("model_1");
    await client.withOptions({ defaultHeaders: {} }).models.update("model_1", {}, { headers });
    expect(requests.map((request) => request.headers["x-team"])).toEqual(["a", "a"]);
  });
});
