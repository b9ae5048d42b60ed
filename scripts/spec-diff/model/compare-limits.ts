import { narrowLimits } from "../../../generator/api-model/limits.js";
import type { CaseLimits, Condition, Limits } from "../../../generator/api-model/model.js";
import { phraseCaseLimits } from "../../../generator/client-model/sentences.js";
import { narrowed, ofRank, widened } from "../judgement.js";
import { judgeLimit } from "../schemas/judge-limits.js";
import { keyOf, listCases, rankFor, sayCases } from "./cases.js";
import type { FieldPair, Finding } from "./compare-fields.js";
import { judgeStrictness } from "./strictness.js";

interface Case {
  readonly condition: Condition;
  readonly index: number;
  readonly limits: CaseLimits;
}

/** The limits of each case; where a case has none of its own, those of the field hold. */
export function compareCaseLimits({ before, after, models }: FieldPair): Finding[] {
  const [past, present] = [listLimits(before.rules.limits), listLimits(after.rules.limits)];
  const found = new Map(
    [...past, ...present].map(({ condition }) => [keyOf(condition), condition]),
  );
  return [...found].flatMap(([key, condition]): Finding[] => {
    const find = (cases: readonly Case[]) => cases.find((one) => keyOf(one.condition) === key);
    const [old, own] = [find(past), find(present)];
    const shown = own ?? old;
    if (shown === undefined) return [];
    const keys = ["x-limits", String(shown.index)];
    const name = sayCases(own === undefined ? models.before : models.after, [condition]);
    const strictness = old && own ? judgeStrictness(old.limits, own.limits, keys) : [];
    const [from, to] = [phrase(old), phrase(own)];
    if (from === to) return strictness;
    const isNarrower = ["minimum", "maximum"].some(
      (end) => judgeLimit(end, merge(before.limits, old), merge(after.limits, own)) === "narrower",
    );
    const judgement = ofRank(
      isNarrower ? narrowed : widened,
      rankFor(shown.limits, [condition], models.after),
    );
    return [{ keys, text: sayLimits(name, from, to), judgement }, ...strictness];
  });
}

function sayLimits(name: string, from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `It has limits of its own ${name}: ${to}.`;
  if (to === undefined) return `It no longer has limits of its own ${name}; they were: ${from}.`;
  return `Its limits ${name} went from “${from}” to “${to}”.`;
}

function listLimits(limits: readonly CaseLimits[]): Case[] {
  return limits.flatMap((one, index) =>
    listCases(one.condition).map((condition) => ({ condition, index, limits: one })),
  );
}

function phrase(found: Case | undefined): string | undefined {
  return found && phraseCaseLimits(found.limits);
}

function merge(limits: Limits, found: Case | undefined): Limits {
  return found === undefined ? limits : narrowLimits(limits, found.limits);
}
