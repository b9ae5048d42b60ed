import type { Condition, Verdict } from "./conditions.js";
import type { Limit } from "./limits.js";
import { enter, isFields, type Place, quote, type Rule, report } from "./place.js";

/** What sets a rule apart from the usual: an id of its own, a severity, or that it is inferred. */
export interface RuleOptions {
  readonly id?: string;
  readonly severity?: "error" | "warning";
  readonly inferred?: boolean;
}

/** Reports a broken rule. What is inferred, or only probable, never says more than a warning. */
function complain(
  place: Place,
  kind: string,
  options: RuleOptions,
  message: string,
  limit?: unknown,
  verdict?: Verdict,
): void {
  const isSure = !options.inferred && verdict !== "hardly" && verdict !== "probably";
  const severity = isSure ? (options.severity ?? "error") : "warning";
  report(place, options.id ?? `${kind}:${place.path}`, severity, message, limit);
}

/** The field means something in this case only. */
export function only(condition: Condition, options: RuleOptions = {}): Rule {
  return (place) => {
    const verdict = condition.judge(place);
    if (verdict !== "no" && verdict !== "hardly") return;
    const { type } = place.run;
    const found = type === undefined ? "" : `, not for ${quote([type])}`;
    complain(
      place,
      "available-for",
      options,
      `${place.label} is only available for ${condition.say()}${found}`,
      condition.id,
      verdict,
    );
  };
}

/** Tighter limits hold in this case. */
export function within(
  condition: Condition,
  limits: readonly Limit[],
  options: RuleOptions = {},
): Rule {
  return (place) => {
    const verdict = condition.judge(place);
    if (verdict !== "yes" && verdict !== "probably") return;
    for (const { keeps, wanted, limit } of limits) {
      if (keeps(place.value)) continue;
      const message = `${place.label} must be ${wanted} for ${condition.say()}`;
      complain(
        { ...place, path: `${place.path}:${condition.id}` },
        "limits",
        options,
        message,
        limit,
        verdict,
      );
    }
  };
}

/** The field works in this case, but should no longer be used. */
export function outdated(
  condition: Condition,
  use: readonly string[] = [],
  options: RuleOptions = {},
): Rule {
  return (place) => {
    if (condition.judge(place) !== "yes") return;
    const instead = use.length === 0 ? "" : `; use ${use.join(" and ")} instead`;
    complain(
      place,
      "deprecated-for",
      { severity: "warning", ...options },
      `${place.label} is deprecated for ${condition.say()}${instead}`,
    );
  };
}

/**
 * The model as last read must be in a certain state. Unsetting the field, or setting it to what it is, is always
 * possible.
 */
export function requires(
  equals: Readonly<Record<string, readonly unknown[]>>,
  present: readonly string[] = [],
  options: RuleOptions = {},
): Rule {
  return (place) => {
    const { value, label, run } = place;
    const { model, isWhole } = run;
    if (model === undefined || value === null || model[label] === value) return;
    const refuse = (state: string, limit: unknown): void =>
      complain(
        place,
        "requires-state",
        options,
        `${label} can only be set while the model ${state}`,
        limit,
      );
    for (const [field, values] of Object.entries(equals)) {
      const found = model[field];
      // A state of another type than any listed says nothing.
      const isState = values.some((value) => typeof value === typeof found);
      if (isState && !values.includes(found)) {
        refuse(`has ${field} ${quote(values)}, not ${quote([found])}`, values);
      }
    }
    for (const field of present) {
      const found = model[field];
      const isAbsent = Array.isArray(found)
        ? found.length === 0
        : found === null || (found === undefined && isWhole);
      if (isAbsent) refuse(`has ${field}`, field);
    }
  };
}

/** A relation between fields of one object; it is given the place of the object. */
type Relate = (fields: Record<string, unknown>, at: (field: string) => Place) => void;

function relate(judge: Relate): Rule {
  return (place) => {
    const { value, path } = place;
    if (isFields(value)) judge(value, (field) => enter(place, value, field, path));
  };
}

/** Two lists pair up, item by item. */
export function sameLength(field: string, as: string, options: RuleOptions = {}): Rule {
  return relate(({ [field]: own, [as]: other }, at) => {
    if (!Array.isArray(own) || !Array.isArray(other) || own.length === other.length) return;
    complain(
      at(field),
      "same-length",
      options,
      `${field} must have as many items as ${as}: ${other.length}, not ${own.length}`,
      other.length,
    );
  });
}

/** A number is bounded by another one. */
export function notGreaterThan(field: string, than: string, options: RuleOptions = {}): Rule {
  return relate(({ [field]: own, [than]: other }, at) => {
    if (typeof own !== "number" || typeof other !== "number" || own <= other) return;
    complain(
      at(field),
      "not-greater-than",
      options,
      `${field} must not be greater than ${than}: ${other}, not ${own}`,
      other,
    );
  });
}

/** At most one of the fields may be set. */
export function mutuallyExclusive(names: readonly string[], options: RuleOptions = {}): Rule {
  return relate((fields, at) => {
    const [first, ...others] = names.filter((name) => fields[name] !== undefined);
    for (const name of others) {
      // The value is not at fault, and may be a secret.
      complain(
        { ...at(name), value: undefined },
        "mutually-exclusive",
        options,
        `${name} cannot be set together with ${first}`,
        first,
      );
    }
  });
}

/**
 * The field must be set for models of these types. Where the params do not say the type, a field they leave out
 * stays as the model has it.
 */
export function requiredFor(
  field: string,
  types: readonly string[],
  least = 0,
  options: RuleOptions = {},
): Rule {
  return relate((fields, at) => {
    const place = at(field);
    const { type, saysType, model } = place.run;
    if (type === undefined || !types.includes(type)) return;
    const found = fields[field] ?? model?.[field];
    const isShort = Array.isArray(found) && found.length < least;
    if (!isShort && (found !== undefined || !saysType)) return;
    const count = least === 0 ? "" : `, with at least ${least} of them`;
    complain(
      place,
      "required-for",
      options,
      `${field} is required for models of type ${quote([type])}${count}`,
      least,
    );
  });
}
