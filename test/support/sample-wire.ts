import type { JsonValue, Operation, Parameter } from "../../generator/api-model/model.js";
import { findObject } from "../../generator/api-model/walk-types.js";
import { listExampleRequests } from "../../generator/docs/samples/describe-samples.js";
import { makeValue } from "../../generator/docs/samples/placeholders.js";
import type { JsonObject } from "../../packages/docs/src/json.js";
import type { SampleOperation, SampleRequest } from "../../packages/docs/src/samples/index.js";
import type { Received } from "./http-server.js";
import { readParts } from "./read-parts.js";

/** All of a request that programs in different languages must agree in. */
export interface Wire {
  readonly method: string | undefined;
  readonly path: string;
  /** Names and values of the query, in their order. */
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, unknown>>;
  /** JSON as its value, forms as their fields, anything else as text. */
  readonly body: unknown;
}

/** Headers that depend on the program, not on the request. */
const ofProgram = [
  ...[
    "accept",
    "accept-encoding",
    "accept-language",
    "connection",
    "content-length",
    "expect",
    "host",
  ],
  ...["sec-fetch-mode", "transfer-encoding", "user-agent", "x-retry-count"],
];

export function readWire({ method, url = "", headers, body }: Received): Wire {
  const { pathname, searchParams } = new URL(url, "http://host");
  const type = headers["content-type"]?.split(";")[0];
  const others = Object.entries(headers).filter(([name]) => !ofProgram.includes(name));
  return {
    method,
    path: pathname,
    query: [...searchParams],
    headers: { ...Object.fromEntries(others), "content-type": type },
    body: readBody(body, headers["content-type"]),
  };
}

function readBody(body: string, type = ""): unknown {
  if (/[/+]json\b/.test(type)) return JSON.parse(body);
  if (type.startsWith("application/x-www-form-urlencoded")) return [...new URLSearchParams(body)];
  if (!type.startsWith("multipart/")) return body;
  return readParts(body, type).map((part) => {
    const isTyped = !["", "application/octet-stream"].includes(part.type);
    if (isTyped) return [part.name, { type: part.type, text: part.text }];
    return [part.name, part.hasFileName ? { file: part.text } : part.text];
  });
}

/** The requests that the docs show of an operation, and one with all parameters and all fields of the body. */
export function listRequests(operation: Operation): SampleRequest[] {
  const shown = listExampleRequests(operation).map(({ request }) => request);
  const makeValues = (parameters: readonly Parameter[], key: "name" | "wireName") =>
    Object.fromEntries(parameters.map((one) => [one[key], makeValue(one.wireName, one)]));
  const { parameters, body } = operation;
  const fields = findObject(body?.type)?.properties.map((field): [string, JsonValue] => {
    const isFile = body?.uploads.includes(field.name) && field.type.kind === "json";
    return [field.name, isFile ? "your-file" : makeValue(field.name, field)];
  });
  const all: SampleRequest = {
    path: makeValues(
      parameters.filter((one) => one.in === "path"),
      "wireName",
    ),
    params: {
      ...makeValues(
        parameters.filter((one) => one.in !== "path"),
        "name",
      ),
      ...(body?.isSpread && fields ? Object.fromEntries(fields) : pickBody(shown[0])),
    },
  };
  return [...new Map([...shown, all].map((one) => [JSON.stringify(one), one])).values()];
}

/** A body that is one field of the params. */
function pickBody(request: SampleRequest | undefined): JsonObject {
  const { body } = Object(request?.params);
  return body === undefined ? {} : { body };
}

/** The values that the samples take for names of files. */
export function listFiles({ uploads = [] }: SampleOperation, { params }: SampleRequest): string[] {
  const fields = Object.entries(Object(params)).filter(([name]) => uploads.includes(name));
  return fields.flatMap(([, value]) => value).map(String);
}
