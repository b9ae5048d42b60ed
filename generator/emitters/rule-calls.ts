import type {
  CaseLimits,
  Condition,
  FieldRules,
  FieldValues,
  Limits,
  Relation,
  Rule,
} from "../api-model/model.js";
import { findPatternFlags } from "../api-model/patterns.js";
import { renderKey, renderLiteral } from "../typescript/render.js";
import type { RuleImports } from "./rule-imports.js";

export function writeLimits(imports: RuleImports, limits: Limits): string[] {
  return Object.entries(limits).flatMap(([keyword, limit]) => {
    if (keyword === "uniqueItems") return limit === true ? [`${imports.use(keyword)}()`] : [];
    const isOld = keyword === "pattern" && findPatternFlags(`${limit}`) === "";
    return [`${imports.use(keyword)}(${renderLiteral(limit)}${isOld ? ', ""' : ""})`];
  });
}

export function writeRules(imports: RuleImports, rules: FieldRules): string[] {
  const { availability, limits, deprecatedFor, requiresState } = rules;
  return [
    ...(availability === undefined || availability.subject !== undefined
      ? []
      : writeConditional(imports, availability, "availableFor", availability.condition)),
    ...limits.flatMap((found) => writeCase(imports, found)),
    ...(deprecatedFor === undefined
      ? []
      : writeConditional(
          imports,
          deprecatedFor,
          "deprecatedFor",
          { kind: "cases", cases: deprecatedFor.cases },
          [renderLiteral(deprecatedFor.replacedBy)],
          "warning",
        )),
    ...(requiresState === undefined
      ? []
      : writeCall(imports, requiresState, "requiresState", [
          writeFieldValues(requiresState.equals),
          renderLiteral(requiresState.present),
        ])),
  ];
}

function writeCase(imports: RuleImports, found: CaseLimits): string[] {
  const limits = writeLimits(imports, found.limits);
  return writeConditional(imports, found, "limitedTo", found.condition, limits);
}

/** A rule under a condition; none where no request can decide the condition. */
function writeConditional(
  imports: RuleImports,
  rule: Rule,
  combinator: string,
  condition: Condition,
  args: readonly string[] = [],
  usual: Rule["severity"] = "error",
): string[] {
  const text = writeCondition(imports, condition);
  if (text === undefined) return [];
  return writeCall(imports, rule, combinator, [text, ...args], usual);
}

/** The condition as source text; `undefined` for one that only readers can decide. */
function writeCondition(imports: RuleImports, condition: Condition): string | undefined {
  switch (condition.kind) {
    case "cases":
      return `${imports.use("inCase")}(${condition.cases.map((found) => imports.useCase(found)).join(", ")})`;
    case "types":
      return `${imports.use("typed")}(${condition.types.map((type) => renderLiteral(type)).join(", ")})`;
    case "when":
      return `${imports.use("beside")}(${writeFieldValues(condition.fields)})`;

    case "context":
      return undefined;
  }
}

function writeCall(
  imports: RuleImports,
  rule: Rule,
  combinator: string,
  args: readonly string[],
  usual: Rule["severity"] = "error",
): string[] {
  if (rule.severity === "off") return [];
  const options = {
    ...(rule.id === undefined ? {} : { id: rule.id }),
    ...(rule.severity === usual ? {} : { severity: rule.severity }),
    ...(rule.basis === "inferred" ? { inferred: true } : {}),
  };
  const text = `${imports.use(combinator)}(${dropEmptyTail(args).join(", ")})`;
  if (Object.keys(options).length === 0) return [text];
  return [`${imports.use("configured")}(${renderLiteral(options)}, ${text})`];
}

export function writeRelation(imports: RuleImports, relation: Relation): string[] {
  const { kind } = relation;
  const quote = (...names: string[]): string[] => names.map((name) => renderLiteral(name));
  switch (kind) {
    case "same-length":
      return writeCall(imports, relation, "sameLength", quote(relation.field, relation.as));
    case "not-greater-than":
      return writeCall(imports, relation, "notGreaterThan", quote(relation.field, relation.than));
    case "mutually-exclusive":
      return writeCall(imports, relation, "mutuallyExclusive", [renderLiteral(relation.fields)]);
    case "required-for": {
      const { field, types, minItems = 0 } = relation;
      return writeCall(imports, relation, "requiredFor", [
        ...quote(field),
        renderLiteral(types),
        String(minItems),
      ]);
    }
  }
}

/** Fields with the values they may have, as an object literal. */
function writeFieldValues(fields: readonly FieldValues[]): string {
  const entries = fields.map(
    ({ field, values }) => `${renderKey(field)}: ${renderLiteral(values)}`,
  );
  return `{ ${entries.join(", ")} }`;
}

/** Arguments that equal the combinators' defaults are left out at the end. */
function dropEmptyTail(args: readonly string[]): readonly string[] {
  const last = args.at(-1);
  return last === "[]" || last === "0" ? args.slice(0, -1) : args;
}
