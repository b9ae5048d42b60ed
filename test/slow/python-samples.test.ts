import { describe, expect, test } from "vitest";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe-samples.js";
import type { JsonObject } from "../../packages/docs/src/json.js";
import type { SampleDescriptor, SampleOperation } from "../../packages/docs/src/samples/sample.js";
import {
  catchRequest,
  loadApi,
  moveTo,
  sampleIn,
  withoutQuery,
  writeBody,
} from "../support/docs-samples.js";
import { hostileCases } from "../support/docs-samples-cases.js";
import { listCalls, unlikeOurs } from "../support/docs-samples-fixtures.js";
import { compareForms } from "../support/docs-samples-forms.js";
import { authorization, runCurl, runPython } from "../support/docs-samples-run.js";

const api = await loadApi();
const [operation] = api.operations;
if (operation === undefined) throw new Error("The document has no operation");
const about = describeSampleOperation(api, operation);
const variables = ["SCENARIO_SDK_API_KEY", "SCENARIO_SDK_API_SECRET"];

const cases = [
  ...listExampleRequests(operation).map(({ example, request }) => ({
    title: `example: ${example.name}`,
    request,
    url: "/v1/models/model_eyVcnFJcR92BxBkz7N6g5w",
  })),
  ...hostileCases,
];

describe("the Python samples of the document", () => {
  test.each(cases)("send what they should: $title", async ({ request, url }) => {
    const sent = await catchRequest(async (origin) =>
      runPython(await sampleIn("python", moveTo(origin, about), request), variables),
    );
    expect(sent).toEqual({
      method: "PUT",
      url,
      authorization,
      contentType: "application/json",
      body: writeBody(withoutQuery(request)),
    });
  });
});

describe("with the bearer token that the document's text shows, a sample sends it", () => {
  const bearer = api.security.find(({ kind }) => kind === "token");
  const [argument = "", , headers = ""] = (bearer?.description ?? "")
    .split("`")
    .filter((_, index) => index % 2 === 1);
  const [example] = listExampleRequests(operation);
  const token = "SCENARIO_SDK_JWT";

  test("in cURL", async () => {
    const sent = await catchRequest(async (origin) => {
      const code = await sampleIn("curl", moveTo(origin, about), example.request);
      await runCurl(
        code.replace(/-u "[^"]*"/, () => argument),
        [token],
      );
    });
    expect(sent.authorization).toBe("Bearer key_$HOME");
  });

  test("in Python", async () => {
    const sent = await catchRequest(async (origin) => {
      const code = await sampleIn("python", moveTo(origin, about), example.request);
      const changed = code.replace(/auth=\(.*\)/, headers);
      await runPython(`import os\ntoken = os.environ["${token}"]\n${changed}`, [token]);
    });
    expect(sent.authorization).toBe("Bearer key_$HOME");
  });
});

const calls = (await Promise.all(unlikeOurs.map(listCalls))).flat();

const wholeBody = (mediaType = "application/json"): Partial<SampleDescriptor> => ({
  content: { form: "json", options: { mediaType, isWhole: true }, encodings: [] },
});

/** Operations and bodies that the fixtures do not have. */
const oddCalls: readonly {
  readonly title: string;
  readonly descriptor?: Partial<SampleDescriptor>;
  readonly result?: SampleOperation["result"];
  readonly params?: JsonObject;
}[] = [
  { title: "null", descriptor: wholeBody(), params: { body: null } },
  { title: "zero", descriptor: wholeBody(), params: { body: 0 } },
  { title: "a list", descriptor: wholeBody(), params: { body: [] } },
  { title: "a text", descriptor: wholeBody(), params: { body: "it's" } },
  { title: "another media type", descriptor: wholeBody("application/merge-patch+json") },
  {
    title: "null of it",
    descriptor: wholeBody("application/merge-patch+json"),
    params: { body: null },
  },
  { title: "text in the response", result: "text" },
  { title: "a response without a body", descriptor: { method: "HEAD", hasBody: false } },
];

describe("the Python samples of another document", () => {
  test.each(calls)("send the same as in cURL: $fixture $id", async ({ operation, request }) => {
    const { credentials } = operation;
    const names = credentials ? [credentials.username.variable, credentials.password.variable] : [];
    const code = (id: "curl" | "python", origin: string) =>
      sampleIn(id, moveTo(origin, operation), request);
    const curl = await catchRequest(async (origin) => runCurl(await code("curl", origin), names));
    const python = await catchRequest(async (origin) =>
      runPython(await code("python", origin), names),
    );
    // Brackets in a query are the one thing that requests escapes and others do not.
    const freeBrackets = (url = "") => url.replaceAll("%5B", "[").replaceAll("%5D", "]");
    expect({ ...python, url: freeBrackets(python.url) }).toEqual({
      ...curl,
      url: freeBrackets(curl.url),
    });
  });

  test.each(oddCalls)("send the same as in cURL: $title", async (given) => {
    const { descriptor, params = {}, result } = given;
    const request = { path: { modelId: "m" }, params };
    const { result: _, ...open } = about;
    const changed = {
      ...open,
      ...(result && { result }),
      descriptor: { ...about.descriptor, ...descriptor },
    };
    const code = (id: "curl" | "python", origin: string) =>
      sampleIn(id, moveTo(origin, changed), request);
    const curl = await catchRequest(async (origin) =>
      runCurl(await code("curl", origin), variables),
    );
    const python = await catchRequest(async (origin) =>
      runPython(await code("python", origin), variables),
    );
    expect(python).toEqual(curl);
  });
});

test.each(["formParcel", "encodeParcel", "partParcel"])(
  "Python sends a form as the client does: %s",
  async (id) => {
    const { sent, want } = await compareForms(id, "python", (code) => runPython(code, []));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent).toEqual(want);
  },
);
