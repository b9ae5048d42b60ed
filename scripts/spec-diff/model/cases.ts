import type { ApiModel, Condition, Rule } from "../../../generator/api-model/model.js";
import { labelCondition, sayCondition } from "../../../generator/client-model/sentences.js";
import type { Rank } from "../judgement.js";

/** The single cases that a condition lists, so that two conditions can be compared case by case. */
export function listCases(condition: Condition): Condition[] {
  switch (condition.kind) {
    case "trainers":
      return condition.trainers.map((id) => ({ kind: "trainers", trainers: [id] }));
    case "types":
      return condition.types.map((type) => ({ kind: "types", types: [type] }));
    case "when": {
      const [field, ...others] = condition.fields;
      // Several fields at once are one case, whose parts do not stand for themselves.
      if (field === undefined || others.length > 0) return [condition];
      return field.values.map((value) => ({
        kind: "when",
        fields: [{ field: field.field, values: [value] }],
      }));
    }
    case "context":
      return [condition];
  }
}

export function keyOf(condition: Condition): string {
  return JSON.stringify(condition);
}

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Cases as a phrase: "for Flux LoRA and Musubi", "for models of type `custom`". */
export function sayCases(model: ApiModel, cases: readonly Condition[]): string {
  const trainers = cases.flatMap((one) => (one.kind === "trainers" ? one.trainers : []));
  const types = cases.flatMap((one) => (one.kind === "types" ? one.types : []));
  const others = cases.filter(({ kind }) => kind === "when" || kind === "context");
  return list.format([
    ...(trainers.length === 0
      ? []
      : [`for ${labelCondition(model, { kind: "trainers", trainers })}`]),
    ...(types.length === 0 ? [] : [sayCondition(model, { kind: "types", types })]),
    ...others.map((one) => sayCondition(model, one)),
  ]);
}

/** How far a rule goes for some cases: a trainer of which no type is documented refuses nothing. */
export function rankFor(rule: Rule, cases: readonly Condition[], { trainers }: ApiModel): Rank {
  const refuses = (id: string): boolean =>
    trainers?.list.some((one) => one.id === id && one.documented.length > 0) === true;
  const isSure = cases.some((one) => one.kind !== "trainers" || one.trainers.some(refuses));
  const rank = rankOf(rule);
  return rank === 2 && !isSure ? 1 : rank;
}

/** How far a rule goes; one that is inferred never refuses. */
export function rankOf(rule: Rule & { readonly condition?: Condition }): Rank {
  if (rule.severity === "off" || rule.condition?.kind === "context") return 0;
  return rule.severity === "warning" || rule.basis === "inferred" ? 1 : 2;
}
