import type { Relation } from "../../generator/api-model/model.js";
import { formatRelation, renderCode } from "../../generator/client-model/sentences.js";
import { classifyRule } from "./change.js";
import { compareStrictness } from "./compare-availability.js";
import type { ExtensionPair, Finding } from "./compare-extensions.js";
import { findStrictness, type Rule } from "./conditions.js";
import { formatValues } from "./format.js";

type Scalar = string | number | boolean;

interface StateRequirement extends Rule {
  readonly equals?: Readonly<Record<string, readonly Scalar[]>>;
  readonly present?: readonly string[];
}

/** What must be true of the model for the field to be set. */
export function compareState({ before, after }: ExtensionPair<StateRequirement>): Finding[] {
  const strictness = findStrictness(after ?? before ?? {});
  const [past, present] = [before?.equals ?? {}, after?.equals ?? {}];
  const report = (effect: "narrower" | "wider", text: string, ...keys: string[]): Finding[] => [
    { ...classifyRule(effect, strictness), keys, text },
  ];
  const fields = new Set([...Object.keys(past), ...Object.keys(present)]);
  const equals = [...fields].flatMap((field): Finding[] => {
    const [old, own] = [past[field], present[field]];
    const name = `the model's ${renderCode(field)} is`;
    const keys = ["equals", field];
    if (own === undefined) return report("wider", `It can be set whatever ${name}.`, ...keys);
    if (old === undefined)
      return report(
        "narrower",
        `It can only be set while ${name} one of ${formatValues(own)}.`,
        ...keys,
      );
    const lost = old.filter((value) => !own.includes(value));
    const gained = own.filter((value) => !old.includes(value));
    const format = (can: string, values: readonly Scalar[]): string =>
      `It ${can} be set while ${name} ${formatValues(values)}.`;
    return [
      ...(lost.length > 0 ? report("narrower", format("can no longer", lost), ...keys) : []),
      ...(gained.length > 0 ? report("wider", format("can now", gained), ...keys) : []),
    ];
  });
  const [had, has] = [before?.present ?? [], after?.present ?? []];
  const added = has.filter((field) => !had.includes(field));
  const removed = had.filter((field) => !has.includes(field));
  const need = (what: string, field: string): string =>
    `The model ${what} have ${renderCode(field)} for it to be set.`;
  return [
    ...equals,
    ...added.flatMap((field) => report("narrower", need("must now", field), "present")),
    ...removed.flatMap((field) => report("wider", need("no longer has to", field), "present")),
    ...(before && after ? compareStrictness(before, after) : []),
  ];
}

interface RelationItem {
  readonly relation: Relation;
  readonly index: number;
}

/** How the fields of an object depend on each other. */
export function compareRelations({
  before = [],
  after = [],
}: ExtensionPair<readonly Relation[]>): Finding[] {
  const [past, present] = [listRelations(before), listRelations(after)];
  const added = [...present].flatMap(([key, { relation, index }]): Finding[] => {
    const strictness = findStrictness(relation);
    const text = formatRelation(relation);
    const old = past.get(key)?.relation;
    if (old === undefined)
      return [{ ...classifyRule("narrower", strictness), keys: [index], text }];
    const [from, to] = [countItems(old), countItems(relation)];
    const effect = to > from ? "narrower" : "wider";
    const counts = { ...classifyRule(effect, strictness), keys: [index, "minItems"], text };
    return [...(from === to ? [] : [counts]), ...compareStrictness(old, relation, [index])];
  });
  const removed = [...past]
    .filter(([key]) => !present.has(key))
    .map(([, { relation, index }]) => ({
      ...classifyRule("wider", findStrictness(relation)),
      keys: [index],
      text: `No longer: ${formatRelation(relation)}`,
    }));
  return [...added, ...removed];
}

function countItems(relation: Relation): number {
  return relation.kind === "required-for" ? (relation.minItems ?? 0) : 0;
}

/** The relations by what they relate; one for several types is one for each of them. */
function listRelations(list: readonly Relation[]): Map<string, RelationItem> {
  return new Map(
    list.flatMap((relation, index) => {
      const parts: readonly Relation[] =
        relation.kind === "required-for"
          ? relation.types.map((type) => ({ ...relation, types: [type] }))
          : [relation];
      return parts.map((part): [string, RelationItem] => {
        const { id, severity, basis, ...what } = part;
        return [JSON.stringify({ ...what, minItems: 0 }), { relation: part, index }];
      });
    }),
  );
}
