import type { Basis } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { readAt } from "../../generator/json/pointer.js";
import { listEntries } from "../spec-facts/usages.js";
import type { Strictness } from "./change.js";
import { formatValues, joinPhrases } from "./format.js";

/** A rule as it is written in the document. */
export interface Rule {
  readonly id?: string | undefined;
  readonly severity?: "error" | "warning" | "off";
  readonly basis?: Basis;
}

/** The condition of a rule, exactly one of the four. */
export interface Condition {
  readonly cases?: readonly string[];
  readonly types?: readonly string[];
  readonly when?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  readonly context?: string;
}

/** One of the cases that a condition lists, with a key by which two versions are compared. */
export interface Case {
  readonly key: string;
  readonly condition: Condition;
}

/** The cases of a condition. Several fields of `when` are one case. */
export function listCases({ cases, types, when, context }: Condition): Case[] {
  const [field, ...others] = Object.entries(when ?? {});
  const conditions: Condition[] = [
    ...(cases ?? []).map((id) => ({ cases: [id] })),
    ...(types ?? []).map((type) => ({ types: [type] })),
    ...(when !== undefined && (field === undefined || others.length > 0) ? [{ when }] : []),
    ...(field !== undefined && others.length === 0
      ? field[1].map((value) => ({ when: { [field[0]]: [value] } }))
      : []),
    ...(context === undefined ? [] : [{ context }]),
  ];
  return conditions.map((condition) => ({ key: JSON.stringify(condition), condition }));
}

/** Cases as a phrase: "for Flux LoRA and Musubi", "for models of type `custom`". */
export function formatCases(root: unknown, cases: readonly Case[]): string {
  const conditions = cases.map(({ condition }) => condition);
  const ids = conditions.flatMap((one) => one.cases ?? []);
  const types = conditions.flatMap((one) => one.types ?? []);
  return joinPhrases([
    ...(ids.length > 0
      ? [`for ${joinPhrases(ids.map((id) => String(findModelCase(root, id)?.title ?? id)))}`]
      : []),
    ...(types.length > 0 ? [`for models of type ${formatValues(types)}`] : []),
    ...conditions.flatMap(({ when }) =>
      when === undefined ? [] : `when ${joinPhrases(Object.entries(when).map(formatField))}`,
    ),
    ...conditions.flatMap(({ context }) => (context === undefined ? [] : `for ${context}`)),
  ]);
}

function formatField([name, values]: [string, readonly (string | number | boolean)[]]): string {
  return `${renderCode(name)} is ${formatValues(values)}`;
}

interface ModelCase {
  readonly id: string;
  readonly title: string;
  readonly documented: readonly string[];
}

function findModelCase(root: unknown, id: string): ModelCase | undefined {
  const list = listEntries(readAt(root, "/x-cases/list"));
  // The generator has refused a document whose cases have another form.
  return list.map(([, one]) => one as ModelCase).find((one) => one.id === id);
}

/** How strict a rule is: one that is not documented never refuses. */
export function findStrictness(rule: Rule & Condition): Strictness {
  if (rule.severity === "off" || rule.context !== undefined) return 0;
  return rule.severity === "warning" || (rule.basis ?? "documented") !== "documented" ? 1 : 2;
}

/** How strict a rule is in some of its cases: one of which no type is documented refuses nothing. */
export function findStrictnessFor(
  root: unknown,
  rule: Rule & Condition,
  cases: readonly Case[],
): Strictness {
  const refuses = (id: string): boolean => (findModelCase(root, id)?.documented ?? []).length > 0;
  const isSure = cases.some(({ condition }) => condition.cases?.some(refuses) ?? true);
  const strictness = findStrictness(rule);
  return strictness === 2 && !isSure ? 1 : strictness;
}
