import type { Relation } from "../../generator/api-model/model.js";
import { readRelations } from "../../generator/api-model/read-extensions.js";
import { formatRelation, renderCode } from "../../generator/client-model/sentences.js";
import { classifyRule } from "./change.js";
import { compareStrictness, findStrictness } from "./conditions.js";
import { type Findings, type Pair, report } from "./finding.js";
import { formatValues } from "./format.js";
import { matchItems } from "./match-items.js";

/** Compares the state of the model in which a field can be set. */
export function* compareState({ before, after }: Pair<"x-requires-state">): Findings {
  const strictness = findStrictness(after ?? before ?? {});
  const narrower = classifyRule("narrower", strictness);
  const wider = classifyRule("wider", strictness);
  for (const field of Object.keys({ ...before?.equals, ...after?.equals })) {
    const [old, own] = [before?.equals?.[field], after?.equals?.[field]];
    const keys = ["equals", field];
    const name = `the model's ${renderCode(field)} is`;
    if (own === undefined) {
      yield report(wider, `It can be set whatever ${name}.`, keys);
    } else if (old === undefined) {
      const text = `It can only be set while ${name} one of ${formatValues(own)}.`;
      yield report(narrower, text, keys);
    } else {
      const { lost, gained } = matchItems(old, own);
      const format = (can: string, values: typeof lost): string =>
        `It ${can} be set while ${name} ${formatValues(values)}.`;
      if (lost.length > 0) yield report(narrower, format("can no longer", lost), keys);
      if (gained.length > 0) yield report(wider, format("can now", gained), keys);
    }
  }
  const { lost, gained } = matchItems(before?.present, after?.present);
  const need = (what: string, field: string): string =>
    `The model ${what} have ${renderCode(field)} for it to be set.`;
  for (const field of gained) yield report(narrower, need("must now", field), ["present"]);
  for (const field of lost) yield report(wider, need("no longer has to", field), ["present"]);
  if (before && after) yield* compareStrictness(before, after);
}

/** Compares the relations between the fields of an object. */
export function* compareRelations({ before = [], after = [] }: Pair<"x-relations">): Findings {
  const { lost, gained, kept } = matchItems(
    listRelations(before),
    listRelations(after),
    ({ key }) => key,
  );
  const classify = (effect: "narrower" | "wider", relation: Relation) =>
    classifyRule(effect, findStrictness(relation));
  for (const { relation, index } of gained)
    yield report(classify("narrower", relation), formatRelation(relation), [index]);
  for (const [then, { relation, index }] of kept) {
    const [from, to] = [countItems(then.relation), countItems(relation)];
    const effect = classify(to > from ? "narrower" : "wider", relation);
    if (from !== to) yield report(effect, formatRelation(relation), [index, "minItems"]);
    yield* compareStrictness(then.relation, relation, [index]);
  }
  for (const { relation, index } of lost)
    yield report(classify("wider", relation), `No longer: ${formatRelation(relation)}`, [index]);
}

function countItems(relation: Relation): number {
  return relation.kind === "required-for" ? (relation.minItems ?? 0) : 0;
}

/** The relations by their fields; a relation for several types is split by type. */
function listRelations(list: NonNullable<Pair<"x-relations">["after"]>) {
  return readRelations({ "x-relations": list }).flatMap((relation, index) => {
    const parts: readonly Relation[] =
      relation.kind === "required-for"
        ? relation.types.map((type) => ({ ...relation, types: [type] }))
        : [relation];
    return parts.map((part) => {
      const { id, severity, basis, ...what } = part;
      return { key: JSON.stringify({ ...what, minItems: 0 }), relation: part, index };
    });
  });
}
