import type { Operation } from "../../../client/src/operation.js";
import { formBody, jsonBody, multipartBody, rawBody } from "../../../client/src/serialize-body.js";
import { styledParameters } from "../../../client/src/serialize-parameters.js";
import { createTransport } from "../../../client/src/transport.js";
import { isList, isObject, type JsonObject, type JsonValue } from "../json.js";
import type { SampleDescriptor, SampleOperation, SampleRequest } from "./sample.js";

/** A request as the client sends it, without its credentials. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: HttpBody | undefined;
}

export type HttpBody =
  | { readonly kind: "text"; readonly text: string; readonly mediaType: string }
  | { readonly kind: "file"; readonly name: string; readonly mediaType: string }
  | { readonly kind: "parts"; readonly parts: readonly HttpPart[] };

/** A part of a multipart body; the value of a file is its name. */
export interface HttpPart {
  readonly name: string;
  readonly value: string;
  readonly isFile: boolean;
  readonly mediaType: string;
}

/** Headers that identify the client, so samples omit them. */
const clientHeaders = { "x-retry-count": null, "user-agent": null };

/**
 * Lets the runtime of the generated client build the request without sending it.
 *
 * @throws TypeError if the params are no object, and whatever the client throws for arguments that it refuses to send
 */
export async function buildRequest(
  operation: SampleOperation,
  { path, params }: SampleRequest,
): Promise<HttpRequest> {
  const { server, descriptor } = operation;
  if (!isObject(params)) throw new TypeError("The body must be an object.");
  let request: HttpRequest | undefined;
  const transport = createTransport(
    { baseURL: server, environment: "", userAgent: "", schemes: {}, security: [] },
    {
      // Samples need no `accept` header: servers respond with JSON by default.
      defaultHeaders:
        descriptor.accept === undefined ? { ...clientHeaders, accept: null } : clientHeaders,
      fetch: async (url, init) => {
        request = await readRequest(url, init);
        return new Response();
      },
    },
  );
  await transport.send(createOperation(descriptor), path, addFiles(operation, params));
  if (request === undefined) throw new Error("The client sent nothing.");
  return request;
}

function createOperation({ parameters, content, ...rest }: SampleDescriptor): Operation<unknown> {
  return {
    ...rest,
    ...(parameters && { parameters: styledParameters(parameters) }),
    ...(content && { content: bodies[content.form](content.options, content.encodings) }),
    result: "none",
  };
}

const bodies = {
  json: jsonBody,
  form: formBody,
  multipart: multipartBody,
  text: rawBody,
  binary: rawBody,
} as const;

/** The params with each file name replaced by a file. */
function addFiles({ uploads = [] }: SampleOperation, params: JsonObject): object {
  const toFile = (value: JsonValue) => new File([], String(value));
  const entries = Object.entries(params).map(([name, value]) => {
    if (!uploads.includes(name) || value === null) return [name, value];
    return [name, isList(value) ? value.map(toFile) : toFile(value)];
  });
  return Object.fromEntries(entries);
}

async function readRequest(
  url: string,
  { method, headers, body }: RequestInit,
): Promise<HttpRequest> {
  const found = [...new Headers(headers)];
  const mediaType = found.find(([name]) => name === "content-type")?.[1] ?? "";
  return {
    method: method ?? "GET",
    // Normalizes the URL as `fetch` does.
    url: new URL(url).href,
    headers: found,
    body: await readBody(body, mediaType),
  };
}

async function readBody(body: unknown, mediaType: string): Promise<HttpBody | undefined> {
  if (typeof body === "string") return { kind: "text", text: body, mediaType };
  if (body instanceof File) return { kind: "file", name: body.name, mediaType };
  if (!(body instanceof FormData)) return undefined;
  return { kind: "parts", parts: await Promise.all([...body].map(readPart)) };
}

async function readPart([name, value]: [string, string | File]): Promise<HttpPart> {
  if (typeof value === "string") return { name, value, isFile: false, mediaType: "" };
  // `FormData` takes a text with a media type only as a file, which then has this name.
  const isFile = value.name !== "blob";
  const text = isFile ? value.name : await value.text();
  return { name, value: text, isFile, mediaType: value.type };
}
