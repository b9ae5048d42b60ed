import { addFact, asSet, type Facts } from "./facts.js";
import { isObject, type JsonObject, listOf, objectOf, objectsOf, stringsOf } from "./narrow.js";
import {
  conditionOf,
  defaultOf,
  deprecationOf,
  preconditionOf,
  rangeOf,
  relationOf,
  replacementsOf,
  tighterRange,
} from "./rule-statements.js";
import type { SchemaNode } from "./spec-document.js";

/** Rules that the document itself marks as inferred are none of the page's facts. */
function isDocumented(rule: JsonObject): boolean {
  return rule.basis !== "inferred";
}

function rulesOf(schema: JsonObject, keyword: string, where: string): readonly JsonObject[] {
  return objectsOf(schema[keyword] ?? [], `${where} ${keyword}`).filter(isDocumented);
}

function ruleOf(schema: JsonObject, keyword: string, where: string): JsonObject | undefined {
  const rule = schema[keyword];
  if (rule === undefined) return undefined;
  const found = objectOf(rule, `${where} ${keyword}`);
  return isDocumented(found) ? found : undefined;
}

function addByCase(
  facts: Facts,
  rules: readonly JsonObject[],
  key: string,
  toValue: (rule: JsonObject) => unknown,
): void {
  for (const rule of rules) {
    const value = toValue(rule);
    if (value === undefined) continue;
    const { cases } = rule;
    if (cases === undefined) addFact(facts, `${key} in other cases`, value);
    else for (const id of stringsOf(cases, key)) addFact(facts, `${key} for ${id}`, value);
  }
}

function addDefaults(facts: Facts, { path, schema }: SchemaNode): void {
  const rules = rulesOf(schema, "x-defaults", path);
  addByCase(facts, rules, `${path} default`, defaultOf);
  const value = schema.default;
  if (value === undefined) return;
  // A default for everybody is one for each case that has the field at all.
  const availability = schema["x-available-for"];
  const cases = isObject(availability) ? availability.cases : undefined;
  if (cases === undefined) addFact(facts, `${path} default`, { value });
  else addByCase(facts, [{ cases, value }], `${path} default`, defaultOf);
}

function addRules(facts: Facts, node: SchemaNode): void {
  const { path, schema } = node;
  const availability = ruleOf(schema, "x-available-for", path);
  if (availability !== undefined) {
    addFact(facts, `${path} availability`, conditionOf(availability, path));
  }
  const base = rangeOf(schema);
  addByCase(facts, rulesOf(schema, "x-limits", path), `${path} limits`, (rule) =>
    tighterRange(base, rule),
  );
  addDefaults(facts, node);
  const outdated = ruleOf(schema, "x-deprecated-for", path);
  if (outdated !== undefined) {
    addFact(facts, `${path} deprecated for`, deprecationOf(outdated, path));
  }
  if (schema.deprecated === true) {
    addFact(facts, `${path} deprecated`, replacementsOf(schema["x-replaced-by"], path));
  }
  const state = ruleOf(schema, "x-requires-state", path);
  if (state !== undefined) addFact(facts, `${path} precondition`, preconditionOf(state, path));
  for (const relation of rulesOf(schema, "x-relations", path)) {
    addFact(facts, ...relationOf(relation, path));
  }
}

export function yamlRules(nodes: readonly SchemaNode[]): Facts {
  const facts: Facts = new Map();
  for (const node of nodes) addRules(facts, node);
  return facts;
}

export function yamlCases(root: JsonObject): Facts {
  const list = objectOf(root["x-cases"], "x-cases").list;
  return typesOfCases(list, "x-cases.list");
}

export function typesOfCases(list: unknown, where: string): Facts {
  const facts: Facts = new Map();
  for (const one of objectsOf(list, where)) {
    const id = String(one.id);
    for (const group of ["documented", "inferred"]) {
      addFact(facts, `${id} ${group}`, asSet(listOf(one[group], `${where} ${id} ${group}`)));
    }
  }
  return facts;
}
