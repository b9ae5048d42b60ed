import type { Issue } from "./issue.js";

/** A value and where it stands: everything a rule needs to judge it and to say what is wrong. */
export interface Place {
  readonly value: unknown;
  /** JSON pointer into the params. */
  readonly pointer: string;
  /** What to call the value in messages. */
  readonly label: string;
  /** Its anchor in the reference, which is also what rule ids speak of: `TrainingParameters.rank`. */
  readonly path: string;
  readonly secret?: boolean | undefined;
  /** The object around the value. */
  readonly siblings: Fields;
  /** What sets the rule that is being judged apart from the usual. */
  readonly options?: RuleOptions;
  readonly run: Run;
}

/** What sets a rule apart from the usual: an id of its own, a severity, or that it is inferred. */
export interface RuleOptions {
  readonly id?: string;
  readonly severity?: Issue["severity"];
  readonly inferred?: boolean;
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

/** The value of a field. What an object inherits is not sent, and so is none. */
export function readField(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The place of a field of the object at a place. */
export function enter(place: Place, field: string, secret?: boolean): Place {
  // Whoever enters has seen that there is an object.
  const siblings = place.value as Fields;
  const { run, pointer, path } = place;
  // Listed one by one, as spreading costs more than all the rest.
  return {
    run,
    value: readField(siblings, field),
    pointer: `${pointer}/${field.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    label: field,
    path: `${path}.${field}`,
    siblings,
    secret: place.secret || secret,
  };
}

/** What is shown in place of a secret. */
export const mask = "***";

/**
 * Reports what is wrong.
 *
 * @param message - what to say of the value, after its name
 */
export function report(
  { run, pointer, path, label, secret, value }: Place,
  rule: string,
  severity: Issue["severity"],
  message: string,
  limit?: unknown,
): void {
  run.issues.push({
    pointer,
    rule,
    severity,
    message: `${label} ${message}`,
    ...(limit === undefined ? {} : { limit }),
    // Objects are left out: one of their fields may be a secret. So is what JSON has not: issues go to logs.
    ...(/^(string|number|boolean)$/.test(typeof value) ? { value: secret ? mask : value } : {}),
    link: `#${path}`,
  });
}

/** "a, b or c", each as in JSON. */
export function quote(values: readonly unknown[]): string {
  return join(
    values.map((value) => JSON.stringify(value)),
    "or",
  );
}

/** "a, b and c". */
export function join(words: readonly string[], conjunction: string): string {
  return words.join(", ").replace(/, (?=[^,]*$)/, ` ${conjunction} `);
}
