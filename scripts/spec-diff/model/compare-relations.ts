import { childPointer } from "../../../generator/api-model/build-context.js";
import type { ObjectSchema, Relation } from "../../../generator/api-model/model.js";
import { sayRelation } from "../../../generator/client-model/sentences.js";
import type { Change, Comparison } from "../change.js";
import { narrowed, ofRank, patch, widened } from "../judgement.js";
import { rankOf } from "./cases.js";
import type { Finding } from "./compare-fields.js";
import { judgeStrictness } from "./strictness.js";

/** How the fields of an object depend on each other. */
export function compareRelations({ before, after }: Comparison): Change[] {
  return after.model.schemas.flatMap((now) => {
    const then = before.model.schemas.find(({ name }) => name === now.name);
    if (now.kind !== "object" || then?.kind !== "object") return [];
    const isSent = after.usages.has("request", now.pointer);
    return compareLists(then, now).map(({ keys, text, judgement }): Change => {
      const judged = isSent ? judgement : patch;
      return {
        ...judged,
        pointer: childPointer(now.pointer, ...keys),
        subject: now.name,
        text,
        area: judged === patch ? "fieldText" : "field",
      };
    });
  });
}

function compareLists(then: ObjectSchema, now: ObjectSchema): Finding[] {
  const [before, after] = [then.relations.flatMap(splitTypes), now.relations.flatMap(splitTypes)];
  const find = (list: readonly Part[], key: string) => list.find((one) => one.key === key);
  const gone = before
    .filter(({ key }) => find(after, key) === undefined)
    .map(({ relation, index }) => ({
      keys: ["x-relations", String(index)],
      text: `No longer: ${sayRelation(relation)}`,
      judgement: ofRank(widened, rankOf(relation)),
    }));
  return [
    ...after.flatMap(({ key, relation, index }): Finding[] => {
      const keys = ["x-relations", String(index)];
      const old = find(before, key)?.relation;
      if (old === undefined)
        return [
          { keys, text: sayRelation(relation), judgement: ofRank(narrowed, rankOf(relation)) },
        ];
      return [...compareCounts(old, relation, keys), ...judgeStrictness(old, relation, keys)];
    }),
    ...gone,
  ];
}

interface Part {
  readonly key: string;
  readonly relation: Relation;
  readonly index: number;
}

/** A relation for several types is one for each of them. */
function splitTypes(relation: Relation, index: number): Part[] {
  const { id, severity, basis, ...what } = relation;
  if (what.kind !== "required-for") return [{ key: JSON.stringify(what), relation, index }];
  const { kind, field, types, minItems } = what;
  return types.map((type) => ({
    key: JSON.stringify({ kind, field, type }),
    relation: { id, severity, basis, kind, field, types: [type], minItems },
    index,
  }));
}

function compareCounts(old: Relation, own: Relation, keys: readonly string[]): Finding[] {
  if (old.kind !== "required-for" || own.kind !== "required-for") return [];
  const [from, to] = [old.minItems ?? 0, own.minItems ?? 0];
  if (from === to) return [];
  const judgement = ofRank(to > from ? narrowed : widened, rankOf(own));
  return [{ keys: [...keys, "minItems"], text: sayRelation(own), judgement }];
}
