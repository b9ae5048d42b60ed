import type { Sendable } from "./bodies/content.js";

/** A request as it goes to `fetch`. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** No stream, so that it can be sent more than once. */
  readonly body: Sendable | undefined;
}

/** Stands in for the platform's `Request` where nobody looks at it: it carries what it is given, at no cost. */
export class LightRequest implements SentRequest {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body: Sendable | undefined;

  constructor(url: string, init: Omit<SentRequest, "url">) {
    Object.assign(this, init, { url });
  }
}

/**
 * What to send, from either kind of request.
 *
 * @param isBinary - whether a text cannot hold the body
 */
export async function readRequest(
  request: Request | LightRequest,
  isBinary?: boolean,
): Promise<SentRequest> {
  const { url, method, headers } = request;
  const body =
    request instanceof LightRequest
      ? request.body
      : await (isBinary ? request.blob() : request.text());
  return { url, method, headers, body: body || undefined };
}
