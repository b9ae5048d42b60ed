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
  /** The API is certain to refuse an error; it may refuse a warning. */
  readonly severity: "error" | "warning";
  /** The problem in one sentence. */
  readonly message: string;
  /** What the rule allows: a limit, or a list of values. */
  readonly limit?: unknown;
  /** The value, unless it is an array or object; `"***"` in place of a secret. A long text is cut. */
  readonly value?: unknown;
  /** Where the reference documents the field: `#TrainingParameters.rank`; empty for a path parameter. */
  readonly link: string;
}

/** A value under check and its location. What only an issue needs is made of it by the functions below. */
export interface Location {
  readonly run: Run;
  readonly value: unknown;
  /** The field or the index of the value in its parent; the params have neither. */
  readonly key?: string | number | undefined;
  readonly parent?: Location | undefined;
  readonly secret?: boolean | undefined;
  /** The anchor in the reference, if it is not made of the parent's and the field's. */
  readonly anchor?: string | undefined;
  /** Options of the rule that is being checked. */
  readonly options?: RuleOptions | undefined;
}

/** A location, of a known shape: spreading would dominate a check's cost. */
export function locate(
  run: Run,
  value: unknown,
  key?: Location["key"],
  parent?: Location,
  secret?: boolean,
  anchor?: string,
  options?: RuleOptions,
): Location {
  return { run, value, key, parent, secret, anchor, options };
}

/** The same location with another anchor, or options. */
export function derive(
  { run, value, key, parent, secret }: Location,
  anchor: string | undefined,
  options?: RuleOptions,
): Location {
  return locate(run, value, key, parent, secret, anchor, options);
}

function pointerOf({ parent, key }: Location): string {
  return parent ? appendToken(pointerOf(parent), String(key)) : "";
}

/** The name of the value in messages. */
export function labelOf({ parent, key }: Location): string {
  if (!parent) return "params";
  return typeof key === "string" ? shorten(key) : `${labelOf(parent)}[${key}]`;
}

/** The anchor in the reference, which is also part of rule ids: `TrainingParameters.rank`. */
export function pathOf({ anchor, parent, key }: Location): string {
  if (anchor !== undefined || !parent) return anchor ?? "";
  return typeof key === "string" ? `${pathOf(parent)}.${key}` : pathOf(parent);
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
  /** How many messages had an end that takes long to make. */
  hints: number;
}

export type Rule = (location: Location) => void;

/** An object that JSON holds as one. Maps and sets are sent without what they contain. */
export function isFields(value: unknown): value is Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !(value instanceof Map || value instanceof Set);
}

/** The value of an own field: inherited fields are not sent. */
export function readField<Value>(
  fields: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** What a getter or a proxy that throws is read as. */
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

/** The location of a field of the object at a location. */
export function enterField(location: Location, field: string, secret?: boolean): Location {
  // Callers have checked that the value is an object.
  const value = readSent(location.value as Fields, field);
  return locate(location.run, value, field, location, location.secret || secret);
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
 * @param hint - makes the end of the message of a warning, which takes long; one that is not returned needs none
 */
export function report(
  location: Location,
  rule: string,
  severity: Issue["severity"],
  message: string,
  limit?: unknown,
  hint?: () => string,
): void {
  const { run, secret, value } = location;
  const end = hint && run.hints < mostIssues ? hint() : "";
  if (hint) run.hints += 1;
  run.issues.push({
    pointer: pointerOf(location),
    rule,
    severity,
    message: `${labelOf(location)} ${message}${end}`,
    ...(limit !== undefined && { limit }),
    // Issues are logged. Objects may contain secrets, and JSON cannot hold bigints, functions or symbols.
    ...(/^(string|number|boolean)$/.test(typeof value) && {
      value: secret ? mask : shorten(value),
    }),
    link: `#${pathOf(location)}`,
  });
}

export function configured(options: RuleOptions, rule: Rule): Rule {
  return (location) => rule(derive(location, location.anchor, options));
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
  const { options = {} } = location;
  const { id = `${kind}:${pathOf(location)}${suffix}`, severity = usual, basis } = options;
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
