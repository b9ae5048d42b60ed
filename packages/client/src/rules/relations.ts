import { itemsOf, type Measure, numberOf } from "./limits.js";
import {
  enterField,
  type Fields,
  isFields,
  type Location,
  quote,
  type Rule,
  readField,
  report,
  reportViolation,
} from "./report.js";

/** A relation between fields of one object; the rule is given the location of the object. */
function relate(check: (fields: Fields, at: (field: string) => Location) => void): Rule {
  // Relations are checked inside objects only.
  return (location) => check(location.value as Fields, (field) => enterField(location, field));
}

/** Compares two fields, if both can be measured. */
function compare(
  kind: string,
  words: string,
  measure: Measure,
  holds: (own: number, other: number) => boolean,
) {
  return (field: string, than: string): Rule =>
    relate((fields, at) => {
      const own = measure(readField(fields, field));
      const other = measure(readField(fields, than));
      if (own === undefined || other === undefined || holds(own, other)) return;
      reportViolation(at(field), kind, `must ${words} ${than}: ${other}, not ${own}`, other);
    });
}

/** Two arrays have the same number of items. */
export const sameLength = /* @__PURE__ */ compare(
  "same-length",
  "have as many items as",
  itemsOf,
  (own, other) => own === other,
);

/** A number is at most another one. */
export const notGreaterThan = /* @__PURE__ */ compare(
  "not-greater-than",
  "not be greater than",
  numberOf,
  (own, other) => own <= other,
);

/** At most one of the fields may be set. */
export function mutuallyExclusive(names: readonly string[]): Rule {
  return relate((fields, at) => {
    const [first, ...others] = names.filter((name) => readField(fields, name) !== undefined);
    for (const name of others) {
      // The value itself is valid, and may be a secret.
      const location = { ...at(name), value: undefined };
      reportViolation(
        location,
        "mutually-exclusive",
        `cannot be set together with ${first}`,
        first,
      );
    }
  });
}

/**
 * The field must be set for models of these types. If the params do not contain the type, an omitted field keeps the
 * model's value.
 */
export function requiredFor(field: string, types: readonly string[], least = 0): Rule {
  return relate((_, at) => {
    const location = at(field);
    const { type, isTypeGiven, model } = location.run;
    if (type === undefined || !types.includes(type)) return;
    const found = location.value ?? model?.[field];
    const isShort = found === undefined ? isTypeGiven : (itemsOf(found) ?? least) < least;
    if (!isShort) return;
    const count = least === 0 ? "" : `, with at least ${least} of them`;
    const message = `is required for models of type ${quote([type])}${count}`;
    reportViolation(location, "required-for", message, least);
  });
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
    const { value, label, run } = location;
    const { model, isWhole } = run;
    if (model === undefined || value === null || model[label] === value) return;
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
      if (!values.includes(found) && values.some((listed) => typeof listed === typeof found))
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
 * Required fields of an optional body: they are required as soon as any field of the body is set.
 *
 * @param beside - names of the params that are not fields of the body
 */
export function allOrNone(fields: readonly string[], beside: readonly string[]): Rule {
  return (location) => {
    const { value } = location;
    if (!isFields(value)) return;
    const isGiven = (name: string) => readField(value, name) !== undefined;
    if (!Object.keys(value).some((name) => !beside.includes(name) && isGiven(name))) return;
    for (const name of fields) {
      if (!isGiven(name)) report(enterField(location, name), "required", "error", "is required");
    }
  };
}
