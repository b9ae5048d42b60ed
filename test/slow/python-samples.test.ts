import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../generator/api-model/model.js";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe.js";
import type { SampleOperation } from "../../generator/docs/samples/index.js";
import { catchRequest, loadApi, moveTo, sampleIn, writeBody } from "../support/docs-samples.js";
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
    const sent = await catchRequest((origin) =>
      runPython(sampleIn("python", moveTo(origin, about), request), variables),
    );
    expect(sent).toEqual({
      method: "PUT",
      url,
      authorization,
      contentType: "application/json",
      body: writeBody(request.body),
    });
  });
});

const calls = (await Promise.all(unlikeOurs.map(listCalls))).flat();

/** Requests that the client cannot make, or with options only. */
const oddCalls: readonly {
  readonly title: string;
  readonly change?: Partial<SampleOperation>;
  readonly body?: JsonValue;
}[] = [
  { title: "null", body: null },
  { title: "zero", body: 0 },
  { title: "a list", body: [] },
  { title: "a text", body: "it's" },
  { title: "another media type", change: { mediaType: "application/merge-patch+json" } },
  { title: "null of it", change: { mediaType: "application/merge-patch+json" }, body: null },
  { title: "no JSON in the answer", change: { hasResult: false } },
  {
    title: "an answer without a body",
    change: { httpMethod: "HEAD", mediaType: undefined, hasResult: false },
  },
  { title: "a rare method", change: { httpMethod: "TRACE", mediaType: undefined } },
];

describe("the Python samples of another document", () => {
  test.each(calls)("send the same as in cURL: $fixture $id", async ({ operation, request }) => {
    const { credentials } = operation;
    const names = credentials ? [credentials.username.variable, credentials.password.variable] : [];
    const code = (id: "curl" | "python", origin: string) =>
      sampleIn(id, moveTo(origin, operation), request);
    const curl = await catchRequest((origin) => runCurl(code("curl", origin), names));
    const python = await catchRequest((origin) => runPython(code("python", origin), names));
    // Brackets in a query are the one thing that requests escapes and others do not.
    const freeBrackets = (url = "") => url.replaceAll("%5B", "[").replaceAll("%5D", "]");
    expect({ ...python, url: freeBrackets(python.url) }).toEqual({
      ...curl,
      url: freeBrackets(curl.url),
    });
  });

  test.each(oddCalls)("send the same as in cURL: $title", async ({ change, body }) => {
    const request = { parameters: { modelId: "m" }, body };
    const code = (id: "curl" | "python", origin: string) =>
      sampleIn(id, moveTo(origin, { ...about, ...change }), request);
    const curl = await catchRequest((origin) => runCurl(code("curl", origin), variables));
    const python = await catchRequest((origin) => runPython(code("python", origin), variables));
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
