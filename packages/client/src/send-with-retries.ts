import { attemptHeader } from "./build-request.js";
import { authorize, type ChooseSchemes } from "./credentials.js";
import { runWithin, wait } from "./deadline.js";
import { APIConnectionError, APIConnectionTimeoutError, ClientError } from "./errors.js";
import type { SentRequest } from "./http-client.js";
import { log } from "./logger.js";
import type { Call } from "./operation.js";
import { createRedactor } from "./redact.js";
import { copyResponse, findFailure, readContent, withBody } from "./responses.js";
import { findDelay } from "./retry.js";

/**
 * Sends a request, again after a failure that may be temporary, and once more with new credentials after a 401 if a
 * function returns these. Reads the body of the response.
 */
export async function sendWithRetries(
  call: Call,
  unsent: SentRequest,
  choose: ChooseSchemes,
): Promise<Response> {
  const { operation, options, progress, signal: outer } = call;
  const { maxRetries, timeout, fetch = globalThis.fetch } = options;
  const { safeToRepeat = operation.safeToRepeat ?? false } = options;

  const sendOnce = async (controller: AbortController) => {
    let { url, method, headers, body } = call.sent ?? unsent;
    // The first attempt sends the headers as they are.
    if (progress.attempts && headers.has(attemptHeader)) {
      headers = new Headers(headers);
      headers.set(attemptHeader, `${progress.attempts}`);
    }
    progress.attempts += 1;
    log(options, operation, "debug", () => `${method} ${createRedactor(call)(url)}`);
    const init = { method, headers, body: body || null, signal: controller.signal };
    // A redirect would pass the body and the headers on to another server.
    const response = await fetch(url, { redirect: "error", ...options.fetchOptions, ...init });
    log(options, operation, "debug", () => `status ${response.status}`);
    if (!call.isUnread || !response.ok)
      return { response, content: await readContent(call, response) };
    // The caller reads the body: the call's `signal` can still abort that, but no time limit does.
    const { signal } = options;
    signal?.addEventListener("abort", () => controller.abort(signal.reason));
    return { response };
  };

  let mayExpire = await authorize(choose, call, unsent);
  for (;;) {
    let received: { readonly response: Response; readonly content?: string | Blob } | undefined;
    let failure: ClientError | undefined;
    try {
      const onTimeout = () => makeTimeout(call, timeout);
      received = await runWithin(new AbortController(), timeout, outer, onTimeout, sendOnce);
      failure = findFailure(call, received.response, received.content);
    } catch (error) {
      failure = error instanceof ClientError ? error : explain(call, error);
    }
    const { response, content } = received ?? {};
    const hasExpired = mayExpire && response?.status === 401;
    let delay = hasExpired ? 0 : undefined;
    if (failure && !hasExpired && !outer.aborted && progress.attempts <= maxRetries)
      delay = findDelay(failure, progress.attempts, safeToRepeat, Date.now(), Math.random());
    if (delay === undefined || performance.now() + delay >= call.end) {
      if (!response) throw failure;
      if (content === undefined) return response;
      // Only middleware reads more of a response than its content.
      return withBody(options.middleware ? copyResponse(response, content) : response, content);
    }
    call.failure = failure;
    const reason = response?.status ?? failure;
    log(options, operation, "info", () => `retry in ${Math.round(delay)} ms after ${reason}`);
    await wait(delay, outer);
    if (hasExpired) mayExpire = !(await authorize(choose, call, unsent));
  }
}

/** The `cause` is the failure of the attempt before, which tells why there was no response in time. */
export function makeTimeout(call: Call, limit: number | undefined): APIConnectionTimeoutError {
  const cause = call.failure && { cause: call.failure };
  return new APIConnectionTimeoutError(call.progress, `timed out after ${limit} ms`, cause);
}

/** The message of a failed `fetch` says little; the one of its cause is specific. */
function explain(call: Call, cause: unknown): APIConnectionError {
  const { code, message } = Object(Object(cause).cause ?? cause);
  const limit = /UND_ERR_(HEADERS|BODY)_TIMEOUT/.test(code)
    ? " (a limit of Node's fetch: see fetchOptions.dispatcher)"
    : "";
  const reason = createRedactor(call)(`${message || code || cause}`);
  return new APIConnectionError(call.progress, `received no response: ${reason}${limit}`, {
    cause,
  });
}
