import { type DescribedError, errorCatalog } from "./generated/errors.js";
import { isFields, readField } from "./rules/report.js";

/** The names of the fields in error bodies, and what decides about retries. */
export interface ErrorCatalog {
  /** The field with the name of the error. */
  readonly code?: string;
  /** The field with the reason. */
  readonly reason?: string;
  /** The field with an object of details. */
  readonly details?: string;
  /** The codes of errors that are never retried. */
  readonly never?: readonly string[];
  /** The names of the fields, in the details or else in the body, that say how many seconds to wait. */
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
