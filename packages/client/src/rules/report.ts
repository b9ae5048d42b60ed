import { appendToken } from "../json-pointer.js";

/** A problem with the params of a call. */
export interface Issue {
  /** JSON pointer into the params: `/parameters/rank`. */
  readonly pointer: string;
  /**
   * The rule that was violated: a keyword such as `maxLength`, `type`, `enum`, `required` or `unknown`, or the id of a
   * rule of the API's description, such as `available-for:TrainingParameters.rank`.
   */
  readonly rule: string;
  /** The API is certain to refuse an error; it may refuse a warning. */
  readonly severity: "error" | "warning";
  /** The problem in one sentence. */
  readonly message: string;
  /** What the rule allows: a limit, or a list of values. */
  readonly limit?: unknown;
  /** The value, unless it is an array or object; `"***"` in place of a secret. */
  readonly value?: unknown;
  /** Where the reference documents the field: `#TrainingParameters.rank`; empty for a path parameter. */
  readonly link: string;
}

/** A value under check and its location. */
export interface Location {
  readonly value: unknown;
  readonly pointer: string;
  /** The name of the value in messages. */
  readonly label: string;
  /** The anchor in the reference, which is also part of rule ids: `TrainingParameters.rank`. */
  readonly path: string;
  readonly secret?: boolean | undefined;
  /** The object that contains the value. */
  readonly siblings: Fields;
  /** Options of the rule that is being checked. */
  readonly options?: RuleOptions;
  readonly run: Run;
}

/** Overrides of a rule's id and severity, and the evidence for a rule that is not documented. */
export interface RuleOptions {
  readonly id?: string;
  readonly severity?: Issue["severity"];
  readonly basis?: "observed" | "inferred";
}

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a case applies: 1 certainly, 0.5 probably, 0 unknown, −0.5 probably not, −1 certainly not. */
export type Certainty = 1 | 0.5 | 0 | -0.5 | -1;

/** One run of a check: what is known of the model, and the issues found so far. */
export interface Run {
  readonly model: Fields | undefined;
  /** Whether all of the model is known, so that an absent field is known to be absent. */
  readonly isWhole: boolean;
  /** The model's type, if the API's description lists it. */
  readonly type: string | undefined;
  /** Whether the params themselves contain the type. */
  readonly isTypeGiven: boolean;
  /** Whether a case applies that does not list the type. */
  readonly otherwise: Certainty;
  readonly issues: Issue[];
}

export type Rule = (location: Location) => void;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of an own field: inherited fields are not sent. */
export function readField<Value>(
  fields: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The location of a field of the object at a location. */
export function enterField(location: Location, field: string, secret?: boolean): Location {
  // Callers have checked that the value is an object.
  const siblings = location.value as Fields;
  const { run, pointer, path } = location;
  // Listed one by one: spreading would dominate the cost of a check.
  return {
    run,
    value: readField(siblings, field),
    pointer: appendToken(pointer, field),
    label: field,
    path: `${path}.${field}`,
    siblings,
    secret: location.secret || secret,
  };
}

/** Replaces a secret wherever values are shown. */
export const mask = "***";

/** Reports an issue; the message completes a sentence that starts with the value's name. */
export function report(
  { run, pointer, path, label, secret, value }: Location,
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
    // Issues are logged. Objects may contain secrets, and JSON cannot hold bigints, functions or symbols.
    ...(/^(string|number|boolean)$/.test(typeof value) ? { value: secret ? mask : value } : {}),
    link: `#${path}`,
  });
}

export function configured(options: RuleOptions, rule: Rule): Rule {
  return (location) => rule({ ...location, options });
}

/**
 * Reports a violation of a rule of the API's description, which has an id of its own.
 *
 * @param isCertain - whether the rule is known to apply; otherwise the issue is a warning, as for a rule that is not documented
 */
export function reportViolation(
  location: Location,
  kind: string,
  message: string,
  limit?: unknown,
  isCertain = true,
  usual: Issue["severity"] = "error",
  suffix = "",
): void {
  const {
    id = `${kind}:${location.path}${suffix}`,
    severity = usual,
    basis,
  } = location.options ?? {};
  const evidence = basis === "observed" ? " (observed, not documented)" : "";
  report(location, id, isCertain && !basis ? severity : "warning", message + evidence, limit);
}

/** `"a", "b" or "c"`: each as JSON. */
export function quote(values: readonly unknown[]): string {
  return join(
    values.map((value) => JSON.stringify(value)),
    "or",
  );
}

/** `a, b and c`. */
export function join(words: readonly string[], conjunction: string): string {
  return words.join(", ").replace(/, (?=[^,]*$)/, ` ${conjunction} `);
}
