import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe-samples.js";
import type { SampleRequest } from "../../packages/docs/src/samples/index.js";
import { checkSamples } from "../support/client-samples.js";
import {
  catchRequest,
  loadApi,
  moveTo,
  sampleIn,
  withoutQuery,
  writeBody,
} from "../support/docs-samples.js";
import { hostileCases } from "../support/docs-samples-cases.js";
import { authorization, runCurl, runTypeScript } from "../support/docs-samples-run.js";
import { repository } from "../support/generator-files.js";

const api = await loadApi();
const [operation] = api.operations;
if (operation === undefined) throw new Error("The document has no operation");
const about = describeSampleOperation(api, operation);
const variables = ["SCENARIO_SDK_API_KEY", "SCENARIO_SDK_API_SECRET"];
const examples = listExampleRequests(operation);

const cases = [
  ...examples.map(({ example, request }) => ({
    title: `example: ${example.name}`,
    request,
    url: "/v1/models/model_eyVcnFJcR92BxBkz7N6g5w",
  })),
  ...hostileCases,
];

const sentBy = {
  curl: (request: SampleRequest) =>
    catchRequest(async (origin) =>
      runCurl(await sampleIn("curl", moveTo(origin, about), request), variables),
    ),
  typescript: (request: SampleRequest) =>
    catchRequest(async (to) => {
      const redirect = { from: new URL(about.server).origin, to };
      return runTypeScript(await sampleIn("typescript", about, request), redirect, variables);
    }),
};

describe("the samples of the document", () => {
  test("are there for every named example", () => {
    expect(examples.map(({ example }) => example.name)).toEqual(
      operation.body?.examples.map(({ name }) => name),
    );
    expect(examples.length).toBeGreaterThan(7);
  });

  test.each(cases)("send what they should: $title", async ({ request, url }) => {
    const wanted = {
      method: "PUT",
      url,
      authorization,
      contentType: "application/json",
      body: writeBody(withoutQuery(request)),
    };
    const [curl, typescript] = await Promise.all([
      sentBy.curl(request),
      sentBy.typescript(request),
    ]);
    expect({ curl, typescript }).toEqual({ curl: wanted, typescript: wanted });
  });

  test("are sent to another address with `baseURL`", async () => {
    const request = { path: { modelId: "m" }, params: { name: "n" } };
    const sent = await catchRequest(async (origin) => {
      const code = await sampleIn("typescript", moveTo(origin, about), request);
      return runTypeScript(code, { from: origin, to: origin }, variables);
    });
    expect(sent).toEqual({
      ...{ method: "PUT", url: "/v1/models/m", authorization, body: '{"name": "n"}' },
      contentType: "application/json",
    });
  });

  test("in TypeScript compile with the client", async () => {
    const samples = await Promise.all(
      examples.map(async ({ example, request }) => ({
        where: example.name,
        file: example.name,
        line: 1,
        code: await sampleIn("typescript", about, request),
      })),
    );
    const [{ code } = { code: "" }] = samples;
    const misspelt = code.replace(/^ {2}name:/m, "  nmae:");
    const invalid = { where: "", file: "misspelt", line: 1, code: misspelt };
    expect(checkSamples([...samples, invalid])).toEqual([
      expect.stringMatching(/^misspelt:.*nmae/),
    ]);
  });

  test("in TypeScript are formatted as Biome and Prettier would", async () => {
    const programs = await Promise.all(
      cases.map(({ request }) => sampleIn("typescript", about, request)),
    );
    const biome = join(repository, "node_modules/@biomejs/biome/bin/biome");
    const args = ["format", "--stdin-file-path=sample.ts", "--line-width=80"];
    const input = `${programs.join("\n\n")}\n`;
    const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args], {
      cwd: repository,
      encoding: "utf8",
      input,
    });
    expect({ stdout, stderr }).toEqual({ stdout: input, stderr: "" });
  });
});
