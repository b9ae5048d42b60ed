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
export function readErrorBody(body: unknown, catalog: ErrorCatalog = errorCatalog): DescribedError {
  const read = <Value>(name = "", accepts: (value: unknown) => value is Value) => {
    const value: unknown = readField(Object(body), name);
    return accepts(value) ? value : undefined;
  };
  return {
    // The enum is open, so any text is a code.
    code: read(catalog.code, isText) as DescribedError["code"],
    reason: read(catalog.reason, isText),
    details: read(catalog.details, isFields) as DescribedError["details"],
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
