import type { Issue } from "./issue.js";

/** A value and where it stands: everything a rule needs to judge it and to say what is wrong. */
export interface Place {
  readonly value: unknown;
  /** JSON pointer into the params. */
  readonly pointer: string;
  /** What to call the value in messages. */
  readonly label: string;
  /** Anchor in the reference. */
  readonly anchor: string;
  /** The schema and field that rule ids speak of: `TrainingParameters.rank`. */
  readonly path: string;
  readonly secret: boolean;
  /** The object around the value. */
  readonly siblings: Fields;
  readonly run: Run;
}

export type Fields = Readonly<Record<string, unknown>>;

/** One run of a check: what is known of the model, and the issues found so far. */
export interface Run {
  readonly model: Fields | undefined;
  /** Whether the model is known whole, so that an absent field is known to be absent. */
  readonly isWhole: boolean;
  /** The model's type, where the API's description lists it. */
  readonly type: string | undefined;
  /** Whether the params themselves say the type. */
  readonly saysType: boolean;
  /** Whether the vendor's own words tie the type to a trainer. */
  readonly isDocumented: boolean;
  issues: Issue[];
}

/** Judges the value at a place and reports what it finds wrong. */
export type Rule = (place: Place) => void;

/** A JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields that are sent: what an object inherits is not. */
export function ownFields(value: Fields): Fields {
  return { __proto__: null, ...value };
}

/** The place of a field of the object at a place. */
export function enter(place: Place, siblings: Fields, field: string, owner?: string): Place {
  return {
    ...place,
    value: siblings[field],
    pointer: `${place.pointer}/${field.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    label: field,
    anchor: `${place.anchor}.${field}`,
    path: `${owner}.${field}`,
    siblings,
  };
}

const shown = ["string", "number", "boolean"];
/** What is shown in place of a secret. */
export const mask = "***";

export function report(
  { run, pointer, anchor, secret, value }: Place,
  rule: string,
  severity: Issue["severity"],
  message: string,
  limit?: unknown,
): void {
  run.issues.push({
    pointer,
    rule,
    severity,
    message,
    ...(limit === undefined ? {} : { limit }),
    // Objects are left out: one of their fields may be a secret. So is what JSON has not: issues go to logs.
    ...(shown.includes(typeof value) ? { value: secret ? mask : value } : {}),
    link: `#${anchor}`,
  });
}

/** "a, b or c", each as in JSON. */
export function quote(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value));
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}
