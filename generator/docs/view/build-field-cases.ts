import type { CaseRowView, FieldCasesView } from "../../../packages/docs/src/view.js";
import { narrowLimits } from "../../api-model/limits.js";
import type {
  Availability,
  Cases,
  Condition,
  FieldRules,
  ModelCase,
  Property,
} from "../../api-model/model.js";
import { findBasis, listAvailable, listCases } from "../../api-model/model-cases.js";
import { noRules } from "../../api-model/operation-parts.js";
import {
  formatObservedCase,
  formatRules,
  markBasis,
  phraseCaseDefault,
  phraseEvidence,
  phraseLimits,
  phraseReplacement,
  renderCode,
} from "../../client-model/sentences.js";
import type { TextReader } from "../text-reader.js";

interface FieldRulesView {
  /** The rules that depend on the case, as a table. */
  readonly table: FieldCasesView | undefined;
  readonly caseSentences: readonly string[];
  /** All other rules. */
  readonly sentences: readonly string[];
}

export function buildFieldRules(
  texts: TextReader,
  field: Property,
  cases: Cases | undefined,
): FieldRulesView {
  const { rules } = field;
  const ofCases = pickCaseRules(rules);
  const { availability } = rules;
  const isTable = ofCases.availability !== undefined;
  const sentences = [
    ...formatRules({
      ...rules,
      availability: isTable ? undefined : availability,
      limits: rules.limits.filter(({ condition }) => !isOfCases(condition)),
      defaults: rules.defaults.filter(({ condition }) => !isOfCases(condition)),
      deprecatedFor: undefined,
    }),
    ...(isTable ? (availability?.observed ?? []) : [])
      .filter(({ condition }) => !isOfCases(condition))
      .map(formatObservedCase),
  ];
  return {
    table: cases && buildTable(texts, field, ofCases, cases),
    caseSentences: formatRules(ofCases),
    sentences,
  };
}

const isOfCases = ({ kind }: Condition): boolean => kind === "cases";

/** The rules that a table of cases can show. */
function pickCaseRules({ availability, limits, defaults, deprecatedFor }: FieldRules): FieldRules {
  const isTable =
    availability !== undefined &&
    availability.subject === undefined &&
    isOfCases(availability.condition);
  return {
    ...noRules,
    availability: isTable
      ? {
          ...availability,
          observed: availability.observed.filter(({ condition }) => isOfCases(condition)),
        }
      : undefined,
    limits: limits.filter(({ condition }) => isOfCases(condition)),
    defaults: defaults.filter(({ condition }) => isOfCases(condition)),
    deprecatedFor,
  };
}

function buildTable(
  texts: TextReader,
  field: Property,
  rules: FieldRules,
  { name, list }: Cases,
): FieldCasesView | undefined {
  const { availability, limits, defaults, deprecatedFor } = rules;
  const mentioned = new Set([
    ...[...limits, ...defaults].flatMap(({ condition }) => listCases(condition)),
    ...(availability === undefined ? [] : listAvailable(availability)),
    ...(deprecatedFor?.cases ?? []),
  ]);
  if (mentioned.size === 0) return undefined;
  const read = (facts: Facts): Omit<CaseRowView, "label" | "cases"> => ({
    limits: texts.inline(facts.limits),
    default: texts.inline(facts.default),
    availability: texts.inline(facts.availability),
  });
  const rows: CaseRowView[] = [];
  let last = "";
  for (const found of list.filter((one) => mentioned.has(one))) {
    const facts = describeCase(field, rules, found);
    const label = markBasis(found.title, findBasis(found));
    const previous = JSON.stringify(facts) === last ? rows.pop() : undefined;
    rows.push({
      label: previous === undefined ? label : `${previous.label}, ${label}`,
      cases: [...(previous?.cases ?? []), found.id],
      ...read(facts),
    });
    last = JSON.stringify(facts);
  }
  const others = { label: "Others", cases: [], ...read(describeCase(field, rules, undefined)) };
  return {
    name,
    hasLimits: limits.length > 0,
    hasDefaults: defaults.length > 0,
    hasAvailability: availability !== undefined || deprecatedFor !== undefined,
    rows: mentioned.size === list.length ? rows : [...rows, others],
    only:
      availability?.severity === "error" && availability.basis === "documented"
        ? listAvailable(availability).map(({ id }) => id)
        : undefined,
  };
}

type Facts = Readonly<Record<"limits" | "default" | "availability", string>>;

/** The rules of a field in a case; without a case, in those that no rule names. */
function describeCase(field: Property, rules: FieldRules, found: ModelCase | undefined): Facts {
  const { availability, deprecatedFor } = rules;
  const isHere = ({ condition }: { readonly condition: Condition }): boolean =>
    found !== undefined && listCases(condition).includes(found);
  const taken = availability === undefined ? "yes" : phraseAvailability(availability, isHere);
  const { observed, defaults, ...stated } = phraseBasics({ ...field, rules }, isHere);
  const limits = [
    ...stated.limits,
    ...observed.map((one) => `${phraseLimits(one.limits).join(", ")}${phraseEvidence(one)}`),
  ];
  const isDeprecated = found !== undefined && deprecatedFor?.cases.includes(found) === true;
  const deprecation = isDeprecated
    ? `deprecated${phraseReplacement(deprecatedFor.replacedBy)}${phraseEvidence(deprecatedFor)}`
    : undefined;
  return {
    limits: taken === undefined ? "" : limits.join("; "),
    default: taken === undefined ? "" : defaults.join("; "),
    availability:
      deprecation ?? taken ?? (availability?.basis === "inferred" ? "probably not" : "no"),
  };
}

/**
 * The limits and the default of a field in a case, which override the field's own. Observed limits are returned
 * separately, unless the field itself is only observed in the case (`isObserved`).
 */
export function phraseBasics(
  { rules, limits, default: general }: Property,
  isHere: (one: { readonly condition: Condition }) => boolean,
  isObserved = false,
) {
  const own = rules.limits.filter(isHere);
  const observed = isObserved ? [] : own.filter(({ basis }) => basis === "observed");
  const stated = own.filter((one) => !observed.includes(one));
  const defaults = rules.defaults.filter(isHere).map(phraseCaseDefault);
  const usual = general === undefined ? [] : [renderCode(general)];
  return {
    limits: phraseLimits(stated.reduce(narrowLimits, limits)),
    observed,
    defaults: defaults.length === 0 ? usual : defaults,
  };
}

function phraseAvailability(
  availability: Availability,
  isHere: (one: { readonly condition: Condition }) => boolean,
): string | undefined {
  if (isHere(availability))
    return availability.basis === "inferred" ? "probably" : `yes${phraseEvidence(availability)}`;
  const observed = availability.observed.find(isHere);
  return observed && `observed: ${observed.source}`;
}
