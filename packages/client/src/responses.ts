import { readRequestId, type SuccessfulResponse } from "./api-promise.js";
import { ClientError, makeStatusError, quoteStart, UnreadableResponseError } from "./errors.js";
import type { ReceivedResponse } from "./http-client.js";
import type { BodyKind, BodyKinds, Call, ResponseReader } from "./operation.js";
import { createRedactor, redactHeaders, redactJson } from "./redact.js";
import { isFields, readField } from "./rules/report.js";

/** Reads the response of a call, or throws its `APIError`. The data of a success is parsed when it is asked for. */
export async function readResponse<Result>(
  call: Call<Result>,
  { response, error }: ReceivedResponse,
): Promise<SuccessfulResponse<Result>> {
  const { operation, options, isUnread } = call;
  const { failures, result, response: reader } = operation;
  if (!response.ok) {
    const isText = findKind(failures, response.status) === "text";
    // openapi-fetch has parsed the body if it looks like JSON, so a documented text is read again.
    // That fails for a response that middleware made, whose body is already read.
    throw makeFailure(call, response, isText ? await response.text().catch(() => error) : error);
  }
  const content = isUnread ? "" : await readContent(call, response);
  const parse = (text: string, isObject: boolean) => parseResponse(call, response, text, isObject);
  return {
    makeResponse: () => (isUnread ? response : copyResponse(response, content)),
    read: async () => {
      if (isUnread) throw new ClientError("asResponse() has the body.");
      const read = reader?.read ?? ((body) => parse(`${body}`, result !== "any"));
      const value = result === "none" ? undefined : await read(content, response.status, parse);
      options.drift?.(operation.id, value, (found) => redactJson(found, createRedactor(call)));
      // The API's description states the type, and only the kind of JSON and its required fields are checked.
      return value as Result;
    },
  };
}

/** The body of a response: text, or bytes for a success that may be binary. */
export function readContent({ operation }: Call, response: Response): Promise<string | Blob> {
  return operation.response?.isBinary && response.ok ? response.blob() : response.text();
}

function findKind(kinds: BodyKinds = {}, status: number): BodyKind | undefined {
  return kinds[status] ?? kinds[`${status}`.replace(/..$/, "XX")] ?? kinds.default;
}

/** The error for a failure response, or for a success that is not what the API's description specifies. */
function makeFailure(call: Call, response: Response, body: unknown): ClientError {
  const { status, ok } = response;
  const redact = createRedactor(call);
  const headers = redactHeaders(response.headers, redact);
  const context = { ...call.progress, status, headers, requestId: readRequestId(headers) };
  if (!ok)
    return makeStatusError(
      context,
      redactJson(body, redact),
      findKind(call.operation.failures, status),
    );
  const excerpt = quoteStart(redact(`${body}`));
  const message = `responded with status ${status} without the expected JSON: ${excerpt || "the body is empty"}`;
  // The parser's message quotes parts of the body, which may contain a part of a secret.
  const cause = new SyntaxError(excerpt);
  return new UnreadableResponseError({ ...context, excerpt }, message, { cause });
}

/** The JSON value of a response's body, which may have to be an object with certain fields. */
function parseResponse(call: Call, response: Response, text: string, isObject: boolean): unknown {
  const { required = [] } = call.operation;
  try {
    const value: unknown = call.parsed?.text === text ? call.parsed.value : JSON.parse(text);
    const isComplete =
      isFields(value) && required.every((name) => (readField(value, name) ?? null) !== null);
    if (!isObject || isComplete) return value;
  } catch {}
  throw makeFailure(call, response, text);
}

/**
 * The error for a failure response, or for a success whose JSON was cut off or damaged on its way; `undefined` for any
 * other success.
 */
export function findFailure(
  call: Call,
  response: Response,
  content: string | Blob | undefined,
): ClientError | undefined {
  let value: unknown = content;
  let isDamaged = false;
  try {
    value = JSON.parse(`${content}`);
    call.parsed = { text: content, value };
  } catch {
    const isJson = /[/+]json\b/i.test(response.headers.get("content-type") ?? "");
    isDamaged = isJson && content !== "" && typeof content === "string";
  }
  return response.ok && !isDamaged ? undefined : makeFailure(call, response, value);
}

/**
 * Reads successes by status: the status itself, then its range such as `2XX`, then `default`. A status that is not
 * listed has no body.
 */
export function responseByStatus(kinds: BodyKinds): ResponseReader {
  const isBinary = Object.values(kinds).includes("blob");
  return {
    isBinary,
    read: (body, status, parse) => {
      const kind = findKind(kinds, status) ?? "none";
      if (kind === "none") return undefined;
      if (kind === "blob") return typeof body === "string" ? new Blob([body]) : body;
      const read = (text: string) => (kind === "text" ? text : parse(text, kind === "object"));
      return typeof body === "string" ? read(body) : body.text().then(read);
    },
  };
}

/** A copy of a response whose body was read; the copy's body can be read once. */
export function copyResponse(response: Response, body: string | Blob): Response {
  try {
    return new Response(body || null, response);
  } catch {
    // The `Response` constructor refuses some statuses and status texts that servers send.
    return withBody(response, body);
  }
}

/** The response itself, whose body was read, with a `text` or `blob` method that returns the body again. */
export function withBody(response: Response, body: string | Blob): Response {
  return Object.assign(response, {
    [typeof body === "string" ? "text" : "blob"]: async () => body,
  });
}
