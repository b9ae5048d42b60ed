import { attemptHeader } from "./build-request.js";
import { runWithin, wait } from "./deadline.js";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  type CallContext,
  ClientError,
} from "./errors.js";
import type { SentRequest } from "./http-client.js";
import { log } from "./logger.js";
import type { Call } from "./operation.js";
import { redact } from "./redact.js";
import { copyResponse, withBody } from "./responses.js";
import { findDelay, isRetryable } from "./retry.js";

/**
 * Sends a request until there is a response that is not worth another attempt, and reads its body.
 *
 * @param secrets - texts that the log must not show
 */
export async function sendWithRetries(
  { operation, options, progress, signal: outer, isUnread }: Call,
  { url, method, headers, body }: SentRequest,
  secrets: readonly string[],
): Promise<Response> {
  const { maxRetries = 2, timeout = 60_000, fetch = globalThis.fetch } = options;
  const { id, response: reader, safeToRepeat } = operation;

  const sendOnce = async (controller: AbortController): Promise<Response> => {
    // The first attempt sends the headers as they are.
    const own = progress.attempts ? new Headers(headers) : headers;
    if (progress.attempts && own.has(attemptHeader)) own.set(attemptHeader, `${progress.attempts}`);
    progress.attempts += 1;
    log(options, "debug", `${id}: ${method} ${redact(url, secrets)}`);
    const init = {
      ...options.fetchOptions,
      method,
      headers: own,
      body: body || null,
      signal: controller.signal,
    };
    const response = await fetch(url, init);
    log(options, "debug", `${id}: status ${response.status}`);
    if (isUnread && response.ok) {
      // Whoever reads the body ends it by the signal; no deadline does.
      const { signal } = options;
      signal?.addEventListener("abort", () => controller.abort(signal.reason));
      return response;
    }
    const isBytes = reader?.isBinary && response.ok;
    const content = isBytes ? await response.blob() : await response.text();
    // Only middleware reads more of a response than this content.
    return withBody(options.middleware ? copyResponse(response, content) : response, content);
  };

  for (;;) {
    let response: Response | undefined;
    let failure: unknown;
    try {
      const onTimeout = () => makeTimeout(progress, timeout);
      response = await runWithin(new AbortController(), timeout, outer, onTimeout, sendOnce);
    } catch (error) {
      failure = error instanceof ClientError ? error : explain(progress, error);
    }
    const isOver = outer.aborted || progress.attempts > maxRetries;
    const found = response && (await readFailure(response));
    const isFinal = isOver || !isRetryable(response, failure, safeToRepeat, found);
    const delay = isFinal
      ? undefined
      : findDelay(progress.attempts, response, Date.now(), Math.random(), found);
    if (delay === undefined) {
      if (response === undefined) throw failure;
      return response;
    }
    const reason = response?.status ?? failure;
    log(options, "info", `${id}: retry in ${Math.round(delay)} ms after ${reason}`);
    await wait(delay, outer);
  }
}

/** The JSON value of a failure's body. */
async function readFailure(response: Response): Promise<unknown> {
  try {
    return response.ok ? undefined : JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}

export function makeTimeout(
  context: CallContext,
  limit: number | undefined,
): APIConnectionTimeoutError {
  return new APIConnectionTimeoutError(context, `timed out after ${limit} ms`);
}

/** The message of a failed `fetch` says little; the one of its cause is specific. */
function explain(context: CallContext, cause: unknown): APIConnectionError {
  const { code, message } = Object(Object(cause).cause ?? cause);
  const reason = message || code || cause;
  return new APIConnectionError(context, `received no response: ${reason}`, { cause });
}
