import { isPermanent, readWait } from "./error-body.js";

type RetryableResponse = Pick<Response, "status" | "headers">;

/** Milliseconds. */
const firstDelay = 500;
const longestDelay = 8_000;
/** A longer `Retry-After` ends the call. */
const longestWait = 60_000;
/** A shorter one would repeat requests back to back. */
const shortestWait = 100;

/** Failures to connect in the words of the platforms: the request cannot have reached the server. */
const unsent = /refused|ENOTFOUND|EAI_AGAIN/i;
/** A redirect that the client does not follow. */
const redirected = /unexpected redirect/i;

/**
 * Whether another attempt may succeed and is safe. The header `x-should-retry` takes precedence, but for errors that
 * stay by the API's description.
 *
 * @param body - the JSON value of the response's body
 */
export function isRetryable(
  response: RetryableResponse | undefined,
  failure: unknown,
  safeToRepeat: boolean,
  now: number,
  body?: unknown,
): boolean {
  if (response === undefined) {
    const reason = String(failure);
    return unsent.test(reason) || (safeToRepeat && !redirected.test(reason));
  }
  const { status, headers } = response;
  if (status < 300 || isPermanent(body)) return false;
  const word = headers.get("x-should-retry")?.toLowerCase();
  const mayPass = status >= 500 || [408, 409, 429].includes(status);
  // The server did nothing where it asks to come back later.
  const isSafe = safeToRepeat || (status === 429 && readDelay(response, now, body) !== undefined);
  return word === "true" || (word !== "false" && isSafe && mayPass);
}

/**
 * The delay before the next attempt in milliseconds; `undefined` if the server asks for more than a minute.
 *
 * @param attempts - the attempts made so far, at least 1
 * @param now - milliseconds since the epoch
 * @param body - the JSON value of the response's body, which may ask for a wait where no header does
 * @param random - a number from 0 to 1 that takes up to a quarter off the client's own delay, or adds it to the
 * server's, so that clients do not retry all at once
 */
export function findDelay(
  attempts: number,
  response: RetryableResponse | undefined,
  now: number,
  random: number,
  body?: unknown,
): number | undefined {
  const asked = response && readDelay(response, now, body);
  if (asked === undefined)
    return Math.min(firstDelay * 2 ** (attempts - 1), longestDelay) * (1 - random / 4);
  return asked > longestWait ? undefined : Math.max(asked, shortestWait) * (1 + random / 4);
}

function readDelay({ headers }: RetryableResponse, now: number, body: unknown): number | undefined {
  return readRetryAfter(headers, now) ?? readWait(body);
}

/** `retry-after-ms`, then `Retry-After` in seconds or as a future date (RFC 9110, 10.2.3). */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const read = (name: string) => headers.get(name) || "none";
  const after = read("retry-after");
  // Other texts with digits are dates to `Date.parse`, too.
  const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(after) ? Date.parse(after) - now : Number.NaN;
  const delays = [Number(read("retry-after-ms")), Number(after) * 1000, date];
  return delays.find((delay) => delay >= 0);
}
