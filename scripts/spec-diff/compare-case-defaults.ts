import { renderCode } from "../../generator/client-model/sentences.js";
import { classifyKind, minor, patch } from "./change.js";
import { formatCases, listCases, pairByCase } from "./conditions.js";
import type { ExtensionPair, Extensions, Finding } from "./extension.js";
import { formatValue, formatValues } from "./format.js";
import { matchItems } from "./match-items.js";

/** What the server uses in each case where the field is omitted; `spec-facts/fact-kinds.ts` classifies it. */
export function* compareCaseDefaults({
  before,
  after,
  comparison,
}: ExtensionPair<"x-defaults">): Generator<Finding> {
  for (const { one, index, old, own } of pairByCase(before, after)) {
    const [past, present] = [old && formatDefault(old), own && formatDefault(own)];
    if (past === present) continue;
    const { model } = own === undefined ? comparison.before : comparison.after;
    const where = formatCases(model, [one]);
    const text =
      present === undefined
        ? `It no longer has a default ${where}; it was ${past}.`
        : `Its default ${where} is ${present} now${past === undefined ? "" : `; it was ${past}`}.`;
    yield { ...(classifyKind("case default") ?? minor), keys: [index], text };
  }
}

type CaseDefault = NonNullable<Extensions["x-defaults"]>[number];

function formatDefault({ value, formula, provided }: CaseDefault): string {
  const code = formula === undefined ? formatValue(value) : renderCode(formula);
  return provided === undefined ? code : `${code} if ${provided}`;
}

/** Cases in which a field should no longer be set. */
export function* compareDeprecations({
  before,
  after,
  comparison,
}: ExtensionPair<"x-deprecated-for">): Generator<Finding> {
  const { lost, gained } = matchItems(before?.cases, after?.cases);
  const classification = classifyKind("case deprecation") ?? minor;
  if (gained.length > 0) {
    const where = formatCases(comparison.after.model, listCases({ cases: [...gained] }));
    yield { ...classification, text: `It is deprecated ${where}.` };
  }
  if (lost.length > 0) {
    const where = formatCases(comparison.before.model, listCases({ cases: [...lost] }));
    yield { ...classification, text: `It is no longer deprecated ${where}.` };
  }
  if (before && after && String(before.replacedBy) !== String(after.replacedBy))
    yield { ...patch, keys: ["replacedBy"], text: formatReplacement(after.replacedBy) };
}

/** What to use in place of a deprecated field. */
export function* compareReplacements({
  after,
}: ExtensionPair<"x-replaced-by">): Generator<Finding> {
  yield { ...patch, text: formatReplacement(after) };
}

function formatReplacement(fields: readonly string[] = []): string {
  return fields.length === 0
    ? "It has no replacement any more."
    : `Use ${formatValues(fields)} instead.`;
}
