import type { Condition, Verdict } from "./conditions.js";
import type { Issue } from "./issue.js";
import { itemsOf, type Limit, type Measure, numberOf } from "./limits.js";
import {
  enter,
  type Fields,
  type Place,
  quote,
  type Rule,
  type RuleOptions,
  readField,
  report,
} from "./place.js";

/** A rule with an id or a severity of its own, or one that is inferred. */
export function altered(options: RuleOptions, rule: Rule): Rule {
  return (place) => rule({ ...place, options });
}

/** Reports a broken rule. What is inferred, or only probable, never says more than a warning. */
function complain(
  place: Place,
  kind: string,
  message: string,
  limit?: unknown,
  verdict: Verdict = 1,
  usual: Issue["severity"] = "error",
  suffix = "",
): void {
  const { id = `${kind}:${place.path}${suffix}`, severity = usual, inferred } = place.options ?? {};
  const isSure = !inferred && Math.abs(verdict) === 1;
  report(place, id, isSure ? severity : "warning", message, limit);
}

/** The field means something in this case only. */
export function only(condition: Condition): Rule {
  return (place) => {
    const verdict = condition.judge(place);
    if (verdict >= 0) return;
    const { type } = place.run;
    const found = type === undefined ? "" : `, not for ${quote([type])}`;
    const message = `is only available for ${condition.say()}${found}`;
    complain(place, "available-for", message, condition.id, verdict);
  };
}

/**
 * Tighter limits hold in this case. A value that breaks the limits of every case as well is reported once: for the
 * tighter limit, unless only a warning would say so.
 */
export function within(condition: Condition, ...limits: readonly Limit[]): Rule {
  return (place) => {
    const verdict = condition.judge(place);
    const broken = limits.find(({ keeps }) => !keeps(place.value));
    if (!broken || verdict <= 0) return;
    const { pointer, run } = place;
    // The keyword of a bound: minimum, exclusiveMaximum …
    const general = run.issues.findIndex(
      (issue) => issue.pointer === pointer && /imum$/.test(issue.rule),
    );
    const message = `must be ${broken.wanted} for ${condition.say()}`;
    complain(place, "limits", message, broken.limit, verdict, "error", `:${condition.id}`);
    if (general >= 0) run.issues.splice(run.issues.at(-1)?.severity === "error" ? general : -1, 1);
  };
}

/** The field works in this case, but should no longer be used. */
export function outdated(condition: Condition, use: readonly string[] = []): Rule {
  return (place) => {
    if (condition.judge(place) !== 1) return;
    const instead = use.length === 0 ? "" : `; use ${use.join(" and ")} instead`;
    const message = `is deprecated for ${condition.say()}${instead}`;
    complain(place, "deprecated-for", message, undefined, 1, "warning");
  };
}

/**
 * The model as last read must be in a certain state. Unsetting the field, or setting it to what it is, is always
 * possible.
 */
export function requires(
  equals: Readonly<Record<string, readonly unknown[]>>,
  present: readonly string[] = [],
): Rule {
  return (place) => {
    const { value, label, run } = place;
    const { model, isWhole } = run;
    if (model === undefined || value === null || model[label] === value) return;
    const refuse = (state: string, limit: unknown): void =>
      complain(place, "requires-state", `can only be set while the model has ${state}`, limit);
    for (const [field, values] of Object.entries(equals)) {
      const found = model[field];
      // A state of another type than any listed says nothing.
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

/** A relation between fields of one object; it is given the place of the object. */
function relate(judge: (fields: Fields, at: (field: string) => Place) => void): Rule {
  // Relations are judged inside objects only.
  return (place) => judge(place.value as Fields, (field) => enter(place, field));
}

/** Two fields are held against each other, where both can be measured. */
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
      complain(at(field), kind, `must ${words} ${than}: ${other}, not ${own}`, other);
    });
}

/** Two lists pair up, item by item. */
export const sameLength = /* @__PURE__ */ compare(
  "same-length",
  "have as many items as",
  itemsOf,
  (own, other) => own === other,
);

/** A number is bounded by another one. */
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
      // The value is not at fault, and may be a secret.
      const place = { ...at(name), value: undefined };
      complain(place, "mutually-exclusive", `cannot be set together with ${first}`, first);
    }
  });
}

/**
 * The field must be set for models of these types. Where the params do not say the type, a field they leave out
 * stays as the model has it.
 */
export function requiredFor(field: string, types: readonly string[], least = 0): Rule {
  return relate((_, at) => {
    const place = at(field);
    const { type, saysType, model } = place.run;
    if (type === undefined || !types.includes(type)) return;
    const found = place.value ?? model?.[field];
    const isShort = found === undefined ? saysType : (itemsOf(found) ?? least) < least;
    if (!isShort) return;
    const count = least === 0 ? "" : `, with at least ${least} of them`;
    const message = `is required for models of type ${quote([type])}${count}`;
    complain(place, "required-for", message, least);
  });
}
