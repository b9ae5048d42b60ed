import { renderCode } from "../../generator/client-model/sentences.js";
import { classifyKind, minor, patch } from "./change.js";
import type { ExtensionPair, Finding } from "./compare-extensions.js";
import { type Condition, formatCases, listCases } from "./conditions.js";
import { formatValue, formatValues } from "./format.js";

type CaseDefault = Condition & {
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly provided?: string;
};

/** What the server uses in each case where the field is omitted; `spec-facts/fact-kinds.ts` classifies it. */
export function compareCaseDefaults({
  before = [],
  after = [],
  roots,
}: ExtensionPair<readonly CaseDefault[]>): Finding[] {
  const [past, present] = [listDefaults(before), listDefaults(after)];
  return [...new Map([...past, ...present])].flatMap(([key, { one }]): Finding[] => {
    const [old, own] = [past.get(key), present.get(key)];
    if (old?.text === own?.text) return [];
    const where = formatCases(own === undefined ? roots.before : roots.after, [one]);
    const text =
      own === undefined
        ? `It no longer has a default ${where}; it was ${old?.text}.`
        : `Its default ${where} is ${own.text} now${old === undefined ? "" : `; it was ${old.text}`}.`;
    return [{ ...(classifyKind("case default") ?? minor), keys: [(own ?? old)?.index ?? 0], text }];
  });
}

function listDefaults(list: readonly CaseDefault[]) {
  return new Map(
    list.flatMap((item, index) => {
      const { value, formula, provided } = item;
      const code = formula === undefined ? formatValue(value) : renderCode(formula);
      const text = provided === undefined ? code : `${code} if ${provided}`;
      return listCases(item).map((one) => [one.key, { one, index, text }] as const);
    }),
  );
}

interface CaseDeprecation {
  readonly cases: readonly string[];
  readonly replacedBy?: readonly string[];
}

/** Cases in which a field should no longer be set. */
export function compareDeprecations({
  before,
  after,
  roots,
}: ExtensionPair<CaseDeprecation>): Finding[] {
  const [past, present] = [before?.cases ?? [], after?.cases ?? []];
  const report = (cases: readonly string[], root: unknown, what: string): Finding[] =>
    cases.length === 0
      ? []
      : [
          {
            ...(classifyKind("case deprecation") ?? minor),
            text: `It is ${what} ${formatCases(root, listCases({ cases }))}.`,
          },
        ];
  const gained = present.filter((id) => !past.includes(id));
  const lost = past.filter((id) => !present.includes(id));
  const isReplaced = before && after && String(before.replacedBy) !== String(after.replacedBy);
  return [
    ...report(gained, roots.after, "deprecated"),
    ...report(lost, roots.before, "no longer deprecated"),
    ...(isReplaced
      ? compareReplacements({ after: after.replacedBy }).map((one) => ({
          ...one,
          keys: ["replacedBy"],
        }))
      : []),
  ];
}

/** What to use in place of a deprecated field. */
export function compareReplacements({
  after = [],
}: Pick<ExtensionPair<readonly string[]>, "after">): Finding[] {
  const text =
    after.length === 0 ? "It has no replacement any more." : `Use ${formatValues(after)} instead.`;
  return [{ ...patch, text }];
}
