import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../packages/docs/src/json.js";
import {
  renderSamples,
  type SampleOperation,
  type SampleRequest,
} from "../../packages/docs/src/samples/index.js";
import type { SampleContent } from "../../packages/docs/src/samples/sample.js";
import { bare, put, request } from "../support/docs-samples-operation.js";

const path = { "kiln-id": "a" };

const codesOf = async (operation: SampleOperation, given: SampleRequest): Promise<string[]> =>
  (await renderSamples(operation, given)).map(({ code }) => code);

const describedAs = (
  operation: SampleOperation,
  descriptor: Partial<SampleOperation["descriptor"]>,
): SampleOperation => ({ ...operation, descriptor: { ...operation.descriptor, ...descriptor } });

const withContent = (options: SampleContent["options"]): SampleOperation =>
  describedAs(put, { content: { form: "json", options, encodings: [] } });

describe("an operation", () => {
  test("without body, credentials and result has none of them in its samples", async () => {
    const remove = describedAs(bare, { method: "DELETE" });
    expect(await codesOf(remove, { path, params: {} })).toEqual([
      "curl -X DELETE 'https://kiln.example/v2/kilns/a'",
      'import Kiln from "@kiln/client";\n\nconst client = new Kiln();\n\nawait client.kilns.update("a");',
      'import requests\n\nresponse = requests.delete(\n    "https://kiln.example/v2/kilns/a",\n    timeout=60,\n)\nresponse.raise_for_status()',
    ]);
  });

  test("that takes a body sends an empty object where there is none", async () => {
    const [curl, typescript, python] = await codesOf(put, { path, params: {} });
    expect(curl).toMatch(/ --data-raw '\{\}'$/);
    expect(typescript).toContain('await client.kilns.update("a");');
    expect(python).toContain("    json={},\n");
  });

  test("whose body is optional sends none where no field is given", async () => {
    const optional = withContent({ mediaType: "application/json", isOptional: true });
    const [curl, typescript, python] = await codesOf(optional, { path, params: {} });
    expect(curl).not.toContain("--data-raw");
    expect(typescript).toContain('await client.kilns.update("a");');
    expect(python).not.toContain("json=");
    const [given] = await codesOf(optional, { path, params: { light: null } });
    expect(given).toContain("--data-raw");
  });

  test("has the cookies of parameters and keys in one option, as cURL sends one header of them", async () => {
    const parameters = [{ name: "dish", in: "cookie", style: "form" } as const];
    const tokens = [
      { in: "cookie", name: "pass", prefix: "", option: "p", variable: "P" } as const,
    ];
    const operation = describedAs({ ...bare, tokens }, { parameters });
    const [curl] = await codesOf(operation, { path, params: { dish: "it's" } });
    expect(curl).toContain("-b 'dish=it'\\''s''; ''pass='\"$P\"");
  });

  test("with several path parameters is called with their values in the path's order", async () => {
    const nested = describedAs(bare, { path: "/kitchens/{kitchen}/kilns/{kiln-id}" });
    const [curl, typescript] = await codesOf(nested, {
      path: { "kiln-id": 7, kitchen: "k/1" },
      params: { dryRun: false },
    });
    expect(curl).toContain("/v2/kitchens/k%2F1/kilns/7?dry-run=false'");
    expect(typescript).toContain('client.kilns.update("k/1", 7, {\n  dryRun: false,\n});');
  });

  test("with another media type sets it, except for the client, which sets it itself", async () => {
    const patch = withContent({ mediaType: "application/merge-patch+json" });
    const [curl, typescript, python] = await codesOf(patch, { path, params: {} });
    expect(curl).toContain("-H 'content-type: application/merge-patch+json'");
    expect(typescript).toContain('await client.kilns.update("a");');
    expect(python).toContain(
      '    headers={\n        "content-type": "application/merge-patch+json",\n    },\n',
    );
  });

  test("whose response is no JSON asks for what it is", async () => {
    const picture = describedAs(bare, { accept: "image/png" });
    const [curl, , python] = await codesOf(picture, { path, params: {} });
    expect(curl).toContain("-H 'accept: image/png'");
    expect(python).toContain('"accept": "image/png"');
  });

  test("at another address than the client's own gives it to the client", async () => {
    const mocked = { ...put, server: "http://127.0.0.1:4010" };
    const [curl, typescript, python] = await codesOf(mocked, request);
    expect(curl).toContain("'http://127.0.0.1:4010/kilns/a%20b?");
    expect(typescript).toContain('new Kiln({\n  baseURL: "http://127.0.0.1:4010",\n});');
    expect(python).toContain('"http://127.0.0.1:4010/kilns/a%20b"');
  });

  test.each<JsonValue>(["", ".", "..", null, true, {}])(
    "has the reason why the client refuses a path value: %j",
    async (value) => {
      const codes = await codesOf(bare, { path: { "kiln-id": value }, params: {} });
      expect(codes).toEqual([
        expect.stringMatching(/^# kiln-id must be an id, not .*\.$/),
        expect.stringMatching(/^\/\/ kiln-id must be an id, not .*\.$/),
        expect.stringMatching(/^# kiln-id must be an id, not .*\.$/),
      ]);
    },
  );

  test.each<JsonValue>([[1, []], "text", null])(
    "has the reason why the body must be an object: %j",
    async (params) => {
      expect((await codesOf(put, { path, params }))[0]).toBe("# The body must be an object.");
    },
  );

  test("is shown whatever a reader types", async () => {
    const params = { dryRun: ["\uDE97", [null, { a: [] }], { b: "&" }], "\uD83D": "\uD83D" };
    for (const server of ["", "/", "not a url", "https://{region}.example", put.server]) {
      const codes = await codesOf({ ...put, server }, { path: { "kiln-id": "\uD83D" }, params });
      expect(codes).toHaveLength(3);
      expect(codes.join("")).not.toMatch(/\p{Surrogate}/u);
    }
  });

  test("shows no character that would make code read otherwise than it runs", async () => {
    const hidden = "\u202E\u2066\u200F\u2028\uFEFF\u0085";
    const given = { path: { "kiln-id": hidden }, params: { [hidden]: hidden } };
    for (const code of await codesOf(put, given)) {
      expect(code).toContain("kiln");
      expect(code).not.toMatch(/[\u0080-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/);
    }
  });
});
