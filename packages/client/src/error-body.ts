import { type DescribedError, errorCatalog } from "./generated/errors.js";
import { isFields, readField } from "./rules/report.js";

/** Where the body of an error says what, and what follows from it. */
export interface ErrorCatalog {
  /** The field that names the kind of the error. */
  readonly code?: string;
  /** The field with the reason in words. */
  readonly reason?: string;
  /** The field with an object of further facts. */
  readonly details?: string;
  /** The kinds of errors that stay however often the request is repeated. */
  readonly never?: readonly string[];
  /** The details, or else fields of the body, that say how many seconds to wait. */
  readonly waits?: readonly string[];
}

/** Reads the fields that the API's description names; only the kind of their JSON is checked. */
export function readErrorBody(
  body: unknown,
  { code = "", reason = "", details = "" }: ErrorCatalog = errorCatalog,
): DescribedError {
  const read = (name: string) => readField(Object(body), name);
  const readText = (name: string) => {
    const value = read(name);
    return typeof value === "string" ? value : undefined;
  };
  const found = read(details);
  return {
    // The enum is open, so any text is a code.
    code: readText(code) as DescribedError["code"],
    reason: readText(reason),
    details: isFields(found) ? (found as DescribedError["details"]) : undefined,
  };
}

/** Whether the error stays however often the request is repeated. */
export function isPermanent(body: unknown, catalog: ErrorCatalog = errorCatalog): boolean {
  const { code } = readErrorBody(body, catalog);
  return catalog.never?.some((name) => name === code) ?? false;
}

/** How long the error asks to wait, in milliseconds: as a number of seconds, or in words (`wait 5 seconds`). */
export function readWait(body: unknown, catalog: ErrorCatalog = errorCatalog): number | undefined {
  const { details, reason = "" } = readErrorBody(body, catalog);
  const words = /\bwait (?:for )?(\d+(?:\.\d+)?) ?s(?:ec|\b)/i.exec(reason)?.[1];
  const stated = (catalog.waits ?? []).flatMap((name) =>
    [details, body].map((from) => readField(Object(from), name)),
  );
  const seconds = [...stated, Number(words)].find(
    (value): value is number => typeof value === "number" && value >= 0,
  );
  return seconds && seconds * 1000;
}
