import type {
  Availability,
  Basis,
  CaseDefault,
  CaseLimits,
  Condition,
  EnumMember,
  FieldRules,
  FieldValues,
  JsonValue,
  Limits,
  ModelCase,
  ObservedCondition,
  Relation,
  Rule,
  StateRequirement,
} from "../api-model/model.js";
import { findBasis, listCases } from "../api-model/model-cases.js";
import { capitalize } from "../api-model/words.js";

/*
 * Sentences for readers, made from the data of the document and shared by all outputs. They are Markdown, with field
 * names and values in code spans. Functions called `format…` return whole sentences, `phrase…` parts of one, `label…`
 * short labels.
 */

const either = new Intl.ListFormat("en", { type: "disjunction" });
const all = new Intl.ListFormat("en", { type: "conjunction" });

/** A code span that holds any text: its fence is longer than every run of backticks inside. */
export function renderCode(value: JsonValue): string {
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 ? " " : "";
  return `${fence}${padding}${text}${padding}${fence}`;
}

/** "Flux LoRA and Musubi". */
function listTitles(cases: readonly ModelCase[]): string {
  return all.format(cases.map(({ title }) => title));
}

/** "Flux LoRA and Musubi training". */
function phraseCases(cases: readonly ModelCase[]): string {
  return `${listTitles(cases)} ${cases[0]?.noun ?? ""}`.trim();
}

function phraseFieldValues(fields: readonly FieldValues[]): string {
  return all.format(
    fields.map(
      ({ field, values }) => `${renderCode(field)} is ${either.format(values.map(renderCode))}`,
    ),
  );
}

/** "for Flux LoRA training", "for models of type `custom`", "where `kind` is `image`". */
export function phraseCondition(condition: Condition): string {
  switch (condition.kind) {
    case "cases":
      return `for ${phraseCases(condition.cases)}`;
    case "types":
      return `for models of type ${either.format(condition.types.map(renderCode))}`;
    case "when":
      return `where ${phraseFieldValues(condition.fields)}`;
    case "context":
      return `for ${condition.text}`;
  }
}

/** The condition as a label in front of a value: "Flux LoRA". */
export function labelCondition(condition: Condition): string {
  return condition.kind === "cases" ? listTitles(condition.cases) : phraseCondition(condition);
}

/** The cases in which a field is available, as labels: "Flux LoRA", "Musubi (observed)". */
export function labelAvailability({ availability }: FieldRules): string[] {
  if (availability === undefined) return [];
  const { condition, basis, observed } = availability;
  return [
    ...listCases(condition).map((found) =>
      markBasis(found.title, basis === "documented" ? findBasis(found) : basis),
    ),
    ...observed
      .flatMap((further) => listCases(further.condition))
      .map(({ title }) => markBasis(title, "observed")),
  ];
}

/** A label with its evidence, unless it is documented. */
export function markBasis(label: string, basis: Basis): string {
  return basis === "documented" ? label : `${label} (${basis})`;
}

function phraseRange(low: number | undefined, high: number | undefined): string[] {
  if (low !== undefined && high !== undefined) return [`from ${low} to ${high}`];
  if (low !== undefined) return [`at least ${low}`];
  return high === undefined ? [] : [`at most ${high}`];
}

