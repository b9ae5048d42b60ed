import type {
  ChoiceData,
  EnumData,
  FieldData,
  ObjectData,
} from "../../../packages/docs/src/explorer/data.js";
import type {
  EnumMember,
  EnumModel,
  ObjectSchema,
  Parameter,
  Property,
} from "../../api-model/model.js";
import {
  formatDeprecation,
  formatRelation,
  phraseLimits,
  renderCode,
} from "../../client-model/sentences.js";
import { listCases, listNotes, nameAvailability } from "./cases.js";
import { chooseControl } from "./controls.js";
import { printProse, printSentence } from "./markup.js";

/** @param owner - what the anchors of its fields begin with, on every page */
export function describeObject(owner: string, schema: ObjectSchema): ObjectData {
  return {
    name: schema.name,
    fields: schema.properties.map((property) => describeProperty(owner, property)),
    relations: schema.relations.map((relation) => printSentence(formatRelation(relation))),
  };
}

function describeProperty(owner: string, property: Property): FieldData {
  const { rules, secret, deprecated } = property;
  const basics = describeBasics(owner, property);
  return compact({
    ...basics,
    secret: secret || undefined,
    deprecated: deprecated ? printSentence(formatDeprecation(rules)) : undefined,
    cases: nonEmpty(listCases(property)),
    notes: nonEmpty(listNotes(rules)),
    availability: nameAvailability(basics.anchor, rules),
  });
}

/** A parameter under its key in the arguments of a call. */
export function describeParameter(owner: string, parameter: Parameter): FieldData {
  return compact({
    ...describeBasics(owner, parameter),
    name: parameter.in === "path" ? parameter.wireName : parameter.name,
    deprecated: parameter.deprecated ? "Do not use it in new code." : undefined,
  });
}

function describeBasics(owner: string, field: Parameter | Property): FieldData {
  const { name, type, description, required, oddity, limits, examples } = field;
  return {
    name,
    anchor: `${owner}.${name}`,
    control: chooseControl(type),
    description: printProse(description),
    required: required || undefined,
    oddity: oddity === undefined ? undefined : printSentence(oddity),
    limits: nonEmpty(phraseLimits(limits).map(printSentence)),
    default: field.default === undefined ? undefined : printSentence(renderCode(field.default)),
    examples: nonEmpty(examples),
  };
}

export function describeEnum({ name, members }: EnumModel): EnumData {
  return { name, values: members.map(describeMember) };
}

export function describeMember({ value, description, deprecated }: EnumMember): ChoiceData {
  return compact({
    value,
    description: description === "" ? undefined : printSentence(description),
    deprecated: deprecated === undefined ? undefined : printSentence(deprecated),
  });
}

function nonEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Without the properties that have nothing to say. */
function compact<Data extends object>(data: Data): Data {
  const said = Object.entries(data).filter(([, value]) => value !== undefined);
  // Whatever may be undefined in these data may be absent as well.
  return Object.fromEntries(said) as Data;
}
