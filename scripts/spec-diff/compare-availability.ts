import type { ConditionExtension } from "../../generator/api-model/openapi-types.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { classifyRule } from "./change.js";
import { compareStrictness } from "./compare-strictness.js";
import {
  type Case,
  findStrictness,
  findStrictnessFor,
  formatCases,
  listCases,
} from "./conditions.js";
import type { ExtensionPair, Finding } from "./extension.js";
import { matchItems } from "./match-items.js";

/** In which cases a field can be set at all: fewer cases refuse what was accepted. */
export function* compareAvailability({
  before,
  after,
  comparison,
}: ExtensionPair<"x-available-for">): Generator<Finding> {
  const [old, own] = [comparison.before.model, comparison.after.model];
  if (after === undefined) {
    yield { ...classifyRule("wider", 2), text: "It is available in all cases now." };
    return;
  }
  const strictness = findStrictness(after);
  if (before === undefined) {
    const text = `It is only available ${formatCases(own, listCases(after))} now.`;
    yield { ...classifyRule("narrower", strictness), text };
    return;
  }
  const { lost, gained } = matchCases([before], [after]);
  const isOtherKind = kindOf(before) !== kindOf(after);
  if (lost.length > 0)
    yield {
      ...classifyRule("narrower", findStrictnessFor(own, after, lost)),
      text: `It is no longer available ${formatCases(old, lost)}.`,
    };
  if (gained.length > 0)
    yield {
      ...classifyRule(isOtherKind ? "narrower" : "wider", strictness),
      text: `It is available ${formatCases(own, gained)} now.`,
    };
  if (before.subject !== after.subject)
    yield {
      ...classifyRule("narrower", strictness),
      keys: ["subject"],
      text: `It depends on the model in ${renderCode(after.subject ?? "the request itself")} now.`,
    };
  // Without an observation, a warning or an error is reported again.
  const observed = matchCases(before.observed, after.observed);
  const keys = ["observed"];
  if (observed.gained.length > 0)
    yield {
      ...classifyRule("wider", findStrictnessFor(own, after, observed.gained)),
      keys,
      text: `It was observed ${formatCases(own, observed.gained)}.`,
    };
  if (observed.lost.length > 0)
    yield {
      ...classifyRule("narrower", findStrictnessFor(own, after, observed.lost)),
      keys,
      text: `It is no longer said to be observed ${formatCases(own, observed.lost)}.`,
    };
  yield* compareStrictness(before, after);
}

function matchCases(before?: readonly ConditionExtension[], after?: readonly ConditionExtension[]) {
  const keyOf = ({ key }: Case): string => key;
  return matchItems(before?.flatMap(listCases), after?.flatMap(listCases), keyOf);
}

function kindOf(condition: ConditionExtension): string | undefined {
  return ["cases", "types", "when", "context"].find((kind) => kind in condition);
}
