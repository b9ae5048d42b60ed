import { pickBounds } from "../../generator/api-model/limits.js";
import type { ConditionExtension } from "../../generator/api-model/openapi-types.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { classifyKind, classifyRule, minor, patch } from "./change.js";
import { compareLimit } from "./compare-limits.js";
import {
  type Case,
  compareStrictness,
  findStrictness,
  findStrictnessFor,
  formatCases,
  listCases,
  pairByCase,
} from "./conditions.js";
import { type Extensions, type Findings, type Pair, report } from "./finding.js";
import { formatEdit, formatValue, formatValues } from "./format.js";
import { matchItems } from "./match-items.js";

/** Compares the cases in which a field can be set: with fewer cases, accepted values are refused. */
export function* compareAvailability({
  before,
  after,
  comparison,
}: Pair<"x-available-for">): Findings {
  const [old, own] = [comparison.before.model, comparison.after.model];
  if (after === undefined)
    return yield report(classifyRule("wider", 2), "It is available in all cases now.");
  const narrower = classifyRule("narrower", findStrictness(after));
  if (before === undefined) {
    const where = formatCases(own, listCases(after));
    return yield report(narrower, `It is only available ${where} now.`);
  }
  const classify = (effect: "narrower" | "wider", cases: readonly Case[]) =>
    classifyRule(effect, findStrictnessFor(own, after, cases));
  const { lost, gained } = matchCases([before], [after]);
  if (lost.length > 0)
    yield report(
      classify("narrower", lost),
      `It is no longer available ${formatCases(old, lost)}.`,
    );
  if (gained.length > 0) {
    const isOtherKind = kindOf(before) !== kindOf(after);
    const effect = classifyRule(isOtherKind ? "narrower" : "wider", findStrictness(after));
    yield report(effect, `It is available ${formatCases(own, gained)} now.`);
  }
  if (before.subject !== after.subject) {
    const subject = renderCode(after.subject ?? "the request itself");
    yield report(narrower, `It depends on the model in ${subject} now.`, ["subject"]);
  }
  // Without the observation, a warning or an error is reported again.
  const observed = matchCases(before.observed, after.observed);
  if (observed.gained.length > 0) {
    const text = `It was observed ${formatCases(own, observed.gained)}.`;
    yield report(classify("wider", observed.gained), text, ["observed"]);
  }
  if (observed.lost.length > 0) {
    const text = `It is no longer reported as observed ${formatCases(own, observed.lost)}.`;
    yield report(classify("narrower", observed.lost), text, ["observed"]);
  }
  yield* compareStrictness(before, after);
}

function matchCases(before?: readonly ConditionExtension[], after?: readonly ConditionExtension[]) {
  const keyOf = ({ key }: Case): string => key;
  return matchItems(before?.flatMap(listCases), after?.flatMap(listCases), keyOf);
}

function kindOf(condition: ConditionExtension): string | undefined {
  return ["cases", "types", "when", "context"].find((kind) => kind in condition);
}

/** Compares the limits of each case; a case without its own has those of the schema. */
export function* compareCaseLimits({
  before,
  after,
  owners,
  comparison,
}: Pair<"x-limits">): Findings {
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
      yield report(
        classifyRule(effect === "wider" ? "wider" : "narrower", strictness),
        formatEdit(keyword, from, to, formatCases(model, [one])),
        to === undefined ? [index] : [index, keyword],
      );
    }
    if (old && own) yield* compareStrictness(old, own, [index]);
  }
}

/** What the server uses in each case where the field is omitted; `spec-facts/fact-kinds.ts` classifies it. */
export function* compareCaseDefaults({ before, after, comparison }: Pair<"x-defaults">): Findings {
  for (const { one, index, old, own } of pairByCase(before, after)) {
    const [past, present] = [old && formatDefault(old), own && formatDefault(own)];
    if (past === present) continue;
    const { model } = own === undefined ? comparison.before : comparison.after;
    const where = formatCases(model, [one]);
    const text =
      present === undefined
        ? `It no longer has a default ${where}; it was ${past}.`
        : `Its default ${where} is ${present} now${past === undefined ? "" : `; it was ${past}`}.`;
    yield report(classifyKind("case default") ?? minor, text, [index]);
  }
}

type CaseDefault = NonNullable<Extensions["x-defaults"]>[number];

function formatDefault({ value, formula, provided }: CaseDefault): string {
  const code = formula === undefined ? formatValue(value) : renderCode(formula);
  return provided === undefined ? code : `${code} if ${provided}`;
}

/** Compares the cases in which a field is deprecated. */
export function* compareDeprecations({
  before,
  after,
  comparison,
}: Pair<"x-deprecated-for">): Findings {
  const { lost, gained } = matchCases(before && [before], after && [after]);
  const classification = classifyKind("case deprecation") ?? minor;
  if (gained.length > 0)
    yield report(
      classification,
      `It is deprecated ${formatCases(comparison.after.model, gained)}.`,
    );
  if (lost.length > 0) {
    const where = formatCases(comparison.before.model, lost);
    yield report(classification, `It is no longer deprecated ${where}.`);
  }
  if (before && after && String(before.replacedBy) !== String(after.replacedBy))
    yield report(patch, formatReplacement(after.replacedBy), ["replacedBy"]);
}

/** Compares the replacements of a deprecated field. */
export function* compareReplacements({ after }: Pair<"x-replaced-by">): Findings {
  yield report(patch, formatReplacement(after));
}

function formatReplacement(fields: readonly string[] = []): string {
  return fields.length === 0
    ? "It no longer has a replacement."
    : `Use ${formatValues(fields)} instead.`;
}
