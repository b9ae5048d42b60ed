import type { Availability } from "../../../generator/api-model/model.js";
import { renderCode } from "../../../generator/client-model/sentences.js";
import { narrowed, ofRank, widened } from "../judgement.js";
import { keyOf, listCases, rankFor, rankOf, sayCases } from "./cases.js";
import type { FieldPair, Finding } from "./compare-fields.js";
import { judgeStrictness } from "./strictness.js";

/** For what a field means anything: fewer cases refuse what was accepted. */
export function compareAvailability({ before, after, models }: FieldPair): Finding[] {
  const [old, own] = [before.rules.availability, after.rules.availability];
  const key = "x-available-for";
  if (old === undefined && own === undefined) return [];
  if (old === undefined && own !== undefined) {
    const text = `It is only available ${sayCases(models.after, listCases(own.condition))} now.`;
    return [{ keys: [key], text, judgement: ofRank(narrowed, rankOf(own)) }];
  }
  if (old !== undefined && own === undefined)
    return [{ keys: [key], text: "It is available for everything now.", judgement: widened }];
  return old === undefined || own === undefined ? [] : compareBoth(old, own, models, key);
}

function compareBoth(
  old: Availability,
  own: Availability,
  models: FieldPair["models"],
  key: string,
): Finding[] {
  const [before, after] = [listCases(old.condition), listCases(own.condition)];
  const lost = before.filter((one) => !after.some((other) => keyOf(other) === keyOf(one)));
  const gained = after.filter((one) => !before.some((other) => keyOf(other) === keyOf(one)));
  const rank = rankOf(own);
  const isOtherKind = old.condition.kind !== own.condition.kind;
  return [
    ...(lost.length === 0
      ? []
      : [
          {
            keys: [key],
            text: `It is no longer available ${sayCases(models.before, lost)}.`,
            judgement: ofRank(narrowed, rankFor(own, lost, models.after)),
          },
        ]),
    ...(gained.length === 0
      ? []
      : [
          {
            keys: [key],
            text: `It is available ${sayCases(models.after, gained)} now.`,
            judgement: isOtherKind ? ofRank(narrowed, rank) : ofRank(widened, rank),
          },
        ]),
    ...(old.subject === own.subject
      ? []
      : [
          {
            keys: [key, "subject"],
            text: `It is about the model in ${renderCode(own.subject ?? "the request itself")} now.`,
            judgement: ofRank(narrowed, rank),
          },
        ]),
    ...judgeStrictness(old, own, [key]),
  ];
}
