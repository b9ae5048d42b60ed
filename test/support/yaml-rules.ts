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

function addByTrainer(
  facts: Facts,
  rules: readonly JsonObject[],
  key: string,
  toValue: (rule: JsonObject) => unknown,
): void {
  for (const rule of rules) {
    const value = toValue(rule);
    if (value === undefined) continue;
    const trainers = rule.trainers;
    if (trainers === undefined) addFact(facts, `${key} in other cases`, value);
    else for (const id of stringsOf(trainers, key)) addFact(facts, `${key} for ${id}`, value);
  }
}

function addDefaults(facts: Facts, { path, schema }: SchemaNode): void {
  const rules = rulesOf(schema, "x-defaults", path);
  addByTrainer(facts, rules, `${path} default`, defaultOf);
  const value = schema.default;
  if (value === undefined) return;
  // A default for everybody is one for each trainer that has the field at all.
  const availability = schema["x-available-for"];
  const trainers = isObject(availability) ? availability.trainers : undefined;
  if (trainers === undefined) addFact(facts, `${path} default`, { value });
  else addByTrainer(facts, [{ trainers, value }], `${path} default`, defaultOf);
}

function addRules(facts: Facts, node: SchemaNode): void {
  const { path, schema } = node;
  const availability = ruleOf(schema, "x-available-for", path);
  if (availability !== undefined) {
    addFact(facts, `${path} availability`, conditionOf(availability, path));
  }
  const base = rangeOf(schema);
  addByTrainer(facts, rulesOf(schema, "x-limits", path), `${path} limits`, (rule) =>
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

export function yamlTrainers(root: JsonObject): Facts {
  const list = objectOf(root["x-trainers"], "x-trainers").list;
  return trainersOf(list, "x-trainers.list");
}

export function trainersOf(list: unknown, where: string): Facts {
  const facts: Facts = new Map();
  for (const trainer of objectsOf(list, where)) {
    const id = String(trainer.id);
    for (const group of ["documented", "inferred"]) {
      addFact(facts, `${id} ${group}`, asSet(listOf(trainer[group], `${where} ${id} ${group}`)));
    }
  }
  return facts;
}
