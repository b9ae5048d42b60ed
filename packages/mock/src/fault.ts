import type { ApiError } from "@scenario-models/client";
import { errorExamples } from "./generated/errors.js";
import { modelUpdateFailures } from "./generated/examples.js";

/** A response for a kind of error. */
export interface MockError {
  readonly id: string;
  /** The name in the error body, if it is known. */
  readonly name?: string;
  readonly status: number;
  readonly body: ApiError;
}

/**
 * The request header that injects a fault: `status=503; times=2; retry-after=1; delay=500`, or
 * `name=PlanLimitReachedError`.
 */
export const faultHeader = "x-mock-fault";

/** A fault that a request injects. */
export interface Fault {
  /** The status of the response; without one, the response is only delayed. */
  readonly status: number | undefined;
  /** The body of the response; without one, the documented example of the status. */
  readonly body: ApiError | undefined;
  /** How many attempts of each call get the fault before one succeeds; infinite if the header does not say. */
  readonly times: number;
  /** The value of `Retry-After`, in seconds. */
  readonly retryAfter: number | undefined;
  /** The delay of the response, in milliseconds. */
  readonly delay: number;
}

const longestDelay = 600_000;

/** The errors by their key in the header: the name, or else the id. */
const errors: ReadonlyMap<string, MockError> = new Map(
  errorExamples.map((error) => [error.name ?? error.id, error]),
);

interface Setting {
  readonly expected: string;
  readonly allows: (value: number) => boolean;
}

const settings: Readonly<Record<string, Setting>> = {
  status: { expected: `a status that the API documents: ${listStatuses()}`, allows: isDocumented },
  times: {
    expected: "a whole number from 1",
    allows: (value) => Number.isInteger(value) && value > 0,
  },
  "retry-after": { expected: "seconds", allows: (value) => value >= 0 },
  delay: {
    expected: `milliseconds, at most ${longestDelay}`,
    allows: (value) => value >= 0 && value <= longestDelay,
  },
};

/** Reads the header; for an invalid one, returns what is wrong with it. */
export function readFault(header: string): Fault | string {
  const values: Record<string, number> = {};
  let error: MockError | undefined;
  for (const part of header.split(";").filter((text) => text.trim() !== "")) {
    const [key = "", text = ""] = part.split("=").map((side) => side.trim());
    if (key === "name") {
      error = errors.get(text);
      if (error === undefined)
        return `name in ${faultHeader} must be one of ${[...errors.keys()].join(", ")}`;
      continue;
    }
    const setting = Object.hasOwn(settings, key) ? settings[key] : undefined;
    if (setting === undefined)
      return `${faultHeader} has the unknown setting "${key}"; it takes name, ${Object.keys(settings).join(", ")}`;
    const value = text === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(value) || !setting.allows(value))
      return `${key} in ${faultHeader} must be ${setting.expected}`;
    values[key] = value;
  }
  return {
    status: values.status ?? error?.status,
    body: error?.body,
    times: values.times ?? Number.POSITIVE_INFINITY,
    retryAfter: values["retry-after"],
    delay: values.delay ?? 0,
  };
}

function isDocumented(status: number): boolean {
  return Number.isInteger(status) && findFailure(status) !== undefined;
}

/** The documented example of the body for a failure status, or for its range such as `5XX`. */
export function findFailure(status: number): ApiError | undefined {
  return modelUpdateFailures[status] ?? modelUpdateFailures[`${Math.floor(status / 100)}XX`];
}

function listStatuses(): string {
  return Object.keys(modelUpdateFailures)
    .map((status) => status.replace(/^(\d)XX$/, "$100–$199"))
    .join(", ");
}
