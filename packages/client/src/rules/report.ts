import { appendToken } from "../json-pointer.js";

/** A problem with the params of a call. */
export interface Issue {
  /** JSON pointer into the params: `/parameters/rank`. */
  readonly pointer: string;
  /**
   * The rule that was violated: a keyword such as `maxLength`, `type`, `enum`, `required` or `unknown`, or the id of a
   * rule of the API's description, such as `available-for:TrainingParameters.rank`. `more` counts the issues left out.
   */
  readonly rule: string;
  /** `error`: the API is certain to refuse the value; `warning`: it may accept it. */
  readonly severity: "error" | "warning";
  /** The problem in one sentence. */
  readonly message: string;
  /** What the rule allows: a limit, or a list of values. */
  readonly limit?: unknown;
  /** The value, unless it is an array or object; `"***"` in place of a secret. A long text is cut. */
  readonly value?: unknown;
  /**
   * Where the reference documents the field: `#TrainingParameters.rank`; empty for a value that cannot be serialized.
   */
  readonly link: string;
}

/** A value under check, and where it is. */
export interface Location {
  readonly run: Run;
  readonly value: unknown;
  /** The name of the value in messages: its field's, or `list[0]`. */
  readonly name: string;
  readonly pointer: string;
  /** The anchor in the reference, which is also part of rule ids: `TrainingParameters.rank`. */
  readonly anchor: string;
  readonly parent?: Location;
  readonly secret?: boolean | undefined;
  /** Options of the rule that is being checked. */
  readonly options?: RuleOptions | undefined;
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
  /** The fields of the model; none if it is not known. */
  readonly model: Fields;
  /** Whether all of the model is known, so that an absent field is known to be absent. */
  readonly isWhole: boolean;
  /** The model's type, if the API's description lists it; otherwise empty. */
  readonly type: string;
  /** Whether the params themselves contain the type. */
  readonly isTypeGiven: boolean;
  /** Whether a case applies that does not list the type. */
  readonly otherwise: Certainty;
  readonly issues: Issue[];
  /** How many hints were made, which take long; their number is limited. */
  hints: number;
}

export type Rule = (location: Location) => void;

/** Whether a value is an object with fields in JSON: no list, and no `Map` or `Set`, whose contents are not sent. */
export function isFields(value: unknown): value is Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !(value instanceof Map || value instanceof Set);
}

/** Whether the value has the JavaScript type of one of the listed values. */
export function isTypeOf(values: readonly unknown[], value: unknown): boolean {
  return values.some((listed) => typeof listed === typeof value);
}

/** The value of an own field: inherited fields are not sent. */
export function readField<Value>(
  fields: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The value that is read where a getter or a proxy throws. */
export const unreadable: unique symbol = Symbol("unreadable");

/** The value of a field or an item as it is sent: what its `toJSON` returns, if it has one. */
export function readSent(from: object, key: string | number): unknown {
  try {
    if (!Object.hasOwn(from, key)) return undefined;
    // The cast says what the line before has checked; `Reflect.get` is slower.
    const value = (from as Fields)[key];
    if (typeof value !== "object" || value === null || !("toJSON" in value)) return value;
    return typeof value.toJSON === "function" ? value.toJSON(String(key)) : value;
  } catch {
    return unreadable;
  }
}

/**
 * The location of a field of the object at a location, made without a spread, which would dominate a check's cost.
 *
 * @param anchor - the object's, if it has one of its own
 */
export function enterField(
  parent: Location,
  field: string,
  isSecret?: boolean,
  anchor: string = parent.anchor,
): Location {
  return {
    run: parent.run,
    // Callers have checked that the value is an object.
    value: readSent(parent.value as Fields, field),
    name: shorten(field),
    pointer: appendToken(parent.pointer, field),
    anchor: `${anchor}.${field}`,
    parent,
    secret: parent.secret || isSecret,
    options: parent.options,
  };
}

/** Replaces a secret wherever values are shown. */
export const mask = "***";

/** How many characters of a text messages and issues show at most. */
const longest = 200;

/** The start of a text; any other value as it is. */
export function shorten<Value>(value: Value): Value | string {
  const isLong = typeof value === "string" && value.length > longest;
  return isLong ? `${value.slice(0, longest)}…` : value;
}

/** How many errors, and how many warnings, a check returns at most. */
export const mostIssues = 100;

/**
 * Reports an issue; the message completes a sentence that starts with the value's name.
 *
 * @param hint - makes the end of the message, which takes long; not called for issues that will not be returned
 */
export function report(
  location: Location,
  rule: string,
  severity: Issue["severity"],
  message: string,
  limit?: unknown,
  hint?: () => string,
): void {
  const { run, value, pointer } = location;
  const end = hint && run.hints++ < mostIssues ? hint() : "";
  run.issues.push({
    pointer,
    rule,
    severity,
    message: `${location.name} ${message}${end}`,
    ...(limit !== undefined && { limit }),
    // Issues are logged. Objects may contain secrets, and JSON cannot hold bigints, functions or symbols.
    ...(/^(string|number|boolean)$/.test(typeof value) && {
      value: location.secret ? mask : shorten(value),
    }),
    link: `#${location.anchor}`,
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
  const { options: { id = `${kind}:${location.anchor}${suffix}`, severity = usual, basis } = {} } =
    location;
  const evidence = basis === "observed" ? " (observed, not documented)" : "";
  report(location, id, isCertain && !basis ? severity : "warning", message + evidence, limit);
}

/** `"a", "b" or "c"`: each as JSON. */
export function quote(values: readonly unknown[]): string {
  return join(
    values.map((value) => JSON.stringify(shorten(value))),
    "or",
  );
}

/** `a, b and c`. */
export function join(words: readonly string[], conjunction: string): string {
  return words.join(", ").replace(/, (?=[^,]*$)/, ` ${conjunction} `);
}
