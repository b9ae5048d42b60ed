import { classifyRule } from "./change.js";
import { compareStrictness } from "./compare-availability.js";
import type { ExtensionPair, Finding } from "./compare-extensions.js";
import { compareLimit } from "./compare-limits.js";
import {
  type Case,
  type Condition,
  findStrictnessFor,
  formatCases,
  listCases,
  type Rule,
} from "./conditions.js";
import { formatEdit } from "./format.js";

type CaseLimits = Rule & Condition;

const limitKeyword = /^(?:m|exclusiveM)(?:in|ax)(?:imum|Length|Items)$/;

/** The limits of each case; where a case has none of its own, those of the schema hold. */
export function compareCaseLimits({
  before = [],
  after = [],
  owners,
  roots,
}: ExtensionPair<readonly CaseLimits[]>): Finding[] {
  const [past, present] = [listLimits(before), listLimits(after)];
  return [...new Map([...past, ...present]).keys()].flatMap((key): Finding[] => {
    const [old, own] = [past.get(key), present.get(key)];
    const shown = own ?? old;
    if (shown === undefined) return [];
    const { one, index } = shown;
    const limits = { before: old?.limits ?? {}, after: own?.limits ?? {} };
    const strictness = findStrictnessFor(roots.after, shown.limits, [one]);
    const where = formatCases(own === undefined ? roots.before : roots.after, [one]);
    const keywords = new Set([...Object.keys(limits.before), ...Object.keys(limits.after)]);
    const found = [...keywords].flatMap((keyword): Finding[] => {
      const [from, to] = [Reflect.get(limits.before, keyword), Reflect.get(limits.after, keyword)];
      if (!limitKeyword.test(keyword) || from === to) return [];
      const effect = compareLimit(
        keyword,
        { ...owners.before, ...limits.before },
        { ...owners.after, ...limits.after },
      );
      return [
        {
          ...classifyRule(effect === "wider" ? "wider" : "narrower", strictness),
          keys: [index, ...(to === undefined ? [] : [keyword])],
          text: formatEdit(keyword, from, to, where),
        },
      ];
    });
    const rules = old && own ? compareStrictness(old.limits, own.limits, [index]) : [];
    return [...found, ...rules];
  });
}

interface LimitsOfCase {
  readonly one: Case;
  readonly index: number;
  readonly limits: CaseLimits;
}

function listLimits(list: readonly CaseLimits[]): Map<string, LimitsOfCase> {
  return new Map(
    list.flatMap((limits, index) =>
      listCases(limits).map((one): [string, LimitsOfCase] => [one.key, { one, index, limits }]),
    ),
  );
}
