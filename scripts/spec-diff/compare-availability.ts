import { renderCode } from "../../generator/client-model/sentences.js";
import { breakFor, classifyRule } from "./change.js";
import type { ExtensionPair, Finding } from "./compare-extensions.js";
import {
  type Case,
  type Condition,
  findStrictness,
  findStrictnessFor,
  formatCases,
  listCases,
  type Rule,
} from "./conditions.js";

interface Availability extends Rule, Condition {
  readonly subject?: string;
  readonly observed?: readonly Condition[];
}

/** In which cases a field can be set at all: fewer cases refuse what was accepted. */
export function compareAvailability({
  before,
  after,
  roots,
}: ExtensionPair<Availability>): Finding[] {
  if (after === undefined)
    return [{ ...classifyRule("wider", 2), text: "It is available in all cases now." }];
  const cases = listCases(after);
  const strictness = findStrictness(after);
  if (before === undefined) {
    const text = `It is only available ${formatCases(roots.after, cases)} now.`;
    return [{ ...classifyRule("narrower", strictness), text }];
  }
  const old = listCases(before);
  const lost = old.filter(({ key }) => !cases.some((one) => one.key === key));
  const gained = cases.filter(({ key }) => !old.some((one) => one.key === key));
  const kindOf = (rule: Condition) =>
    (["cases", "types", "when", "context"] as const).find((kind) => kind in rule);
  const isOtherKind = kindOf(before) !== kindOf(after);
  const findings: Finding[] = [];
  if (lost.length > 0)
    findings.push({
      ...classifyRule("narrower", findStrictnessFor(roots.after, after, lost)),
      text: `It is no longer available ${formatCases(roots.before, lost)}.`,
    });
  if (gained.length > 0)
    findings.push({
      ...classifyRule(isOtherKind ? "narrower" : "wider", strictness),
      text: `It is available ${formatCases(roots.after, gained)} now.`,
    });
  if (before.subject !== after.subject)
    findings.push({
      ...classifyRule("narrower", strictness),
      keys: ["subject"],
      text: `It depends on the model in ${renderCode(after.subject ?? "the request itself")} now.`,
    });
  return [
    ...findings,
    ...compareObserved(before, after, roots.after),
    ...compareStrictness(before, after),
  ];
}

/** Without an observation, a warning or an error is reported again. */
function compareObserved(before: Availability, after: Availability, root: unknown): Finding[] {
  const [old, own] = [before, after].map(({ observed = [] }) => observed.flatMap(listCases));
  const report = (change: "narrower" | "wider", cases: readonly Case[], verb: string): Finding[] =>
    cases.length === 0
      ? []
      : [
          {
            ...classifyRule(change, findStrictnessFor(root, after, cases)),
            keys: ["observed"],
            text: `It ${verb} observed ${formatCases(root, cases)}.`,
          },
        ];
  const without = (cases: readonly Case[] = [], others: readonly Case[] = []): Case[] =>
    cases.filter(({ key }) => !others.some((other) => other.key === key));
  return [
    ...report("wider", without(own, old), "was"),
    ...report("narrower", without(old, own), "is no longer said to be"),
  ];
}

const effects = ["is only documented", "warns", "refuses requests"] as const;

/** Whether the same rule is stricter than before, and whether its issues have another name. */
export function compareStrictness(
  before: Rule & Condition,
  after: Rule & Condition,
  keys: readonly (string | number)[] = [],
): Finding[] {
  const [from, to] = [findStrictness(before), findStrictness(after)];
  const findings: Finding[] = [];
  if (from !== to)
    findings.push({
      ...classifyRule(to === 2 ? "narrower" : "wider", 2),
      keys,
      text: `The rule ${effects[to]} now; before, it was one that ${effects[from]}.`,
    });
  if (before.id !== after.id)
    findings.push({
      ...breakFor("callers"),
      keys: [...keys, "id"],
      text: `The ID of the rule in issues is ${after.id === undefined ? "made from its pointer" : renderCode(after.id)} now.`,
    });
  return findings;
}
