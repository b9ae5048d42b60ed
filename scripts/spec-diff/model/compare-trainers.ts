import { childPointer } from "../../../generator/api-model/build-context.js";
import type { Trainer, Trainers } from "../../../generator/api-model/model.js";
import { renderCode } from "../../../generator/client-model/sentences.js";
import type { Area, Change, Comparison } from "../change.js";
import { type Judgement, minor, narrowed, patch } from "../judgement.js";
import { sayEdit } from "../words.js";

/** Which trainer's rules hold for which model types, and what they speak about. */
export function compareTrainers({ before, after }: Comparison): Change[] {
  const [then, now] = [before.model.trainers, after.model.trainers];
  if (then === undefined && now === undefined) return [];
  if (then === undefined || now === undefined)
    return [tell([], "x-trainers", `It was ${now === undefined ? "removed" : "added"}.`, narrowed)];
  const types = new Set(
    before.model.enums.flatMap(({ members }) => members.map(({ value }) => value)),
  );
  return [
    ...compareSubjects(then, now),
    ...now.list.flatMap((trainer, index) =>
      compareTrainer(
        then.list.find(({ id }) => id === trainer.id),
        trainer,
        { index, types },
      ),
    ),
    ...then.list
      .filter(({ id }) => !now.list.some((trainer) => trainer.id === id))
      .map(({ title }) => tell(["list"], title, "There is no such trainer any more.", minor)),
  ];
}

function tell(
  keys: readonly string[],
  subject: string,
  text: string,
  judgement: Judgement,
  area: Area = "field",
): Change {
  return { ...judgement, pointer: childPointer("/x-trainers", ...keys), subject, text, area };
}

function compareSubjects(then: Trainers, now: Trainers): Change[] {
  const join = ({ schema, property }: Trainers["modelType"]): string =>
    `${schema.name}.${property.name}`;
  const pairs = [
    ["requestType", join(then.requestType), join(now.requestType)],
    ["modelType", join(then.modelType), join(now.modelType)],
    ["governs", then.governs.name, now.governs.name],
  ] as const;
  return pairs.flatMap(([key, old, own]) =>
    old === own ? [] : [tell([key], "x-trainers", sayEdit(key, old, own), narrowed)],
  );
}

function compareTrainer(
  then: Trainer | undefined,
  now: Trainer,
  { index, types }: { readonly index: number; readonly types: ReadonlySet<unknown> },
): Change[] {
  const place = ["list", String(index)];
  const { title, documented, inferred } = now;
  const checked = documented.filter((type) => !then?.documented.includes(type));
  const unchecked = then?.documented.filter((type) => !documented.includes(type)) ?? [];
  const guessed = inferred.filter((type) => !then?.inferred.includes(type));
  const unguessed = then?.inferred.filter((type) => !inferred.includes(type)) ?? [];
  const each = (
    list: readonly string[],
    key: string,
    say: string,
    judge: (type: string) => Judgement,
  ) =>
    list.map((type) =>
      tell([...place, key], title, `Its rules ${say} ${renderCode(type)}.`, judge(type)),
    );
  return [
    ...(then === undefined ? [tell(place, title, "It is a new trainer.", minor)] : []),
    ...(then === undefined || then.title === title
      ? []
      : [
          tell([...place, "title"], title, sayEdit("title", then.title, title), patch, "fieldText"),
        ]),
    // Nobody could yet send a type that is itself new.
    ...each(checked, "documented", "hold for", (type) => (types.has(type) ? narrowed : minor)),
    ...each(unchecked, "documented", "no longer hold for sure for", () => minor),
    ...each(guessed, "inferred", "probably hold for", () => minor),
    ...each(unguessed, "inferred", "no longer are thought to hold for", () => minor),
  ];
}
