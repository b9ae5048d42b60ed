import type { SuccessfulResponse } from "./api-promise.js";
import {
  ClientError,
  makeStatusError,
  type ResponseContext,
  shorten,
  UnreadableResponseError,
} from "./errors.js";
import type { ReceivedResponse } from "./http-client.js";
import type { BodyKind, BodyKinds, Call, ListSecrets, ResponseReader } from "./operation.js";
import { redact, redactJson } from "./redact.js";
import { isFields } from "./rules/report.js";

/** Reads the response of a call, or throws its `APIError`. The data of a success is parsed when it is asked for. */
export async function readResponse<Result>(
  { operation, options, progress, isUnread }: Call<Result>,
  { response, data = "", error }: ReceivedResponse,
  listSecrets: ListSecrets,
): Promise<SuccessfulResponse<Result>> {
  const { result, response: reader } = operation;
  const { status, headers } = response;
  const requestId = headers.get("x-request-id") ?? undefined;
  const context = { ...progress, status, headers, requestId };
  if (!response.ok) {
    const kind = findKind(operation.failures, status);
    // openapi-fetch has parsed what looks like JSON; a middleware's own response is read by that.
    const body = kind === "text" ? await response.text().catch(() => error) : error;
    throw makeStatusError(context, redactJson(body, listSecrets()), kind);
  }
  return {
    makeResponse: () => (isUnread ? response : copyResponse(response, data)),
    requestId,
    read: async () => {
      if (isUnread) throw new ClientError("asResponse() took the body.");
      const value =
        result === "none"
          ? undefined
          : reader
            ? await reader.read(data, context, listSecrets)
            : parseResponse(`${data}`, result === "object", context, listSecrets);
      options.drift?.(operation.id, value);
      // The API's description states the type, and only the kind of JSON is checked.
      return value as Result;
    },
  };
}

function findKind(kinds: BodyKinds, status: number): BodyKind | undefined {
  return kinds[status] ?? kinds[`${Math.trunc(status / 100)}XX`] ?? kinds.default;
}

/** The JSON value of a response's body, which may have to be an object. */
function parseResponse(
  text: string,
  isObject: boolean,
  context: ResponseContext,
  listSecrets: ListSecrets,
): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject || isFields(value)) return value;
  } catch {
    // The parser's message quotes parts of the body, which cannot be searched for secrets.
  }
  const excerpt = shorten(redact(text, listSecrets()));
  const message = `responded with status ${context.status} without the expected JSON: ${excerpt || "the body is empty"}`;
  const cause = new SyntaxError(excerpt);
  throw new UnreadableResponseError({ ...context, excerpt }, message, { cause });
}

/**
 * Reads successes by status: the status itself, then its range such as `2XX`, then `default`. A status that is not
 * listed has no body.
 */
export function responseByStatus(kinds: BodyKinds): ResponseReader {
  const isBinary = Object.values(kinds).includes("blob");
  return {
    isBinary,
    read: (body, context, listSecrets) => {
      const kind = findKind(kinds, context.status) ?? "none";
      if (kind === "none") return undefined;
      if (kind === "blob") return typeof body === "string" ? new Blob([body]) : body;
      const parse = (text: string) =>
        kind === "text" ? text : parseResponse(text, kind === "object", context, listSecrets);
      return typeof body === "string" ? parse(body) : body.text().then(parse);
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
