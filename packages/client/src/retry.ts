import type { ErrorCatalog } from "./error-body.js";
import { errorCatalog } from "./generated/errors.js";
import { readField } from "./rules/report.js";

/** The parts of an error that decide whether its request is sent again. */
export interface RepeatableFailure {
  readonly message: string;
  /** Absent, as the fields below, if there was no response. */
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
  const asked = readWait(failure, now, catalog);
  if (!isRepeatable(failure, safeToRepeat, asked, catalog)) return undefined;
  // From half a second to eight.
  if (asked === undefined) return Math.min(500 * 2 ** (attempts - 1), 8_000) * (1 - random / 4);
  // At least 100 ms, so that requests do not follow each other at once. A wait of more than a minute
  // ends the call.
  return asked > 60_000 ? undefined : Math.max(asked, 100) * (1 + random / 4);
}

/**
 * The header `x-should-retry` takes precedence, except for errors that are never to be retried by the API's
 * description.
 */
function isRepeatable(
  { message, status = 0, headers, code = "" }: RepeatableFailure,
  safeToRepeat: boolean,
  asked: number | undefined,
  { never }: ErrorCatalog,
): boolean {
  // These are the platforms' messages. A redirect would occur again; without a connection, the request
  // cannot have reached a server.
  if (!status)
    return safeToRepeat
      ? !/unexpected redirect/i.test(message)
      : /no response: .*(refused|ENOTFOUND|EAI_AGAIN)/i.test(message);
  // A success that was damaged on its way.
  if (status < 300) return safeToRepeat;
  if (never?.includes(code)) return false;
  const word = headers?.get("x-should-retry")?.toLowerCase() ?? "";
  if (/^(true|false)$/.test(word)) return word === "true";
  // A server that says how long to wait has not processed the request.
  const isSafe = safeToRepeat || (status === 429 && asked !== undefined);
  return isSafe && (status >= 500 || [408, 409, 429].includes(status));
}

/**
 * How long the server asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as a future date
 * (RFC 9110, 10.2.3), or else the body, as a number of seconds or in words (`wait 5 seconds`).
 */
function readWait(
  { headers, body, details, reason = "" }: RepeatableFailure,
  now: number,
  { waits = [] }: ErrorCatalog,
): number | undefined {
  const read = (name: string) => headers?.get(name) || "none";
  const after = read("retry-after");
  const stated = waits.flatMap((name) =>
    [details, body].map((from): unknown => readField(Object(from), name)),
  );
  const words = /\bwait (?:for )?(\d+(?:\.\d+)?) ?s(?:ec|\b)/i.exec(reason)?.[1];
  return [
    Number(read("retry-after-ms")),
    Number(after) * 1000,
    // `Date.parse` also accepts other texts with digits.
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(after) ? Date.parse(after) - now : Number.NaN,
    ...stated.map((value) => (typeof value === "number" ? value * 1000 : Number.NaN)),
    Number(words) * 1000,
  ].find((delay) => delay >= 0);
}
