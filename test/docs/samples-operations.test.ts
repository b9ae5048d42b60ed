import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../generator/api-model/model.js";
import {
  renderSamples,
  type SampleOperation,
  type SampleRequest,
} from "../../generator/docs/samples/index.js";
import { bare, put, request } from "../support/docs-samples-oven.js";

describe("an operation", () => {
  const textsOf = (operation: SampleOperation, given: SampleRequest): string[] =>
    renderSamples(operation, given).map(({ code }) => code);

  test("without body, credentials and result has none of them in its samples", () => {
    const remove = { ...bare, httpMethod: "DELETE", hasResult: false };
    expect(textsOf(remove, { parameters: { ovenId: "a" }, body: undefined })).toEqual([
      "curl -X DELETE 'https://oven.example/v2/ovens/a'",
      'import Oven from "@oven/client";\n\nconst client = new Oven();\n\nawait client.ovens.update("a");',
      'import requests\n\nresponse = requests.delete(\n    "https://oven.example/v2/ovens/a",\n    timeout=60,\n)\nresponse.raise_for_status()',
    ]);
  });

  test("that takes a body sends an empty object where there is none, as the client does", () => {
    const [curl, typescript, python] = textsOf(put, {
      parameters: { ovenId: "a" },
      body: undefined,
    });
    expect(curl).toMatch(/ --data-raw '\{\}'$/);
    expect(typescript).toContain('await client.ovens.update("a");');
    expect(python).toContain("    json={},\n");
  });

  test("that may go without its body sends none where no field is given, as the client does", () => {
    const optional = { ...put, isOptional: true } as const;
    const [curl, typescript, python] = textsOf(optional, { parameters: { ovenId: "a" }, body: {} });
    expect(curl).not.toContain("--data-raw");
    expect(typescript).toContain('await client.ovens.update("a");');
    expect(python).not.toContain("json=");
    const [given] = textsOf(optional, { parameters: { ovenId: "a" }, body: { light: null } });
    expect(given).toContain("--data-raw");
  });

  test("has the cookies of parameters and keys in one option, as cURL sends one header of them", () => {
    const parameters = [
      ...put.parameters,
      { name: "dish", wireName: "dish", in: "cookie" } as const,
    ];
    const tokens = [
      { in: "cookie", name: "pass", prefix: "", option: "p", variable: "P" } as const,
    ];
    const [curl] = textsOf(
      { ...bare, parameters, tokens },
      { parameters: { ovenId: "a", dish: "it's" }, body: undefined },
    );
    expect(curl).toContain("-b 'dish=it'\\''s''; ''pass='\"$P\"");
  });

  test("with several places in its path is called with their values in the path's order", () => {
    const path = "/kitchens/{kitchen}/ovens/{oven-id}";
    const kitchen = { name: "kitchen", wireName: "kitchen", in: "path" } as const;
    const nested = { ...bare, path, parameters: [...put.parameters, kitchen] };
    const given = { parameters: { ovenId: 7, kitchen: "k/1", dryRun: false }, body: undefined };
    const [curl, typescript] = textsOf(nested, given);
    expect(curl).toContain("/v2/kitchens/k%2F1/ovens/7?dry-run=false'");
    expect(typescript).toContain('client.ovens.update("k/1", 7, {\n  dryRun: false,\n});');
  });

  test("says in TypeScript that the client cannot send a list, and sends it in the others", () => {
    const [curl, typescript, python] = textsOf(put, { parameters: { ovenId: "a" }, body: [1, []] });
    expect(curl).toContain("--data-raw '[\n  1,\n  []\n]'");
    expect(typescript).toBe("// The client sends objects only, and this body is none.");
    expect(python).toContain("    json=[1, []],\n");
  });

  test("says in TypeScript that a field of the query cannot be in the body", () => {
    const [curl, typescript] = textsOf(put, {
      parameters: { ovenId: "a" },
      body: { dryRun: true },
    });
    expect(curl).toContain('"dryRun": true');
    expect(typescript).toBe(
      '// The client sends "dryRun" in the query, so it cannot be in the body.',
    );
  });

  test("with a media type of its own says so, but to the client, which knows it", () => {
    const patch = { ...put, httpMethod: "PATCH", mediaType: "application/merge-patch+json" };
    const [curl, typescript, python] = textsOf(patch, { parameters: { ovenId: "a" }, body: {} });
    expect(curl).toContain("-H 'Content-Type: application/merge-patch+json'");
    expect(typescript).toContain('await client.ovens.update("a");');
    expect(python).toContain(
      '    headers={\n        "Content-Type": "application/merge-patch+json",\n    },\n',
    );
  });

  test("at another address than the client's own gives it to the client", () => {
    const mocked = { ...put, server: "http://127.0.0.1:4010" };
    const [curl, typescript, python] = textsOf(mocked, request);
    expect(curl).toContain("'http://127.0.0.1:4010/ovens/a%20b?");
    expect(typescript).toContain('new Oven({\n  baseURL: "http://127.0.0.1:4010",\n});');
    expect(python).toContain('"http://127.0.0.1:4010/ovens/a%20b"');
  });

  test.each<JsonValue>(["", ".", "..", null, true, {}])(
    "shows the parameter's name in the path in place of what no id can be: %j",
    (ovenId) => {
      const [curl, typescript] = textsOf(bare, { parameters: { ovenId }, body: undefined });
      expect(curl).toContain("/v2/ovens/oven-id'");
      expect(typescript).toContain('client.ovens.update("oven-id");');
    },
  );

  test("is shown whatever a reader types", () => {
    const parameters = { ovenId: "\uD83D", dryRun: ["\uDE97", [null, { a: [] }], { b: "&" }] };
    for (const server of ["", "/", "not a url", "https://{region}.example"]) {
      const samples = textsOf({ ...put, server }, { parameters, body: "\uD83D" });
      expect(samples).toHaveLength(3);
      expect(samples.join("")).not.toMatch(/\p{Surrogate}/u);
    }
  });

  test("shows no sign that would make code read otherwise than it runs", () => {
    const hidden = "\u202E\u2066\u200F\u2028\uFEFF\u0085";
    const body = { [hidden]: hidden };
    for (const code of textsOf(put, { parameters: { ovenId: hidden }, body })) {
      expect(code).not.toMatch(/[\u0080-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/);
    }
  });
});
