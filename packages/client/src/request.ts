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

/** What to send, from either kind of request. */
export async function readRequest(request: Request | LightRequest): Promise<SentRequest> {
  const { url, method, headers } = request;
  const body =
    request instanceof LightRequest
      ? request.body
      : isText.test(`${headers.get("content-type")}`)
        ? await request.text()
        : await readBytes(request);
  return { url, method, headers, body: body || undefined };
}

/** What can be read as text and sent again without a loss. */
const isText = /^null|^text\/|json|urlencoded/;

async function readBytes(request: Request): Promise<Blob | undefined> {
  const blob = await request.blob();
  return blob.size > 0 ? blob : undefined;
}
