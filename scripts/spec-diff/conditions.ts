import type { ApiModel } from "../../generator/api-model/model.js";
import type { ConditionExtension, RuleExtension } from "../../generator/api-model/openapi-types.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { breakFor, classifyRule, type Strictness } from "./change.js";
import { type Findings, type Keys, report } from "./finding.js";
import { formatValues, list } from "./format.js";

/** A case of a condition, with a key to compare versions by. */
export interface Case {
  readonly key: string;
  readonly condition: ConditionExtension;
}

/** The cases of a condition. Several fields of `when` form one case. */
export function listCases({ cases, types, when, context }: ConditionExtension): Case[] {
  const fields = Object.entries(when ?? {});
  const conditions: ConditionExtension[] = [
    ...(cases ?? []).map((id) => ({ cases: [id] })),
    ...(types ?? []).map((type) => ({ types: [type] })),
    ...(fields.length === 1
      ? fields.flatMap(([name, all]) => all.map((value) => ({ when: { [name]: [value] } })))
      : when === undefined
        ? []
        : [{ when }]),
    ...(context === undefined ? [] : [{ context }]),
  ];
  return conditions.map((condition) => ({ key: JSON.stringify(condition), condition }));
}

/**
 * Pairs the items of two lists by case.
 *
 * @returns each case with its items, and with that which is shown: today's, or the old one that is gone, and its index
 */
export function pairByCase<Item extends ConditionExtension>(
  before: readonly Item[] = [],
  after: readonly Item[] = [],
) {
  const expand = (list: readonly Item[]) =>
    new Map(
      list.flatMap((shown, index) =>
        listCases(shown).map((one) => [one.key, { one, shown, index }] as const),
      ),
    );
  const [past, present] = [expand(before), expand(after)];
  return [...new Map([...past, ...present])].map(([key, last]) => ({
    ...last,
    old: past.get(key)?.shown,
    own: present.get(key)?.shown,
  }));
}

/** Cases as a phrase: "for Flux LoRA and Musubi", "for models of type `custom`". */
export function formatCases(model: ApiModel, cases: readonly Case[]): string {
  const conditions = cases.map(({ condition }) => condition);
  const ids = conditions.flatMap((one) => one.cases ?? []);
  const types = conditions.flatMap((one) => one.types ?? []);
  const formatWhen = (when: NonNullable<ConditionExtension["when"]>) =>
    Object.entries(when).map(([name, all]) => `${renderCode(name)} is ${formatValues(all)}`);
  return list.format([
    ...(ids.length > 0
      ? [`for ${list.format(ids.map((id) => findCase(model, id)?.title ?? id))}`]
      : []),
    ...(types.length > 0 ? [`for models of type ${formatValues(types)}`] : []),
    ...conditions.flatMap(({ when }) =>
      when === undefined ? [] : `when ${list.format(formatWhen(when))}`,
    ),
    ...conditions.flatMap(({ context }) => (context === undefined ? [] : `for ${context}`)),
  ]);
}

function findCase({ cases }: ApiModel, id: string) {
  return cases?.list.find((one) => one.id === id);
}

type Rule = RuleExtension & { readonly context?: string };

/** The strictness of a rule: one that is not documented never refuses a request. */
export function findStrictness(rule: Rule): Strictness {
  if (rule.severity === "off" || rule.context !== undefined) return 0;
  return rule.severity === "warning" || (rule.basis ?? "documented") !== "documented" ? 1 : 2;
}

/** The strictness of a rule in some of its cases: a case without documented types refuses nothing. */
export function findStrictnessFor(model: ApiModel, rule: Rule, cases: readonly Case[]): Strictness {
  const refuses = (id: string): boolean => (findCase(model, id)?.documented ?? []).length > 0;
  const isSure = cases.some(({ condition }) => condition.cases?.some(refuses) ?? true);
  const strictness = findStrictness(rule);
  return strictness === 2 && !isSure ? 1 : strictness;
}

const effects = ["is only documented", "warns", "refuses requests"] as const;

/** Compares the strictness of a rule, and the id under which issues report it. */
export function* compareStrictness(before: Rule, after: Rule, keys: Keys = []): Findings {
  const [from, to] = [findStrictness(before), findStrictness(after)];
  if (from !== to) {
    const text = `The rule ${effects[to]} now; before, it was one that ${effects[from]}.`;
    yield report(classifyRule(to === 2 ? "narrower" : "wider", 2), text, keys);
  }
  if (before.id === after.id) return;
  const name = after.id === undefined ? "made from its pointer" : renderCode(after.id);
  const text = `The ID of the rule in issues is ${name} now.`;
  yield report(breakFor("callers"), text, [...keys, "id"]);
}
