import type { Limit } from "./limits.js";
import {
  type Certainty,
  join,
  type Location,
  quote,
  type Rule,
  readSent,
  reportViolation,
} from "./report.js";

/** When a rule applies: for cases, for model types, or beside certain values of other fields. */
export interface Condition {
  /** The condition in rule ids. */
  readonly id: string;
  /** The condition in messages; completes "for …". */
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
  /** Types that were seen to belong to it, or most likely do. */
  readonly probable: readonly string[];
}

/** The model's type belongs to one of these cases. */
export function inCase(...cases: readonly ModelCase[]): Condition {
  const documented = cases.flatMap((found) => found.documented);
  const probable = cases.flatMap((found) => found.probable);
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
    evaluate: ({ run: { type, otherwise } }) =>
      documented.includes(type) ? 1 : probable.includes(type) ? 0.5 : otherwise,
  };
}

export function typed(...types: readonly string[]): Condition {
  return {
    id: types.join("+"),
    format: () => `models of type ${quote(types)}`,
    evaluate: ({ run: { type } }) => (types.includes(type) ? 1 : type ? -1 : 0),
  };
}

/** Each of these fields of the same object has one of the values listed for it. */
export function beside(fields: Readonly<Record<string, readonly unknown[]>>): Condition {
  const entries = Object.entries(fields);
  return {
    id: entries.map(([field, values]) => `${field}=${values.join("|")}`).join("&"),
    format: () => entries.map(([field, values]) => `${field} ${quote(values)}`).join(" and "),
    evaluate: ({ parent }) => {
      const siblings = parent?.value ?? {};
      const holds = entries.every(([field, values]) => values.includes(readSent(siblings, field)));
      return holds ? 1 : -1;
    },
  };
}

/**
 * Availability: the field can be set only under this condition, or under one where that was observed. A value that is
 * certain to be refused has no other issue of its own.
 */
export function availableFor(condition: Condition, ...observed: readonly Condition[]): Rule {
  return (location) => {
    const certainty = condition.evaluate(location);
    if (certainty >= 0 || observed.some(({ evaluate }) => evaluate(location) > 0)) return;
    const { issues, type } = location.run;
    const found = type && `, not for ${quote([type])}`;
    const message = `is only available for ${condition.format()}${found}`;
    reportViolation(location, "available-for", message, condition.id, certainty === -1);
    if (issues.at(-1)?.severity !== "error") return;
    // The limits of a field that cannot be set do not matter.
    while (issues.at(-2)?.pointer === location.pointer) issues.splice(-2, 1);
  };
}

/**
 * Case limits: tighter limits apply in this case. A value that violates the general limits too is reported once: for
 * the tighter limit, unless that would only be a warning.
 */
export function limitedTo(condition: Condition, ...limits: readonly Limit[]): Rule {
  return (location) => {
    const certainty = condition.evaluate(location);
    if (certainty <= 0) return;
    const violated = limits.find(({ accepts }) => !accepts(location.value));
    if (!violated) return;
    const message = `must be ${violated.expected} for ${condition.format()}`;
    const suffix = `:${condition.id}`;
    reportViolation(location, "limits", message, violated.limit, certainty === 1, "error", suffix);
    const { issues } = location.run;
    const general = issues.findIndex(
      ({ pointer, rule }) => pointer === location.pointer && isBound.test(rule),
    );
    if (general >= 0) issues.splice(issues.at(-1)?.severity === "error" ? general : -1, 1);
  };
}

/** A keyword that a case limit may tighten. */
const isBound = /^(exclusiveM|m)..(imum|Length|Items)$/;

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
