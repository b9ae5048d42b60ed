import { asSet } from "./facts.js";
import { isObject, type JsonObject, listOf, numberOrNothing, objectOf } from "./narrow.js";

function setsOf(value: unknown, where: string): JsonObject {
  return Object.fromEntries(
    Object.entries(objectOf(value, where)).map(([key, values]) => [
      key,
      asSet(listOf(values, `${where}.${key}`)),
    ]),
  );
}

/** The facts of the page call the cases trainers, as the page does. */
function casesOf(rule: JsonObject): unknown {
  return rule.cases ?? rule.trainers;
}

/** In which case a rule holds, without its wording, severity and the like. */
export function conditionOf(rule: JsonObject, where: string): JsonObject {
  const cases = casesOf(rule);
  if (cases !== undefined) return { cases: asSet(listOf(cases, `${where}.cases`)) };
  if (rule.types !== undefined) return { types: asSet(listOf(rule.types, `${where}.types`)) };
  if (rule.when !== undefined) return { when: setsOf(rule.when, `${where}.when`) };
  return { inWords: true };
}

export interface Range {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

export function rangeOf(limits: JsonObject): Range {
  const exclusive = numberOrNothing(limits.exclusiveMinimum);
  return {
    lower: numberOrNothing(limits.minimum) ?? exclusive,
    upper: numberOrNothing(limits.maximum),
  };
}

/** The range within `base`, or nothing where the base already says all of it. */
export function tighterRange(base: Range, limits: JsonObject): Range | undefined {
  const own = rangeOf(limits);
  const range = { lower: own.lower ?? base.lower, upper: own.upper ?? base.upper };
  return range.lower === base.lower && range.upper === base.upper ? undefined : range;
}

export function defaultOf(rule: JsonObject): JsonObject {
  const formula = rule.formula;
  return {
    value: rule.value,
    formula: typeof formula === "string" ? formula.replaceAll(" ", "") : undefined,
    provided: rule.provided === undefined ? undefined : true,
  };
}

/** Names of fields without the schema they belong to. */
export function replacementsOf(value: unknown, where: string): readonly unknown[] {
  if (value === undefined) return [];
  return asSet(listOf(value, where).map((name) => String(name).replace(/^.*\./, "")));
}

export function deprecationOf(rule: JsonObject, where: string): JsonObject {
  return {
    cases: asSet(listOf(casesOf(rule), `${where}.cases`)),
    replacedBy: replacementsOf(rule.replacedBy, `${where}.replacedBy`),
  };
}

export function preconditionOf(rule: JsonObject, where: string): JsonObject {
  const { equals, present } = rule;
  return {
    equals: isObject(equals) ? setsOf(equals, `${where}.equals`) : {},
    present: asSet(listOf(present ?? [], `${where}.present`)),
  };
}

/** A relation's key and value; which of two paired lists is named first says nothing. */
export function relationOf(rule: JsonObject, where: string): readonly [string, unknown] {
  const kind = String(rule.kind);
  if (kind === "same-length") {
    const pair = asSet([rule.field, rule.as]);
    return [`${where} ${kind} ${pair.join(", ")}`, true];
  }
  if (rule.fields !== undefined) {
    const fields = asSet(listOf(rule.fields, `${where} ${kind} fields`));
    return [`${where} ${kind} ${fields.join(", ")}`, true];
  }
  const { than, types, minItems } = rule;
  const cases = types === undefined ? undefined : asSet(listOf(types, `${where} ${kind} types`));
  return [`${where} ${kind} ${String(rule.field)}`, { than, types: cases, minItems }];
}
