import { join } from "node:path";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import type { ApiModel } from "../../generator/api-model/model.js";
import { loadDocument } from "../../generator/document/load-document.js";
import {
  renderSamples,
  type Sample,
  type SampleOperation,
  type SampleRequest,
} from "../../packages/docs/src/samples/index.js";
import { repository } from "./generator-files.js";
import { type Received, respondJson, startServer } from "./http-server.js";
import { isObject } from "./narrow.js";

/** The model of the project's own document. */
export async function loadApi(): Promise<ApiModel> {
  return buildApiModel(
    await loadDocument(join(repository, "openapi/openapi.yaml")),
    "openapi.yaml",
  );
}

export async function sampleIn(
  id: Sample["id"],
  operation: SampleOperation,
  request: SampleRequest,
): Promise<string> {
  const samples = await renderSamples(operation, request);
  const sample = samples.find((found) => found.id === id);
  if (sample === undefined) throw new Error(`There is no sample for ${id}`);
  return sample.code;
}

/** The operation at another origin, below the same path. */
export function moveTo(origin: string, operation: SampleOperation): SampleOperation {
  const { pathname } = new URL(operation.server);
  return { ...operation, server: origin + pathname.replace(/\/$/, "") };
}

/** All of a request that samples of different languages must agree in. */
export interface Sent {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  /** The JSON of the body with its keys in a fixed order; `nothing` where there is no body. */
  readonly body: string;
}

/** Runs a program against a server of its own, which responds with the fields that the clients require; gives its one request. */
export async function catchRequest(run: (origin: string) => Promise<unknown>): Promise<Sent> {
  const server = await startServer(respondJson(200, { model: {}, name: "" }));
  try {
    await run(server.origin);
    const [request, ...others] = server.requests;
    if (request === undefined || others.length > 0) {
      throw new Error(`${server.requests.length} requests arrived instead of one`);
    }
    return readSent(request);
  } finally {
    await server.close();
  }
}

function readSent({ method, url, headers, body }: Received): Sent {
  return {
    method,
    url,
    authorization: headers.authorization,
    contentType: headers["content-type"],
    body: writeBody(body === "" ? undefined : JSON.parse(body)),
  };
}

/** JSON values that are equal have equal texts; a key `__proto__` counts as any other. */
export function writeBody(value: unknown): string {
  // Values that JSON cannot represent become what is sent instead.
  return sortKeys(value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
}

function sortKeys(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortKeys).join(", ")}]`;
  if (!isObject(value)) return String(JSON.stringify(value));
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${sortKeys(value[key])}`).join(", ")}}`;
}

/** The params that go into the body of our operation. */
export function withoutQuery({ params }: SampleRequest): unknown {
  const { originalAssets, ...body } = Object(params);
  return body;
}
