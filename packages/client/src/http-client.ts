import createClient from "openapi-fetch";
import { fillPath } from "./build-request.js";
import type { Authorization } from "./credentials.js";
import type { Call, Operation, RequestBody } from "./operation.js";

/** A request as it is passed to `fetch`. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Not a stream, so that it can be sent more than once; empty for none. */
  readonly body: RequestBody | undefined;
}

/** A response with its body: `data` of a success, if it is not left unread, `error` of a failure, parsed if it is JSON. */
export interface ReceivedResponse {
  readonly response: Response;
  readonly data?: string | Blob;
  readonly error?: unknown;
}

/** Passes a request through middleware, sends it as middleware left it, and passes the response back. */
export type HttpClient = (
  call: Call,
  credentials: Authorization,
  send: (request: SentRequest) => Promise<Response>,
) => Promise<ReceivedResponse>;

export function createHttpClient(baseUrl: string): HttpClient {
  // The generated methods type params and results, so that openapi-fetch need not.
  const client: {
    request(method: string, path: string, init: Record<string, unknown>): Promise<ReceivedResponse>;
  } = createClient<Record<string, Record<string, object>>>({
    baseUrl,
    pathSerializer: fillPath,
    bodySerializer: (body) => body,
  });
  return ({ operation, options: { middleware }, request: built, isUnread }, credentials, send) =>
    client.request(operation.method, built.path, {
      ...built.authorize(credentials),
      parseAs: isUnread ? "stream" : operation.response?.isBinary ? "blob" : "text",
      // Without middleware nothing looks at the request, so it need not be a platform `Request`.
      ...(middleware ? { middleware } : { Request: LightRequest }),
      fetch: async (sent: Request | LightRequest) =>
        send(sent instanceof LightRequest ? sent : await readRequest(sent, operation)),
    });
}

/** Stands in for the platform's `Request`, which costs more than the rest of a call. */
class LightRequest implements SentRequest {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body: RequestBody | undefined;

  constructor(url: string, init: Omit<SentRequest, "url">) {
    Object.assign(this, init, { url });
  }
}

async function readRequest(
  request: Request,
  { content }: Operation<unknown, unknown, unknown>,
): Promise<SentRequest> {
  const { url, method, headers } = request;
  const body = await (content?.isBinary ? request.blob() : request.text());
  return { url, method, headers, body };
}
