import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { createQuerySerializer } from "openapi-fetch";
import { describe, expect, test } from "vitest";
import type { JsonValue, Operation, Parameter } from "../../generator/api-model/model.js";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe.js";
import type { SampleOperation } from "../../generator/docs/samples/index.js";
import { resolveRequest } from "../../generator/docs/samples/wire-request.js";
import { loadApi } from "../support/docs-samples.js";

const api = await loadApi();
const [operation] = api.operations;
if (operation === undefined) throw new Error("The document has no operation");
const about = describeSampleOperation(api, operation);

describe("the query of a sample", () => {
  const search: SampleOperation = {
    ...about,
    path: "/search",
    parameters: [{ name: "q", wireName: "q", in: "query" }],
  };

  const values: readonly JsonValue[] = [
    true,
    0,
    1e21,
    "",
    null,
    "a b/c?d=e&f+g#h'i\"(j)!*~%41 é🚗|^`{}[]\\",
    ["x y", "z", 1],
    [],
    { a: "1 2", "b c": "'" },
  ];
  test.each(values.map((q) => ({ q })))("is encoded as the client encodes it: %j", ({ q }) => {
    const { url } = resolveRequest(search, { parameters: { q }, body: {} });
    const sent = createQuerySerializer()({ q });
    expect(url).toBe(new URL(`${search.server}/search${sent === "" ? "" : `?${sent}`}`).href);
  });

  test("keeps a name whole that would end itself", () => {
    const parameters = [{ name: "q", wireName: "a&b=c#d+e%20 f", in: "query" }] as const;
    const { url } = resolveRequest({ ...search, parameters }, { parameters: { q: 1 }, body: {} });
    expect([...new URL(url).searchParams]).toEqual([["a&b=c#d+e%20 f", "1"]]);
  });
});

describe("an operation as samples see it", () => {
  const parameterOf = (change: Partial<Parameter>): Parameter => ({
    ...{ name: "page", wireName: "page", in: "query", required: true, type: { kind: "json" } },
    ...{ style: "form", explode: true, allowReserved: false },
    ...{ limits: {}, default: undefined, examples: [] },
    ...{ description: "", deprecated: false, oddity: undefined, pointer: "" },
    ...change,
  });
  const text = { kind: "scalar", scalar: "string" } as const;
  const given = (parameters: readonly Parameter[], body?: Operation["body"]): Operation => ({
    ...operation,
    parameters,
    body,
  });

  test("has what the document says", () => {
    expect(about).toEqual({
      httpMethod: "PUT",
      server: "https://api.cloud.scenario.com/v1",
      path: "/models/{modelId}",
      parameters: [
        { name: "modelId", wireName: "modelId", in: "path" },
        { name: "originalAssets", wireName: "originalAssets", in: "query" },
      ],
      mediaType: "application/json",
      hasResult: true,
      credentials: {
        username: { option: "apiKey", variable: "SCENARIO_SDK_API_KEY" },
        password: { option: "apiSecret", variable: "SCENARIO_SDK_API_SECRET" },
      },
      client: {
        packageName: "@scenario-models/client",
        className: "Scenario",
        resource: "models",
        method: "update",
        baseURL: "https://api.cloud.scenario.com/v1",
      },
    });
  });

  test.each([
    ["https://a.example/v1/", "https://a.example/v1", "https://a.example/v1"],
    ["/v1", "https://api.example.com/v1", "/v1"],
    ["https://{region}.example", "https://{region}.example", "https://{region}.example"],
  ])("has an address that a request can go to: %s", (url, server, baseURL) => {
    const described = describeSampleOperation(
      { ...api, servers: [{ url, description: "" }] },
      operation,
    );
    expect(described.server).toBe(server);
    expect(described.client.baseURL).toBe(baseURL);
  });

  test("has no credentials where the operation or the document asks for none", () => {
    const open = { ...operation, authenticated: false };
    expect(describeSampleOperation(api, open).credentials).toBeUndefined();
    expect(
      describeSampleOperation({ ...api, security: [] }, operation).credentials,
    ).toBeUndefined();
  });

  test("tells a place in the path from a query field of the same name", () => {
    const both = given([parameterOf({ in: "path" }), parameterOf({})]);
    const names = describeSampleOperation(api, both).parameters.map(({ name }) => name);
    expect(names).toEqual(["pageInPath", "page"]);
    const [{ request }] = listExampleRequests(both);
    expect(Object.keys(request.parameters)).toEqual(names);
  });

  test("has its parameters' own values in the examples, and only those that it requires", () => {
    const parameters = [
      parameterOf({ name: "first", examples: ["one", "two"], default: "none" }),
      parameterOf({ name: "second", default: "usual" }),
      parameterOf({ name: "third", wireName: "thirdThing_id", type: text }),
      parameterOf({ name: "fourth", required: false, examples: ["not this"] }),
    ];
    const [{ request, example }, ...others] = listExampleRequests(given(parameters));
    expect(others).toEqual([]);
    expect(request).toEqual({
      parameters: { first: "one", second: "usual", third: "your-third-thing-id" },
      body: undefined,
    });
    expect(example).toMatchObject({ name: "required", value: null });
  });

  test("has a body of the required fields where the document gives no example", () => {
    const { body } = operation;
    if (body === undefined) throw new Error("The operation takes no body");
    const concept = api.schemas.find(({ name }) => name === "ModelConcept");
    if (concept === undefined) throw new Error("The document has no ModelConcept");
    const type = { kind: "schema", name: concept.name, schema: concept } as const;
    const [{ request }] = listExampleRequests(
      given(operation.parameters, { ...body, type, examples: [] }),
    );
    expect(request.body).toEqual({ modelId: "model_eyVcnFJcR92BxBkz7N6g5w", scale: 1 });
  });
});

test("a page gets no more of all this than the samples themselves", async () => {
  const entry = fileURLToPath(new URL("../../generator/docs/samples/index.ts", import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: `export { renderSamples } from ${JSON.stringify(entry)};`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", write: false },
  });
  const code = outputFiles[0]?.text ?? "";
  expect(code).toContain("raise_for_status");
  expect(code).not.toContain("Only what is required");
  expect(gzipSync(code).length).toBeLessThan(4_700);
});
