import type { CaseLimits, Condition, FieldRules, FieldValues, Relation, Rule } from "../model.js";
import { makeRuleId } from "../rule-ids.js";
import type {
  ConditionExtension,
  LimitsExtension,
  RelationExtension,
  RuleExtension,
  Schema,
  SchemaExtensions,
} from "./openapi.js";

function readRule(place: string, kind: string, rule: RuleExtension, condition?: Condition): Rule {
  return {
    id: rule.id ?? makeRuleId(kind, place, condition),
    severity: rule.severity ?? "error",
    basis: rule.basis ?? "documented",
  };
}

function readFieldValues(fields: Record<string, (string | number | boolean)[]>): FieldValues[] {
  return Object.entries(fields).map(([field, values]) => ({ field, values }));
}

function readCondition(extension: ConditionExtension): Condition {
  const { trainers, types, when, context } = extension;
  if (trainers !== undefined) return { kind: "trainers", trainers };
  if (types !== undefined) return { kind: "types", types };
  if (when !== undefined) return { kind: "when", fields: readFieldValues(when) };
  return { kind: "context", text: context ?? "" };
}

function readCaseLimits(place: string, schema: Schema, extension: LimitsExtension): CaseLimits {
  const condition = readCondition(extension);
  const { minimum, maximum, inclusive } = extension;
  return {
    ...readRule(place, "limits", extension, condition),
    condition,
    minimum,
    maximum,
    includesMinimum: inclusive ?? schema.exclusiveMinimum === undefined,
    includesMaximum: inclusive ?? schema.exclusiveMaximum === undefined,
  };
}

/**
 * Reads what the extensions say of one field.
 *
 * @param place - the field's anchor, such as `TrainingParameters.rank`
 * @param schema - the field's schema behind any `$ref`, whose limits the cases refine
 */
export function readFieldRules(place: string, node: SchemaExtensions, schema: Schema): FieldRules {
  const available = node["x-available-for"];
  const deprecated = node["x-deprecated-for"];
  const state = node["x-requires-state"];
  return {
    availability: available && {
      ...readRule(place, "available-for", available),
      condition: readCondition(available),
      subject: available.subject,
    },
    limits: (node["x-limits"] ?? []).map((limits) => readCaseLimits(place, schema, limits)),
    defaults: (node["x-defaults"] ?? []).map((extension) => ({
      condition: readCondition(extension),
      value: extension.value,
      formula: extension.formula,
      provided: extension.provided,
    })),
    deprecatedFor: deprecated && {
      ...readRule(place, "deprecated-for", { severity: "warning", ...deprecated }),
      trainers: deprecated.trainers,
      replacedBy: deprecated.replacedBy ?? [],
    },
    replacedBy: node["x-replaced-by"] ?? [],
    requiresState: state && {
      ...readRule(place, "requires-state", state),
      equals: readFieldValues(state.equals ?? {}),
      present: state.present ?? [],
    },
  };
}

function readRelation(place: string, relation: RelationExtension): Relation {
  switch (relation.kind) {
    case "same-length": {
      const { kind, field, as } = relation;
      return { ...readRule(`${place}.${field}`, kind, relation), kind, field, as };
    }
    case "not-greater-than": {
      const { kind, field, than } = relation;
      return { ...readRule(`${place}.${field}`, kind, relation), kind, field, than };
    }
    case "mutually-exclusive": {
      const { kind, fields } = relation;
      return { ...readRule(`${place}.${fields.join("+")}`, kind, relation), kind, fields };
    }
    case "required-for": {
      const { kind, field, types, minItems } = relation;
      return { ...readRule(`${place}.${field}`, kind, relation), kind, field, types, minItems };
    }
  }
}

/** Reads the relations between the fields of one object. */
export function readRelations(schemaName: string, node: SchemaExtensions): Relation[] {
  return (node["x-relations"] ?? []).map((relation) => readRelation(schemaName, relation));
}
