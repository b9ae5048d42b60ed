import type { SuccessfulResponse } from "./api-promise.js";
import {
  type APIError,
  ClientError,
  makeStatusError,
  shorten,
  UnreadableResponseError,
} from "./errors.js";
import type { ReceivedResponse } from "./http-client.js";
import type { BodyKind, BodyKinds, Call, ResponseReader } from "./operation.js";
import { hideSecrets, redactHeaders, redactJson } from "./redact.js";
import { isFields, readField } from "./rules/report.js";

/** Reads the response of a call, or throws its `APIError`. The data of a success is parsed when it is asked for. */
export async function readResponse<Result>(
  call: Call<Result>,
  { response, data = "", error }: ReceivedResponse,
): Promise<SuccessfulResponse<Result>> {
  const { operation, options, isUnread } = call;
  const { result, response: reader } = operation;
  if (!response.ok) {
    const isText = findKind(operation.failures, response.status) === "text";
    // openapi-fetch has parsed what looks like JSON; a middleware's own response is read by that.
    const body = isText ? await response.text().catch(() => error) : error;
    throw makeFailure(call, response, body);
  }
  const parse = (text: string, isObject: boolean) => parseResponse(call, response, text, isObject);
  return {
    makeResponse: () => (isUnread ? response : copyResponse(response, data)),
    requestId: response.headers.get(idHeader) ?? undefined,
    read: async () => {
      if (isUnread) throw new ClientError("asResponse() took the body.");
      const value =
        result === "none"
          ? undefined
          : reader
            ? await reader.read(data, response.status, parse)
            : parse(`${data}`, result === "object");
      options.drift?.(operation.id, value, (found) => redactJson(found, hideSecrets(call)));
      // The API's description states the type, and only the kind of JSON and its required fields are checked.
      return value as Result;
    },
  };
}

function findKind(kinds: BodyKinds, status: number): BodyKind | undefined {
  return kinds[status] ?? kinds[`${Math.trunc(status / 100)}XX`] ?? kinds.default;
}

const idHeader = "x-request-id";

function makeContext({ progress }: Call, response: Response, redact: (text: string) => string) {
  const headers = redactHeaders(response.headers, redact);
  const requestId = headers.get(idHeader) ?? undefined;
  return { ...progress, status: response.status, headers, requestId };
}

/** The error for a failure response, whose body is a JSON value or another text. */
export function makeFailure(call: Call, response: Response, body: unknown): APIError {
  const redact = hideSecrets(call);
  const context = makeContext(call, response, redact);
  const kind = findKind(call.operation.failures, response.status);
  return makeStatusError(context, redactJson(body, redact), kind);
}

/** The value of a body that is JSON, otherwise its text. */
export function parseLeniently(body: string | Blob | undefined): unknown {
  try {
    return JSON.parse(`${body}`);
  } catch {
    return body;
  }
}

/** The error for a success that is not what the API's description specifies. */
function makeUnreadable(call: Call, response: Response, text: string): UnreadableResponseError {
  const redact = hideSecrets(call);
  const excerpt = shorten(redact(text));
  const message = `responded with status ${response.status} without the expected JSON: ${excerpt || "the body is empty"}`;
  const context = { ...makeContext(call, response, redact), excerpt };
  // The parser's message quotes parts of the body, which cannot be searched for secrets.
  return new UnreadableResponseError(context, message, { cause: new SyntaxError(excerpt) });
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
  throw makeUnreadable(call, response, text);
}

/** The error for a success whose JSON was cut off or damaged on its way. */
export function findTruncation(
  call: Call,
  response: Response,
  text: string | Blob | undefined,
): UnreadableResponseError | undefined {
  const isJson = /[/+]json\b/i.test(response.headers.get("content-type") ?? "");
  if (!response.ok || !isJson || !text || typeof text !== "string") return undefined;
  try {
    call.parsed = { text, value: JSON.parse(text) };
    return undefined;
  } catch {
    return makeUnreadable(call, response, text);
  }
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

/** The response itself, whose body was read, with methods that return the body again. */
export function withBody(response: Response, body: string | Blob): Response {
  return Object.assign(response, {
    [typeof body === "string" ? "text" : "blob"]: async () => body,
  });
}
