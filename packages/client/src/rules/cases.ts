import type { Limit } from "./limits.js";
import {
  type Certainty,
  join,
  type Location,
  quote,
  type Rule,
  readField,
  reportViolation,
} from "./report.js";

/** A case in which a rule applies. */
export interface Condition {
  /** The case in rule ids. */
  readonly id: string;
  /** The case in messages; completes "for …". */
  readonly format: () => string;
  readonly evaluate: (location: Location) => Certainty;
}

/** Model types that the same rules apply to. */
export interface ModelCase {
  readonly id: string;
  readonly title: string;
  /** What follows the title in messages. */
  readonly noun: string;
  /** Types that documentation assigns to the case. */
  readonly documented: readonly string[];
  /** Types that were seen to belong to it. */
  readonly observed?: readonly string[];
  /** Types that most likely belong to it. */
  readonly inferred: readonly string[];
}

/** The model's type belongs to one of these cases. */
export function inCase(...cases: readonly ModelCase[]): Condition {
  const documented = cases.flatMap((found) => found.documented);
  const probable = cases.flatMap(({ observed = [], inferred }) => [...observed, ...inferred]);
  return {
    id: cases.map(({ id }) => id).join("+"),
    // `SDXL LoRA training (type "sd-xl-lora")`, `SD 1.5 and SDXL LoRA training`
    format: () => {
      const titles = join(
        cases.map(({ title }) => title),
        "and",
      );
      // The types of several cases would be too many to list.
      const types = cases.length > 1 ? "" : quote(documented);
      return `${titles} ${cases[0]?.noun}${types && ` (type ${types})`}`;
    },
    evaluate: ({ run: { type, otherwise } }) => {
      if (type === undefined) return 0;
      if (documented.includes(type)) return 1;
      if (probable.includes(type)) return 0.5;
      return otherwise;
    },
  };
}

export function typed(...types: readonly string[]): Condition {
  return {
    id: types.join("+"),
    format: () => `models of type ${quote(types)}`,
    evaluate: ({ run: { type } }) => (type === undefined ? 0 : types.includes(type) ? 1 : -1),
  };
}

/** Each of these fields of the same object has one of the values listed for it. */
export function beside(fields: Readonly<Record<string, readonly unknown[]>>): Condition {
  const entries = Object.entries(fields);
  return {
    id: entries.map(([field, values]) => `${field}=${values.join("|")}`).join("&"),
    format: () => entries.map(([field, values]) => `${field} ${quote(values)}`).join(" and "),
    evaluate: ({ siblings }) =>
      entries.every(([field, values]) => values.includes(readField(siblings, field))) ? 1 : -1,
  };
}

/** Availability: the field can be set in this case only, and in those where it was observed. */
export function availableFor(condition: Condition, ...observed: readonly Condition[]): Rule {
  return (location) => {
    const certainty = condition.evaluate(location);
    if (certainty >= 0 || observed.some(({ evaluate }) => evaluate(location) > 0)) return;
    const { type } = location.run;
    const found = type === undefined ? "" : `, not for ${quote([type])}`;
    const message = `is only available for ${condition.format()}${found}`;
    reportViolation(location, "available-for", message, condition.id, certainty === -1);
  };
}

/**
 * Case limits: tighter limits apply in this case. A value that violates the general limits too is reported once: for
 * the tighter limit, unless that would only be a warning.
 */
export function limitedTo(condition: Condition, ...limits: readonly Limit[]): Rule {
  return (location) => {
    const certainty = condition.evaluate(location);
    const violated = limits.find(({ accepts }) => !accepts(location.value));
    if (!violated || certainty <= 0) return;
    const { pointer, run } = location;
    const general = run.issues.findIndex(
      (issue) =>
        issue.pointer === pointer && /^(exclusiveM|m)..(imum|Length|Items)$/.test(issue.rule),
    );
    const message = `must be ${violated.expected} for ${condition.format()}`;
    const suffix = `:${condition.id}`;
    reportViolation(location, "limits", message, violated.limit, certainty === 1, "error", suffix);
    if (general >= 0) run.issues.splice(run.issues.at(-1)?.severity === "error" ? general : -1, 1);
  };
}

/** Case deprecation: the field works in this case, but should no longer be used. */
export function deprecatedFor(condition: Condition, use: readonly string[] = []): Rule {
  return (location) => {
    if (condition.evaluate(location) !== 1) return;
    const others = use.join(" and ");
    const instead = others && `; use ${others} instead`;
    const message = `is deprecated for ${condition.format()}${instead}`;
    reportViolation(location, "deprecated-for", message, undefined, true, "warning");
  };
}
