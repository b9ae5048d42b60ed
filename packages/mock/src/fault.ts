import { modelUpdateFailures } from "./generated/examples.js";

/** The request header that asks for trouble: `status=503; times=2; retry-after=1; delay=500`. */
export const faultHeader = "x-mock-fault";

/** The trouble that a request asks for. */
export interface Fault {
  /** The status to answer with; without one, the answer is only late. */
  readonly status: number | undefined;
  /** After how many times the request goes through; forever without it. */
  readonly times: number;
  /** What to say in `Retry-After`, in seconds. */
  readonly retryAfter: number | undefined;
  /** How late the answer is, in milliseconds. */
  readonly delay: number;
}

const longestDelay = 600_000;

interface Setting {
  readonly says: string;
  readonly allows: (value: number) => boolean;
}

const settings: Readonly<Record<string, Setting>> = {
  status: { says: `a status that the API documents: ${sayStatuses()}`, allows: isDocumented },
  times: { says: "a whole number from 1", allows: (value) => Number.isInteger(value) && value > 0 },
  "retry-after": { says: "seconds", allows: (value) => value >= 0 },
  delay: {
    says: `milliseconds, at most ${longestDelay}`,
    allows: (value) => value >= 0 && value <= longestDelay,
  },
};

/** Reads the header; where it makes no sense, says what would. */
export function readFault(header: string): Fault | string {
  const values: Record<string, number> = {};
  for (const part of header.split(";").filter((text) => text.trim() !== "")) {
    const [key = "", text = ""] = part.split("=").map((side) => side.trim());
    const setting = Object.hasOwn(settings, key) ? settings[key] : undefined;
    if (setting === undefined)
      return `${faultHeader} has the unknown setting "${key}"; it takes ${Object.keys(settings).join(", ")}`;
    const value = text === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(value) || !setting.allows(value))
      return `${key} in ${faultHeader} must be ${setting.says}`;
    values[key] = value;
  }
  return {
    status: values.status,
    times: values.times ?? Number.POSITIVE_INFINITY,
    retryAfter: values["retry-after"],
    delay: values.delay ?? 0,
  };
}

function isDocumented(status: number): boolean {
  return Number.isInteger(status) && findFailure(status) !== undefined;
}

/** The body of a failure, as the API's description shows it. */
export function findFailure(status: number) {
  return modelUpdateFailures[status] ?? modelUpdateFailures[`${Math.floor(status / 100)}XX`];
}

function sayStatuses(): string {
  return Object.keys(modelUpdateFailures)
    .map((status) => status.replace(/^(\d)XX$/, "$100–$199"))
    .join(", ");
}