function phraseBounds({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Limits): string[] {
  return [
    ...(exclusiveMinimum === undefined ? [] : [`greater than ${exclusiveMinimum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`]),
    ...phraseRange(minimum, maximum),
  ];
}

function phraseCount(
  low: number | undefined,
  high: number | undefined,
  [one, many]: readonly [one: string, many: string],
): string[] {
  const unit = (low ?? 1) === 1 && (high ?? 1) === 1 ? one : many;
  return phraseRange(low, high).map((range) => `${range} ${unit}`);
}

/** The limits as short phrases, lower case, for chips and tables. */
export function phraseLimits(limits: Limits): string[] {
  return [
    ...phraseBounds(limits),
    ...(limits.multipleOf === undefined ? [] : [`a multiple of ${limits.multipleOf}`]),
    ...phraseCount(limits.minLength, limits.maxLength, ["character", "characters"]),
    ...(limits.pattern === undefined ? [] : [`matching ${renderCode(limits.pattern)}`]),
    ...phraseCount(limits.minItems, limits.maxItems, ["item", "items"]),
    ...(limits.uniqueItems === true ? ["no duplicate items"] : []),
    ...phraseCount(limits.minProperties, limits.maxProperties, ["entry", "entries"]),
  ];
}

/** The limits of one case as a phrase: "greater than 0 and at most 40000". */
function phraseCaseLimits({ limits }: CaseLimits): string {
  return all.format(phraseLimits(limits));
}

/** One case's default as a phrase: "`daiton` if no class is associated with the model". */
export function phraseCaseDefault({ value, formula, provided }: CaseDefault): string {
  const what = formula === undefined ? renderCode(value ?? null) : renderCode(formula);
  return provided === undefined ? what : `${what} if ${provided}`;
}

const sentence = (text: string): string => `${capitalize(text)}.`;

export function formatLimits(limits: Limits): string[] {
  const phrases = phraseLimits(limits);
  return phrases.length === 0 ? [] : [sentence(all.format(phrases))];
}

/** Availability, per-case limits and defaults, deprecations and preconditions of a field, as sentences. */
export function formatRules(rules: FieldRules): string[] {
  const { availability, deprecatedFor, requiresState } = rules;
  return [
    ...(rules.observed === undefined ? [] : [formatObserved(rules.observed)]),
    ...(availability === undefined ? [] : formatAvailability(availability)),
    ...rules.limits.map(
      (limits) =>
        `${capitalize(phraseCondition(limits.condition))}: ${phraseCaseLimits(limits)}${phraseEvidence(limits)}.`,
    ),
    ...rules.defaults.map(
      (found) => `Default ${phraseCondition(found.condition)}: ${phraseCaseDefault(found)}.`,
    ),
    ...(deprecatedFor === undefined
      ? []
      : [
          `Deprecated for ${phraseCases(deprecatedFor.cases)}${phraseReplacement(deprecatedFor.replacedBy)}${phraseEvidence(deprecatedFor)}.`,
        ]),
    ...(requiresState === undefined ? [] : [formatStateRequirement(requiresState)]),
  ];
}

/** A note for a field or value that the vendor's page does not list. */
function formatObserved(source: string): string {
  return `Observed, not documented: ${source}.`;
}

/** The description of an enum value, with a note if the vendor's page does not list it. */
export function describeMember({ description, observed }: EnumMember): string {
  const note = observed === undefined ? [] : [formatObserved(observed)];
  return [description, ...note].filter((text) => text !== "").join(" ");
}

/** The source of an observed rule, in parentheses; empty for other rules. */
export function phraseEvidence({ basis, source }: Rule): string {
  return basis === "observed" ? ` (observed: ${source ?? "elsewhere"})` : "";
}

function formatAvailability(availability: Availability): string[] {
  const { condition, subject, observed } = availability;
  const inferred = availability.basis === "inferred" ? "Probably only" : "Only";
  const about =
    subject === undefined
      ? ""
      : `, which is what the model in ${renderCode(subject)} must come from`;
  return [
    `${inferred} available ${phraseCondition(condition)}${about}${phraseEvidence(availability)}.`,
    ...observed.map(formatObservedCase),
  ];
}

export function formatObservedCase({ condition, source }: ObservedCondition): string {
  return `Observed to be accepted ${phraseCondition(condition)} too: ${source}.`;
}

export function phraseReplacement(fields: readonly string[]): string {
  return fields.length === 0 ? "" : `; use ${all.format(fields.map(renderCode))} instead`;
}

/** The text of a deprecation, with the replacement if the document names one. */
export function formatDeprecation(rules?: FieldRules): string {
  const replacement = rules?.replacedBy.map(renderCode) ?? [];
  return replacement.length === 0
    ? "Do not use it in new code."
    : `Use ${all.format(replacement)} instead.`;
}

function formatStateRequirement(requirement: StateRequirement): string {
  const { equals, present } = requirement;
  const conditions = [
    ...equals.map(
      ({ field, values }) => `its ${renderCode(field)} is ${either.format(values.map(renderCode))}`,
    ),
    ...present.map((field) => `it has ${renderCode(field)}`),
  ];
  return `Can be set on a model only while ${all.format(conditions)}${phraseEvidence(requirement)}.`;
}

/** For a body that is optional but has required fields. */
export const allOrNone =
  "The body is optional; a call that passes any of its fields must pass the required ones.";

/** @param isRequest - whether they apply to a request, where a field that is omitted keeps its value */
export function formatRelations(relations: readonly Relation[], isRequest: boolean): string[] {
  return relations.map((relation) => {
    const sentence = formatRelation(relation);
    return isRequest && relation.kind === "required-for"
      ? `${sentence.slice(0, -1)}, unless the model already has it.`
      : sentence;
  });
}

/** The relations of an object that involve a field. */
export function formatRelationsOf(
  relations: readonly Relation[],
  name: string,
  isRequest: boolean,
): string[] {
  const own = relations.filter((relation) => listFields(relation).includes(name));
  return formatRelations(own, isRequest);
}

/** The keys under which relations name fields; lint rules use the same. */
interface NamedFields {
  readonly field?: string;
  readonly as?: string;
  readonly than?: string;
  readonly fields?: readonly string[];
}

function listFields({
  field,
  as,
  than,
  fields = [],
}: NamedFields): readonly (string | undefined)[] {
  return [field, as, than, ...fields];
}

export function formatRelation(relation: Relation): string {
  return `${phraseRelation(relation)}${phraseEvidence(relation)}.`;
}

function phraseRelation(relation: Relation): string {
  switch (relation.kind) {
    case "same-length":
      return `${renderCode(relation.field)} and ${renderCode(relation.as)} must have the same number of items`;
    case "not-greater-than":
      return `${renderCode(relation.field)} must not be greater than ${renderCode(relation.than)}`;
    case "mutually-exclusive":
      return `At most one of ${all.format(relation.fields.map(renderCode))} may be set`;
    case "required-for": {
      const count =
        relation.minItems === undefined
          ? ""
          : `, with at least ${relation.minItems} ${relation.minItems === 1 ? "item" : "items"}`;
      return `${renderCode(relation.field)} is required for models of type ${either.format(relation.types.map(renderCode))}${count}`;
    }
  }
}
