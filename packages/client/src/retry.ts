/** An answer as far as the decision to try again needs it. */
export type Answer = Pick<Response, "status" | "headers">;

/** Milliseconds. */
const firstDelay = 500;
const longestDelay = 8_000;
/** A server that asks for more than this is not waited for. */
const longestWait = 60_000;

/** Failures to connect, as the platforms name them: the request cannot have reached the server. */
const unsent = /refused|ENOTFOUND|EAI_AGAIN/i;

/**
 * Whether another attempt makes sense and does no harm. The server's own word, `x-should-retry`, counts most.
 *
 * @param answer - `undefined` where there is none because of the failure
 * @param safeToRepeat - whether the request may reach the server twice
 */
export function isRetryable(
  answer: Answer | undefined,
  failure: unknown,
  safeToRepeat: boolean,
): boolean {
  if (answer === undefined) return safeToRepeat || unsent.test(String(failure));
  const { status, headers } = answer;
  if (status < 300) return false;
  const word = headers.get("x-should-retry");
  const mayPass = status >= 500 || [408, 409, 429].includes(status);
  return word === "true" || (word !== "false" && safeToRepeat && mayPass);
}

/**
 * How long to wait before the next attempt, in milliseconds; `undefined` where the server asks for longer than a
 * minute.
 *
 * @param attempts - the attempts made so far, at least 1
 * @param now - milliseconds since the epoch
 * @param random - a number from 0 to 1: up to a quarter is taken off, so that callers do not come back all at once
 */
export function findDelay(
  attempts: number,
  answer: Answer | undefined,
  now: number,
  random: number,
): number | undefined {
  const asked = answer && readRetryAfter(answer.headers, now);
  if (asked !== undefined) return asked > longestWait ? undefined : asked;
  return Math.min(firstDelay * 2 ** (attempts - 1), longestDelay) * (1 - random / 4);
}

/** `retry-after-ms`, then `Retry-After` in seconds or as a date to come (RFC 9110, 10.2.3). */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const read = (name: string) => headers.get(name) || "none";
  const after = read("retry-after");
  const delays = [Number(read("retry-after-ms")), Number(after) * 1000, Date.parse(after) - now];
  return delays.find((delay) => delay >= 0);
}
