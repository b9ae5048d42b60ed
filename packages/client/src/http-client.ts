import createClient, { type Middleware } from "openapi-fetch";
import { fillPath } from "./build-request.js";
import type { Call, RequestBody } from "./operation.js";

/** A request as it is passed to `fetch`. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Not a stream, so that it can be sent more than once; empty or `undefined` for none. */
  readonly body: RequestBody | undefined;
}

/** A response; the body of a failure was read, and parsed if it is JSON. */
export interface ReceivedResponse {
  readonly response: Response;
  readonly error?: unknown;
}

/** Passes a request through middleware, sends it as middleware left it, and passes the response back. */
export type HttpClient = (
  call: Call,
  send: (request: SentRequest) => Promise<Response>,
  middleware?: readonly Middleware[],
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
  return ({ operation, options, request }, send, middleware = options.middleware) =>
    client.request(operation.method, request.path, {
      ...request.init,
      parseAs: "stream",
      // Without middleware nothing looks at the request, so it need not be a platform `Request`.
      ...(middleware ? { middleware } : { Request: LightRequest }),
      fetch: async (sent: Request | LightRequest) => {
        if (sent instanceof LightRequest) return send(sent);
        const { url, method, headers } = sent;
        return send({
          url,
          method,
          headers,
          body: await sent[operation.content?.isBinary ? "blob" : "text"](),
        });
      },
    });
}

/** Replaces the platform's `Request`, which takes longer to create than the rest of a call. */
class LightRequest implements SentRequest {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body: RequestBody | undefined;

  constructor(url: string, init: Omit<SentRequest, "url">) {
    Object.assign(this, init, { url });
  }
}
