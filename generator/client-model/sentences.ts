import type {
  ApiModel,
  CaseDefault,
  CaseLimits,
  Condition,
  FieldRules,
  FieldValues,
  JsonValue,
  Limits,
  Relation,
  StateRequirement,
} from "../api-model/model.js";

/*
 * The sentences a reader sees are made here from the data of the spec, for every output alike. They are
 * Markdown: field names and values stand in code spans.
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

function listTrainers(api: ApiModel, ids: readonly string[]): string {
  const titles = new Map(api.trainers?.list.map(({ id, title }) => [id, title]));
  return all.format(ids.map((id) => titles.get(id) ?? id));
}

function sayFieldValues(fields: readonly FieldValues[]): string {
  return all.format(
    fields.map(
      ({ field, values }) => `${renderCode(field)} is ${either.format(values.map(renderCode))}`,
    ),
  );
}

/** "for Flux LoRA training", "for models of type `custom`", "where `kind` is `image`". */
export function sayCondition(api: ApiModel, condition: Condition): string {
  switch (condition.kind) {
    case "trainers":
      return `for ${listTrainers(api, condition.trainers)} training`;
    case "types":
      return `for models of type ${either.format(condition.types.map(renderCode))}`;
    case "when":
      return `where ${sayFieldValues(condition.fields)}`;
    case "context":
      return `for ${condition.text}`;
  }
}

/** The case as a label in front of a value: "Flux LoRA". */
export function labelCondition(api: ApiModel, condition: Condition): string {
  return condition.kind === "trainers"
    ? listTrainers(api, condition.trainers)
    : sayCondition(api, condition);
}

function sayRange(low: string | undefined, high: string | undefined): string {
  if (low !== undefined && high !== undefined) return `from ${low} to ${high}`;
  return low === undefined ? `at most ${high}` : `at least ${low}`;
}

function sayNumbers({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Limits): string[] {
  const open = [
    ...(exclusiveMinimum === undefined ? [] : [`greater than ${exclusiveMinimum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`]),
  ];
  const closed =
    minimum === undefined && maximum === undefined
      ? []
      : [
          sayRange(
            minimum === undefined ? undefined : String(minimum),
            maximum === undefined ? undefined : String(maximum),
          ),
        ];
  return [...open, ...closed];
}

function sayCount(
  low: number | undefined,
  high: number | undefined,
  [one, many]: readonly [one: string, many: string],
): string[] {
  if (low === undefined && high === undefined) return [];
  const unit = (low ?? 1) === 1 && (high ?? 1) === 1 ? one : many;
  return [
    `${sayRange(low === undefined ? undefined : String(low), high === undefined ? undefined : String(high))} ${unit}`,
  ];
}

/** The limits as short phrases, lower case, for chips and tables. */
export function phraseLimits(limits: Limits): string[] {
  return [
    ...sayNumbers(limits),
    ...(limits.multipleOf === undefined ? [] : [`a multiple of ${limits.multipleOf}`]),
    ...sayCount(limits.minLength, limits.maxLength, ["character", "characters"]),
    ...(limits.pattern === undefined ? [] : [`matching ${renderCode(limits.pattern)}`]),
    ...sayCount(limits.minItems, limits.maxItems, ["item", "items"]),
    ...(limits.uniqueItems === true ? ["no item twice"] : []),
    ...sayCount(limits.minProperties, limits.maxProperties, ["entry", "entries"]),
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

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const sentence = (text: string): string => `${capitalize(text)}.`;

export function sayLimits(limits: Limits): string[] {
  const phrases = phraseLimits(limits);
  return phrases.length === 0 ? [] : [sentence(all.format(phrases))];
}

/** Availability, per-case limits and defaults, deprecations and preconditions of a field, as sentences. */
export function sayRules(api: ApiModel, rules: FieldRules): string[] {
  const { availability, deprecatedFor, requiresState } = rules;
  return [
    ...(availability === undefined ? [] : [sayAvailability(api, availability)]),
    ...rules.limits.map(
      (limits) =>
        `${capitalize(sayCondition(api, limits.condition))}: ${phraseCaseLimits(limits)}.`,
    ),
    ...rules.defaults.map(
      (found) => `Default ${sayCondition(api, found.condition)}: ${phraseCaseDefault(found)}.`,
    ),
    ...(deprecatedFor === undefined
      ? []
      : [
          `Deprecated for ${listTrainers(api, deprecatedFor.trainers)} training${sayReplacement(deprecatedFor.replacedBy)}.`,
        ]),
    ...(requiresState === undefined ? [] : [sayState(requiresState)]),
  ];
}

function sayAvailability(
  api: ApiModel,
  availability: NonNullable<FieldRules["availability"]>,
): string {
  const { condition, subject } = availability;
  const inferred = availability.basis === "inferred" ? "Probably only" : "Only";
  const about =
    subject === undefined
      ? ""
      : `, which is what the model in ${renderCode(subject)} must come from`;
  return `${inferred} available ${sayCondition(api, condition)}${about}.`;
}

function sayReplacement(fields: readonly string[]): string {
  return fields.length === 0 ? "" : `; use ${all.format(fields.map(renderCode))} instead`;
}

/** Text for a field that nobody should use any more. */
export function sayDeprecation(rules: FieldRules): string {
  const replacement = rules.replacedBy.map(renderCode);
  return replacement.length === 0
    ? "Do not use it in new code."
    : `Use ${all.format(replacement)} instead.`;
}

function sayState({ equals, present }: StateRequirement): string {
  const conditions = [
    ...equals.map(
      ({ field, values }) => `its ${renderCode(field)} is ${either.format(values.map(renderCode))}`,
    ),
    ...present.map((field) => `it has ${renderCode(field)}`),
  ];
  return `Can be set on a model only while ${all.format(conditions)}.`;
}

/** What several fields of a body have to do with each other. */
export function sayBody(relations: readonly Relation[], isAllOrNone: boolean): string[] {
  const sentences = relations.map(sayRelation);
  if (!isAllOrNone) return sentences;
  return [
    "The body may be left out; a call that gives any of its fields gives those that are required.",
    ...sentences,
  ];
}

export function sayRelation(relation: Relation): string {
  switch (relation.kind) {
    case "same-length":
      return `${renderCode(relation.field)} and ${renderCode(relation.as)} must have the same number of items.`;
    case "not-greater-than":
      return `${renderCode(relation.field)} must not be greater than ${renderCode(relation.than)}.`;
    case "mutually-exclusive":
      return `At most one of ${all.format(relation.fields.map(renderCode))} may be set.`;
    case "required-for": {
      const count =
        relation.minItems === undefined
          ? ""
          : `, with at least ${relation.minItems} ${relation.minItems === 1 ? "item" : "items"}`;
      return `${renderCode(relation.field)} is required for models of type ${either.format(relation.types.map(renderCode))}${count}.`;
    }
  }
}
