import type { ServerResponse } from "node:http";
import { startMock } from "@scenario-models/mock/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { model } from "./support/client-calls.js";
import {
  checkSamples,
  isForPages,
  isProgram,
  readSamples,
  transpile,
} from "./support/client-samples.js";
import { type Received, respondJson, serveTest } from "./support/http-server.js";
import { isObject } from "./support/narrow.js";
import { runModule } from "./support/run-module.js";

const api = "https://api.cloud.scenario.com";
const samples = readSamples();
const programs = samples.filter((sample) => isProgram(sample) && !isForPages(sample));

describe("the READMEs", () => {
  it("show code, and in the main one a program with the call", () => {
    expect(samples.length).toBeGreaterThan(0);
    const main = programs.filter(({ file }) => file === "README.md");
    expect(main.map(({ code }) => code).join("\n")).toContain("client.models.update(");
  });

  it.each([
    "README.md",
    "packages/client/README.md",
    "packages/enums/README.md",
    "packages/mock/README.md",
  ])("have programs in %s", (name) => {
    expect(programs.filter(({ file }) => file === name)).not.toEqual([]);
  });

  it("show code that compiles, and would not get away with a mistake", () => {
    const code = 'import Scenario from "@scenario-models/client";\n\nnew Scenario({ apikey: "" });';
    const wrong = { where: "", file: "README.md", line: 100, code };
    expect(checkSamples([...samples, wrong])).toEqual([
      expect.stringContaining("README.md:102:16: Object"),
    ]);
  });
});

describe("the program at", () => {
  it.each(programs)("$where runs", async (sample) => {
    const { origin, requests } = await serveTest(answerAsTheApi);
    const redirect = { from: api, to: origin };
    const credentials = {
      SCENARIO_SDK_API_KEY: "key",
      SCENARIO_SDK_API_SECRET: "secret",
      // One sample reads the proxy of the machine.
      no_proxy: "127.0.0.1",
    };
    const mock = await startMock();
    onTestFinished(() => mock.close());
    // The port of the README may be somebody else's on this machine.
    const code = sample.code.replaceAll("http://127.0.0.1:4010", mock.origin);
    const output = await runModule(transpile({ ...sample, code }), redirect, credentials);
    const callsMock = code !== sample.code || code.includes("@scenario-models/mock");
    if (callsMock) expect(output).not.toBe("");
    else if (/^await|= await \w+\.(?:models|PUT|request)/m.test(sample.code))
      expect(requests).not.toEqual([]);
    for (const { method, url, headers } of requests) {
      expect({ method, url }).toMatchObject({
        method: expect.stringMatching(/^(?:GET|PUT)$/),
        url: expect.stringMatching(/^\/v1\/models\/[\w-]+(?:\?originalAssets=(?:true|false))?$/),
      });
      expect([`Basic ${btoa("key:secret")}`, "Bearer example-token"]).toContain(
        headers.authorization,
      );
    }
  });
});

/** Knows one model, the one of the examples, and applies what it is sent. */
function answerAsTheApi(request: Received, response: ServerResponse): void {
  const known = request.url?.includes(`/${model.id}`) ?? false;
  const body: unknown = JSON.parse(request.body || "{}");
  const updated = { ...model, ...(isObject(body) && "type" in body ? { type: body.type } : {}) };
  const handler = known
    ? respondJson(200, { model: updated })
    : respondJson(404, { message: "there is no such model" });
  handler(request, response);
}
