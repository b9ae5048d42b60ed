import type { StateRequirement } from "../../../generator/api-model/model.js";
import { renderCode } from "../../../generator/client-model/sentences.js";
import { narrowed, ofRank, widened } from "../judgement.js";
import { listValues } from "../words.js";
import { rankOf } from "./cases.js";
import type { FieldPair, Finding } from "./compare-fields.js";
import { judgeStrictness } from "./strictness.js";

const key = "x-requires-state";

/** What must be true of the model for the field to be set. */
export function compareState({ before, after }: FieldPair): Finding[] {
  const [old, own] = [before.rules.requiresState, after.rules.requiresState];
  const rule = own ?? old;
  if (rule === undefined) return [];
  const rank = rankOf(rule);
  const ranked = [...compareValues(old, own), ...comparePresence(old, own)].map((finding) => ({
    ...finding,
    judgement: ofRank(finding.judgement, rank),
  }));
  return [...ranked, ...(old && own ? judgeStrictness(old, own, [key]) : [])];
}

function compareValues(
  old: StateRequirement | undefined,
  own: StateRequirement | undefined,
): Finding[] {
  const find = (state: StateRequirement | undefined, name: string) =>
    state?.equals.find(({ field }) => field === name)?.values;
  const fields = new Set(
    [...(old?.equals ?? []), ...(own?.equals ?? [])].map(({ field }) => field),
  );
  return [...fields].flatMap((field): Finding[] => {
    const [before, after] = [find(old, field), find(own, field)];
    const keys = [key, "equals", field];
    const name = renderCode(field);
    if (after === undefined)
      return [{ keys, text: `It can be set whatever the model's ${name} is.`, judgement: widened }];
    if (before === undefined) {
      const text = `It can only be set while the model's ${name} is one of ${listValues(after)}.`;
      return [{ keys, text, judgement: narrowed }];
    }
    const lost = before.filter((value) => !after.includes(value));
    const gained = after.filter((value) => !before.includes(value));
    const tell = (values: typeof lost, can: string, judgement: Finding["judgement"]): Finding[] =>
      values.length === 0
        ? []
        : [
            {
              keys,
              text: `It ${can} be set while the model's ${name} is ${listValues(values)}.`,
              judgement,
            },
          ];
    return [...tell(lost, "can no longer", narrowed), ...tell(gained, "can now", widened)];
  });
}

function comparePresence(
  old: StateRequirement | undefined,
  own: StateRequirement | undefined,
): Finding[] {
  const [before, after] = [old?.present ?? [], own?.present ?? []];
  const tell = (fields: readonly string[], what: string, judgement: Finding["judgement"]) =>
    fields.map((field) => ({
      keys: [key, "present"],
      text: `The model ${what} have ${renderCode(field)} for it to be set.`,
      judgement,
    }));
  return [
    ...tell(
      after.filter((field) => !before.includes(field)),
      "must now",
      narrowed,
    ),
    ...tell(
      before.filter((field) => !after.includes(field)),
      "no longer has to",
      widened,
    ),
  ];
}
