import { copyAnswer, withBody } from "./answer.js";
import { runWithin, type Stop, wait } from "./deadline.js";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  type CallContext,
  ClientError,
} from "./errors.js";
import { log } from "./logger.js";
import type { Operation } from "./operation.js";
import type { CallSettings } from "./options.js";
import { redact } from "./redact.js";
import type { SentRequest } from "./request.js";
import { findDelay, isRetryable } from "./retry.js";

/** What errors tell of a call, with the requests sent so far. */
export type Progress = CallContext & { attempts: number };

/** Says which attempt a request is, from 0. */
export const attemptHeader = "x-retry-count";

/**
 * Sends a request until there is an answer that is not worth another attempt. Its body has been read whole.
 *
 * @param outer - ends it, a wait between attempts included
 * @param secrets - texts that no log must show
 * @throws {@link APIConnectionError}, {@link APIConnectionTimeoutError}
 */
export async function exchange(
  { id, safeToRepeat, answer: reader }: Operation<unknown, unknown>,
  settings: CallSettings,
  { url, method, headers, body }: SentRequest,
  progress: Progress,
  outer?: Stop,
  secrets: readonly string[] = [],
): Promise<Response> {
  const { maxRetries = 2, timeout = 60_000, fetch = globalThis.fetch } = settings;
  const attempt = async (signal: AbortSignal): Promise<Response> => {
    // The first attempt sends the headers as they are.
    const own = progress.attempts ? new Headers(headers) : headers;
    if (progress.attempts && own.has(attemptHeader)) own.set(attemptHeader, `${progress.attempts}`);
    progress.attempts += 1;
    log(settings, "debug", `${id}: ${method} ${redact(url, secrets)}`);
    const init = { ...settings.fetchOptions, method, headers: own, body: body ?? null, signal };
    const answer = await fetch(url, init);
    const text = reader?.isBinary && answer.ok ? await answer.blob() : await answer.text();
    log(settings, "debug", `${id}: status ${answer.status}`);
    // Only middleware looks at more of an answer than its text.
    return settings.middleware ? copyAnswer(answer, text) : withBody(answer, text);
  };
  for (;;) {
    let answer: Response | undefined;
    let failure: unknown;
    try {
      const controller = new AbortController();
      answer = await runWithin(
        controller,
        timeout,
        outer,
        () => makeTimeout(progress, timeout),
        attempt,
      );
    } catch (error) {
      failure = error instanceof ClientError ? error : explain(progress, error);
    }
    const isOver = outer?.aborted || progress.attempts > maxRetries;
    const delay =
      isOver || !isRetryable(answer, failure, safeToRepeat)
        ? undefined
        : findDelay(progress.attempts, answer, Date.now(), Math.random());
    if (delay === undefined) {
      if (answer === undefined) throw failure;
      return answer;
    }
    log(
      settings,
      "info",
      `${id}: next attempt in ${Math.round(delay)} ms: ${answer?.status ?? failure}`,
    );
    await wait(delay, outer);
  }
}

/** No answer came in time. */
export function makeTimeout(
  context: CallContext,
  limit: number | undefined,
): APIConnectionTimeoutError {
  return new APIConnectionTimeoutError(context, `got no whole answer in ${limit} ms`);
}

/** `fetch failed` says little; its cause says why. */
function explain(context: CallContext, cause: unknown): APIConnectionError {
  const { code, message } = Object(Object(cause).cause ?? cause);
  return new APIConnectionError(context, `got no answer: ${message || code || cause}`, { cause });
}
