import { describe, expect, test } from "vitest";
import type { Operation, Parameter } from "../../generator/api-model/model.js";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe-samples.js";
import { loadApi } from "../support/docs-samples.js";

const api = await loadApi();
const [operation] = api.operations;
if (operation === undefined) throw new Error("The document has no operation");
const about = describeSampleOperation(api, operation);

describe("an operation as samples see it", () => {
  const parameterOf = (change: Partial<Parameter>): Parameter => ({
    ...{ name: "page", wireName: "page", in: "query", required: true, type: { kind: "json" } },
    ...{ style: "form", explode: true, allowReserved: false },
    ...{ limits: {}, default: undefined, examples: [] },
    ...{ description: "", deprecated: false, inconsistency: undefined, pointer: "" },
    ...change,
  });
  const text = { kind: "scalar", scalar: "string" } as const;
  const given = (parameters: readonly Parameter[], body?: Operation["body"]): Operation => ({
    ...operation,
    parameters,
    body,
  });

  test("has the texts of the document", () => {
    expect(about).toEqual({
      server: "https://api.cloud.scenario.com/v1",
      descriptor: {
        id: "updateModel",
        method: "PUT",
        path: "/models/{modelId}",
        query: { originalAssets: "originalAssets" },
        hasBody: true,
      },
      result: "json",
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

  test("distinguishes a path parameter from a query field of the same name", () => {
    const both = given([
      parameterOf({ in: "path", examples: [1] }),
      parameterOf({ examples: [2] }),
    ]);
    const [{ request }] = listExampleRequests(both);
    expect(request).toEqual({ path: { page: 1 }, params: { page: 2 } });
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
      path: {},
      params: { first: "one", second: "usual", third: "your-third-thing-id" },
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
    expect(request.params).toEqual({ modelId: "model_eyVcnFJcR92BxBkz7N6g5w", scale: 1 });
  });
});
