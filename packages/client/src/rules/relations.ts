import { itemsOf, type Measure, numberOf } from "./limits.js";
import {
  enterField,
  isFields,
  isTypeOf,
  quote,
  type Rule,
  readSent,
  report,
  reportViolation,
} from "./report.js";

type Comparison = (field: string, than: string) => Rule;

/** Compares two fields, if both can be measured. */
function compare(
  kind: string,
  words: string,
  measure: Measure,
  violates: (own: number, other: number) => boolean,
): Comparison {
  return (field, than) => (location) => {
    const compared = enterField(location, field);
    const own = measure(compared.value);
    const other = measure(enterField(location, than).value);
    if (violates(own, other))
      reportViolation(compared, kind, `must ${words} ${than}: ${other}, not ${own}`, other);
  };
}

/** Two arrays have the same number of items. */
export const sameLength: Comparison = /* @__PURE__ */ compare(
  "same-length",
  "have as many items as",
  itemsOf,
  (own, other) => own < other || own > other,
);

/** A number is at most another one. */
export const notGreaterThan: Comparison = /* @__PURE__ */ compare(
  "not-greater-than",
  "not be greater than",
  numberOf,
  (own, other) => own > other,
);

/** At most one of the fields may be set. */
export function mutuallyExclusive(names: readonly string[]): Rule {
  return (location) => {
    const set = names.map((name) => enterField(location, name));
    const [first, ...others] = set.filter(({ value }) => value !== undefined);
    for (const other of others) {
      const message = `cannot be set together with ${first?.name}`;
      // The value itself is valid, and may be a secret.
      reportViolation({ ...other, value: undefined }, "mutually-exclusive", message, first?.name);
    }
  };
}

/**
 * The field must be set for models of these types, unless the model already has it: an omitted field keeps the model's
 * value. A missing field is not reported if the params do not set the type and the model is not completely known.
 */
export function requiredFor(field: string, types: readonly string[], least = 0): Rule {
  return (outer) => {
    const { type, isTypeGiven, isWhole, model } = outer.run;
    if (!types.includes(type)) return;
    const location = enterField(outer, field);
    const found = location.value ?? model[field];
    if (found === undefined ? !isTypeGiven && !isWhole : !(itemsOf(found) < least)) return;
    const count = least && `, with at least ${least} of them`;
    const message = `is required for models of type ${quote([type])}${count}`;
    reportViolation(location, "required-for", message, least);
  };
}

/**
 * State requirement: the model must be in a certain state. Unsetting the field, or setting it to its current value,
 * is always possible.
 */
export function requiresState(
  equals: Readonly<Record<string, readonly unknown[]>>,
  present: readonly string[] = [],
): Rule {
  return (location) => {
    const { value, name } = location;
    const { model, isWhole } = location.run;
    if (value === null || model[name] === value) return;
    const refuse = (state: string, limit: unknown): void =>
      reportViolation(
        location,
        "requires-state",
        `can only be set while the model has ${state}`,
        limit,
      );
    for (const [field, values] of Object.entries(equals)) {
      const found = model[field];
      // A state of another type than any listed is not comparable.
      if (!values.includes(found) && isTypeOf(values, found))
        refuse(`${field} ${quote(values)}, not ${quote([found])}`, values);
    }
    for (const field of present) {
      const found = model[field];
      if (found === null || itemsOf(found) === 0 || (found === undefined && isWhole))
        refuse(field, field);
    }
  };
}

/**
 * Fields of an optional body that are required as soon as any field of the body is set: any param that is not listed in
 * `beside`.
 */
export function allOrNone(fields: readonly string[], beside: readonly string[]): Rule {
  return (location) => {
    const { value } = location;
    if (!isFields(value)) return;
    const isGiven = (name: string) => readSent(value, name) !== undefined;
    if (!Object.keys(value).some((name) => !beside.includes(name) && isGiven(name))) return;
    for (const name of fields) {
      if (!isGiven(name)) report(enterField(location, name), "required", "error", "is required");
    }
  };
}
