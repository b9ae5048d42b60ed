import type {
  CaseData,
  ChoiceData,
  EnumData,
  FieldData,
  ForTypes,
  NoteData,
  ObjectData,
} from "../../../packages/docs/src/explorer/data.js";
import { narrowLimits } from "../../api-model/limits.js";
import type {
  Availability,
  Condition,
  EnumMember,
  EnumModel,
  FieldRules,
  ObjectSchema,
  Parameter,
  Property,
} from "../../api-model/model.js";
import { listTypes as listTypesOfCase } from "../../api-model/model-cases.js";
import { noRules } from "../../api-model/operation-parts.js";
import {
  describeMember,
  formatDeprecation,
  formatObservedCase,
  formatRelations,
  formatRules,
  labelCondition,
  phraseCaseDefault,
  phraseLimits,
  renderCode,
} from "../../client-model/sentences.js";
import { chooseControl } from "./controls.js";
import type { MarkupPrinter } from "./markup.js";

const frontPage = "index.html";

/** @param owner - the first part of the anchors of its fields */
export function describeObject(
  markup: MarkupPrinter,
  owner: string,
  schema: ObjectSchema,
): ObjectData {
  return {
    name: schema.name,
    fields: schema.properties.map((property) => describeProperty(markup, owner, property)),
    relations: formatRelations(schema.relations, true).map((one) => markup.sentence(one)),
  };
}

function describeProperty(markup: MarkupPrinter, owner: string, property: Property): FieldData {
  const { rules, secret, deprecated } = property;
  const basics = describeBasics(markup, owner, property);
  return compact({
    ...basics,
    secret: secret || undefined,
    deprecated: deprecated ? markup.sentence(formatDeprecation(rules)) : undefined,
    cases: nonEmpty(listCases(markup, property)),
    notes: nonEmpty(listNotes(markup, rules)),
    availability: nameAvailability(basics.anchor, rules),
  });
}

/**
 * A parameter, under its key in the objects that `OperationData.send` takes: a path parameter under its wire name, any
 * other under its name in the params.
 */
export function describeParameter(
  markup: MarkupPrinter,
  owner: string,
  parameter: Parameter,
): FieldData {
  return compact({
    ...describeBasics(markup, owner, parameter),
    name: parameter.in === "path" ? parameter.wireName : parameter.name,
    deprecated: parameter.deprecated ? formatDeprecation() : undefined,
  });
}

function describeBasics(
  markup: MarkupPrinter,
  owner: string,
  field: Parameter | Property,
): FieldData {
  const { name, type, description, required, inconsistency, limits, examples } = field;
  const anchor = `${owner}.${name}`;
  const [page] = markup.page.hrefOf(anchor).split("#", 1);
  return {
    name,
    anchor,
    page: page === frontPage ? undefined : page,
    control: chooseControl(type),
    description: markup.prose(description),
    required: required || undefined,
    inconsistency: markup.sentence(inconsistency),
    limits: nonEmpty(phraseLimits(limits).map((phrase) => markup.sentence(phrase))),
    default: field.default === undefined ? undefined : markup.sentence(renderCode(field.default)),
    examples: nonEmpty(examples),
  };
}

export function describeEnum(markup: MarkupPrinter, { name, members }: EnumModel): EnumData {
  return { name, values: members.map((member) => describeChoice(markup, member)) };
}

export function describeChoice(markup: MarkupPrinter, member: EnumMember): ChoiceData {
  const { value, deprecated } = member;
  const description = describeMember(member);
  return compact({
    value,
    description: markup.sentence(description || undefined),
    deprecated: markup.sentence(deprecated),
  });
}

function nonEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Without undefined properties. */
function compact<Data extends object>(data: Data): Data {
  const defined = Object.entries(data).filter(([, value]) => value !== undefined);
  // Properties that may be undefined are optional.
  return Object.fromEntries(defined) as Data;
}

/** Case limits, then case defaults. */
function listCases(markup: MarkupPrinter, { rules, limits }: Property): CaseData[] {
  return [
    ...rules.limits.map((found) => ({
      ...describeCase(markup, found.condition),
      limits: phraseLimits(narrowLimits(limits, found)).map((phrase) => markup.sentence(phrase)),
    })),
    ...rules.defaults.map((found) => ({
      ...describeCase(markup, found.condition),
      default: markup.sentence(phraseCaseDefault(found)),
    })),
  ];
}

function describeCase(markup: MarkupPrinter, condition: Condition): CaseData {
  return { label: markup.sentence(labelCondition(condition)), ...listTypes(condition) };
}

function listTypes(condition: Condition): ForTypes {
  if (condition.kind === "types") return { types: condition.types };
  return condition.kind === "cases" ? { types: condition.cases.flatMap(listTypesOfCase) } : {};
}

/** The other rules, as the sentences that all pages use. */
function listNotes(markup: MarkupPrinter, rules: FieldRules): NoteData[] {
  const { availability, deprecatedFor, requiresState } = rules;
  const format = (one: Partial<FieldRules>): string =>
    markup.sentence(formatRules({ ...noRules, ...one }).join(" "));
  return [
    ...(availability === undefined
      ? []
      : [
          {
            text: format({ availability: { ...availability, observed: [] } }),
            // Hidden once the type is known, as the rule itself is checked then.
            ...(isByType(availability) ? { types: [] } : {}),
          },
          ...availability.observed.map((found) => ({
            text: markup.sentence(formatObservedCase(found)),
            ...listTypes(found.condition),
          })),
        ]),
    ...(deprecatedFor === undefined
      ? []
      : [
          {
            text: format({ deprecatedFor }),
            types: deprecatedFor.cases.flatMap(({ documented }) => documented),
          },
        ]),
    ...(requiresState === undefined ? [] : [{ text: format({ requiresState }) }]),
  ];
}

function isByType({ condition, subject, severity }: Availability): boolean {
  const isDecided = condition.kind === "cases" || condition.kind === "types";
  return isDecided && subject === undefined && severity !== "off";
}

/** The id under which the client reports that the field is not available. */
function nameAvailability(anchor: string, { availability }: FieldRules): string | undefined {
  return availability === undefined ? undefined : (availability.id ?? `available-for:${anchor}`);
}
