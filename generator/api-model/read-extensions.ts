import { pickBounds } from "./limits.js";
import type {
  CaseLimits,
  Condition,
  FieldRules,
  FieldValues,
  ModelCase,
  Relation,
  Rule,
} from "./model.js";
import type {
  ConditionExtension,
  LimitsExtension,
  RuleExtension,
  SchemaExtensions,
} from "./openapi-types.js";

function readRule(rule: RuleExtension): Rule {
  return {
    id: rule.id,
    severity: rule.severity ?? "error",
    basis: rule.basis ?? "documented",
    source: rule.source,
  };
}

function readFieldValues(fields: Record<string, (string | number | boolean)[]>): FieldValues[] {
  return Object.entries(fields).map(([field, values]) => ({ field, values }));
}

function readCondition(extension: ConditionExtension, all: readonly ModelCase[]): Condition {
  const { cases, types, when, context } = extension;
  if (cases !== undefined) return { kind: "cases", cases: findCases(cases, all) };
  if (types !== undefined) return { kind: "types", types };
  if (when !== undefined) return { kind: "when", fields: readFieldValues(when) };
  return { kind: "context", text: context ?? "" };
}

/** The lint has reported unknown ids. */
function findCases(ids: readonly string[], all: readonly ModelCase[]): ModelCase[] {
  return ids.flatMap((id) => all.find((found) => found.id === id) ?? []);
}

function readCaseLimits(extension: LimitsExtension, all: readonly ModelCase[]): CaseLimits {
  return {
    ...readRule(extension),
    condition: readCondition(extension, all),
    limits: pickBounds(extension),
  };
}

/** @param cases - the cases of the document, to which conditions refer by id */
export function readFieldRules(node: SchemaExtensions, cases: readonly ModelCase[]): FieldRules {
  const available = node["x-available-for"];
  const deprecated = node["x-deprecated-for"];
  const state = node["x-requires-state"];
  return {
    observed: node["x-observed"],
    availability: available && {
      ...readRule(available),
      condition: readCondition(available, cases),
      subject: available.subject,
      observed: (available.observed ?? []).map((further) => ({
        condition: readCondition(further, cases),
        source: further.source,
      })),
    },
    limits: (node["x-limits"] ?? []).map((limits) => readCaseLimits(limits, cases)),
    defaults: (node["x-defaults"] ?? []).map((extension) => ({
      condition: readCondition(extension, cases),
      value: extension.value,
      formula: extension.formula,
      provided: extension.provided,
    })),
    deprecatedFor: deprecated && {
      ...readRule({ severity: "warning", ...deprecated }),
      cases: findCases(deprecated.cases, cases),
      replacedBy: deprecated.replacedBy ?? [],
    },
    replacedBy: node["x-replaced-by"] ?? [],
    requiresState: state && {
      ...readRule(state),
      equals: readFieldValues(state.equals ?? {}),
      present: state.present ?? [],
    },
  };
}

/** Reads the relations between the fields of one object. */
export function readRelations(node: SchemaExtensions): Relation[] {
  return (node["x-relations"] ?? []).map((relation) => ({ ...relation, ...readRule(relation) }));
}
