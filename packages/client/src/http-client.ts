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

/** A response whose body was read. */
export interface ReceivedResponse {
  readonly response: Response;
  /** The body of a success. */
  readonly data?: string | Blob;
  /** The body of a failure: a JSON value, or a text that is not JSON. */
  readonly error?: unknown;
}

/** What the runtime uses of openapi-fetch. The generated methods, not this interface, type params and results. */
export interface HttpClient {
  request(method: string, path: string, init: Record<string, unknown>): Promise<ReceivedResponse>;
}

export function createHttpClient(baseUrl: string): HttpClient {
  return createClient<Record<string, Record<string, object>>>({
    baseUrl,
    pathSerializer: fillPath,
    bodySerializer: (body) => body,
  });
}

/**
 * Passes a request through middleware, and the response back.
 *
 * @param send - sends the request as middleware left it
 */
export function dispatch(
  client: HttpClient,
  { operation, options: { middleware }, request }: Call,
  credentials: Authorization,
  send: (request: SentRequest) => Promise<Response>,
): Promise<ReceivedResponse> {
  return client.request(operation.method, request.path, {
    ...request.authorize(credentials),
    parseAs: operation.response?.isBinary ? "blob" : "text",
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
  { content }: Operation<unknown, unknown>,
): Promise<SentRequest> {
  const { url, method, headers } = request;
  const body = await (content?.isBinary ? request.blob() : request.text());
  return { url, method, headers, body };
}
