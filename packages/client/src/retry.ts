import type { ErrorCatalog } from "./error-body.js";
import { errorCatalog } from "./generated/errors.js";
import { readField } from "./rules/report.js";

/** The parts of an error that decide whether its request is sent again. */
export interface RepeatableFailure {
  readonly message: string;
  /** What there was of a response. */
  readonly status?: number;
  readonly headers?: Headers;
  readonly body?: unknown;
  readonly code?: string | undefined;
  readonly reason?: string | undefined;
  readonly details?: object | undefined;
}

/**
 * The delay before another attempt in milliseconds; `undefined` if none is made, because it would not be safe, could not
 * succeed, or would have to wait for more than a minute.
 *
 * @param attempts - the attempts made so far, at least 1
 * @param now - milliseconds since the epoch
 * @param random - a number from 0 to 1 that takes up to a quarter off the client's own delay, or adds it to the
 * server's, so that clients do not retry all at once
 */
export function findDelay(
  failure: RepeatableFailure,
  attempts: number,
  safeToRepeat: boolean,
  now: number,
  random: number,
  catalog: ErrorCatalog = errorCatalog,
): number | undefined {
  // Milliseconds.
  const firstDelay = 500;
  const longestDelay = 8_000;
  // A longer one ends the call.
  const longestWait = 60_000;
  // A shorter one would repeat requests back to back.
  const shortestWait = 100;
  const asked = readRetryAfter(failure, now) ?? readWait(failure, catalog);
  if (!isRepeatable(failure, safeToRepeat, asked, catalog)) return undefined;
  if (asked === undefined)
    return Math.min(firstDelay * 2 ** (attempts - 1), longestDelay) * (1 - random / 4);
  return asked > longestWait ? undefined : Math.max(asked, shortestWait) * (1 + random / 4);
}

/** The header `x-should-retry` takes precedence, but for errors that stay by the API's description. */
function isRepeatable(
  { message, status, headers, code }: RepeatableFailure,
  safeToRepeat: boolean,
  asked: number | undefined,
  { never }: ErrorCatalog,
): boolean {
  if (!status) {
    // In the words of the platforms: the request cannot have reached a server.
    const isUnsent = /no response: .*(refused|ENOTFOUND|EAI_AGAIN)/i.test(message);
    // A redirect is not followed however often it is met.
    return isUnsent || (safeToRepeat && !/unexpected redirect/i.test(message));
  }
  // A success that was damaged on its way.
  if (status < 300) return safeToRepeat;
  if (code && never?.includes(code)) return false;
  const word = headers?.get("x-should-retry")?.toLowerCase();
  const mayPass = status >= 500 || [408, 409, 429].includes(status);
  // The server did nothing where it asks to come back later.
  const isSafe = safeToRepeat || (status === 429 && asked !== undefined);
  return word === "true" || (word !== "false" && isSafe && mayPass);
}

/** `retry-after-ms`, then `Retry-After` in seconds or as a future date (RFC 9110, 10.2.3). */
function readRetryAfter({ headers }: RepeatableFailure, now: number): number | undefined {
  const read = (name: string) => headers?.get(name) || "none";
  const after = read("retry-after");
  // Other texts with digits are dates to `Date.parse`, too.
  const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(after) ? Date.parse(after) - now : Number.NaN;
  const delays = [Number(read("retry-after-ms")), Number(after) * 1000, date];
  return delays.find((delay) => delay >= 0);
}

/** How long the body asks to wait, in milliseconds: as a number of seconds, or in words (`wait 5 seconds`). */
function readWait(
  { body, details, reason = "" }: RepeatableFailure,
  { waits = [] }: ErrorCatalog,
): number | undefined {
  const words = /\bwait (?:for )?(\d+(?:\.\d+)?) ?s(?:ec|\b)/i.exec(reason)?.[1];
  const stated = waits.flatMap((name) =>
    [details, body].map((from): unknown => readField(Object(from), name)),
  );
  const seconds = [...stated, Number(words)].find(
    (value): value is number => typeof value === "number" && value >= 0,
  );
  return seconds && seconds * 1000;
}
