import { addFact, type Facts } from "./facts.js";
import { type JsonObject, objectOf, objectsOf, stringOf } from "./narrow.js";
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

export interface PageRules {
  readonly facts: Facts;
  /** The page says something, but in words that several rules would do justice to, or none. */
  readonly inWords: ReadonlySet<string>;
  /** The document may leave it out, but must not say anything else. */
  readonly optional: ReadonlySet<string>;
}

interface Draft {
  readonly facts: Facts;
  readonly inWords: Set<string>;
  readonly optional: Set<string>;
}

function add(draft: Draft, row: JsonObject, key: string, value: unknown): void {
  if (row.words === true) draft.inWords.add(key);
  else addFact(draft.facts, key, value);
  if (row.optional === true) draft.optional.add(key);
}

function addParameter(draft: Draft, row: JsonObject, path: string, general: JsonObject): void {
  const { availableFor, limits = {}, defaults = {}, deprecatedFor } = row;
  if (availableFor !== undefined) {
    const condition = conditionOf({ trainers: availableFor }, path);
    add(draft, row, `${path} availability`, condition);
  }
  for (const [id, value] of Object.entries(objectOf(limits, path))) {
    const range = tighterRange(rangeOf(general), objectOf(value, path));
    if (range !== undefined) add(draft, row, `${path} limits for ${id}`, range);
  }
  for (const [id, value] of Object.entries(objectOf(defaults, path))) {
    const rule = objectOf(value, path);
    add(draft, rule, `${path} default for ${id}`, defaultOf(rule));
  }
  if (deprecatedFor !== undefined) {
    const rule = objectOf(deprecatedFor, path);
    add(draft, row, `${path} deprecated for`, deprecationOf(rule, path));
  }
}

/** Which statement each list of trainer-facts.json makes of a row about a place. */
const statements: Readonly<
  Record<string, (row: JsonObject, path: string) => readonly [string, unknown]>
> = {
  availability: (row, path) => [`${path} availability`, conditionOf(row, path)],
  limits: (row, path) => [`${path} limits in other cases`, rangeOf(row)],
  defaults: (row, path) => [`${path} default`, defaultOf(row)],
  relations: (row, path) => relationOf(row, path),
  preconditions: (row, path) => [`${path} precondition`, preconditionOf(row, path)],
  deprecated: (row, path) => [`${path} deprecated`, replacementsOf(row.replacedBy, path)],
};

export function pageRules(fixture: JsonObject, rows: readonly JsonObject[]): PageRules {
  const draft: Draft = { facts: new Map(), inWords: new Set(), optional: new Set() };
  const general = new Map(rows.map((row) => [row.path, row]));
  for (const row of objectsOf(fixture.parameters, "parameters")) {
    const name = stringOf(row.name, "parameter name");
    for (const place of ["request.parameters", "response.model.parameters"]) {
      const path = `${place}.${name}`;
      addParameter(draft, row, path, objectOf(general.get(path), path));
    }
  }
  for (const [list, statementOf] of Object.entries(statements)) {
    for (const row of objectsOf(fixture[list], list)) {
      add(draft, row, ...statementOf(row, stringOf(row.path, `${list} path`)));
    }
  }
  return draft;
}

/** Both sides without what the page leaves open. */
export function decidable(page: PageRules, yaml: Facts): { page: Facts; yaml: Facts } {
  const open = (key: string): boolean =>
    [...page.inWords].some((words) => key === words || key === `${words} in other cases`);
  const left = (key: string): boolean => page.optional.has(key) && !yaml.has(key);
  return {
    page: new Map([...page.facts].filter(([key]) => !left(key))),
    yaml: new Map([...yaml].filter(([key]) => !open(key))),
  };
}
