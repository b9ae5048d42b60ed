import { pickBounds } from "../../generator/api-model/limits.js";
import { classifyRule } from "./change.js";
import { compareLimit } from "./compare-limits.js";
import { compareStrictness } from "./compare-strictness.js";
import { findStrictnessFor, formatCases, pairByCase } from "./conditions.js";
import type { ExtensionPair, Finding } from "./extension.js";
import { formatEdit } from "./format.js";

/** The limits of each case; where a case has none of its own, those of the schema hold. */
export function* compareCaseLimits({
  before,
  after,
  owners,
  comparison,
}: ExtensionPair<"x-limits">): Generator<Finding> {
  for (const { one, index, old, own, shown } of pairByCase(before, after)) {
    const [past, present] = [pickBounds(old ?? {}), pickBounds(own ?? {})];
    const strictness = findStrictnessFor(comparison.after.model, shown, [one]);
    const { model } = own === undefined ? comparison.before : comparison.after;
    for (const keyword of Object.keys({ ...past, ...present })) {
      const [from, to] = [Reflect.get(past, keyword), Reflect.get(present, keyword)];
      if (from === to) continue;
      const effect = compareLimit(
        keyword,
        { ...owners.before, ...past },
        { ...owners.after, ...present },
      );
      yield {
        ...classifyRule(effect === "wider" ? "wider" : "narrower", strictness),
        keys: [index, ...(to === undefined ? [] : [keyword])],
        text: formatEdit(keyword, from, to, formatCases(model, [one])),
      };
    }
    if (old && own) yield* compareStrictness(old, own, [index]);
  }
}
