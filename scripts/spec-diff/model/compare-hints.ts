import type { CaseDefault, Condition } from "../../../generator/api-model/model.js";
import { phraseCaseDefault } from "../../../generator/client-model/sentences.js";
import { breakFor, minor, patch } from "../judgement.js";
import { listValues } from "../words.js";
import { keyOf, listCases, sayCases } from "./cases.js";
import type { FieldPair, Finding } from "./compare-fields.js";

/** What the server uses where nothing is said. A call that says nothing still goes through. */
export function compareDefaults({ before, after, models }: FieldPair): Finding[] {
  const [past, present] = [listDefaults(before.rules.defaults), listDefaults(after.rules.defaults)];
  return [...new Map([...past, ...present])].flatMap(([key, { condition }]): Finding[] => {
    const [old, own] = [past.get(key), present.get(key)];
    const name = sayCases(own === undefined ? models.before : models.after, [condition]);
    if (old?.text === own?.text) return [];
    const keys = ["x-defaults", String((own ?? old)?.index)];
    const text =
      own === undefined
        ? `It no longer has a default ${name}; it was ${old?.text}.`
        : `Its default ${name} is ${own.text} now${old === undefined ? "" : `; it was ${old.text}`}.`;
    return [{ keys, text, judgement: minor }];
  });
}

function listDefaults(defaults: readonly CaseDefault[]) {
  return new Map(
    defaults.flatMap((one, index) =>
      listCases(one.condition).map(
        (condition): [string, { condition: Condition; text: string; index: number }] => [
          keyOf(condition),
          { condition, text: phraseCaseDefault(one), index },
        ],
      ),
    ),
  );
}

/** Advice against a field, which still works. */
export function compareDeprecations({ before, after, models }: FieldPair): Finding[] {
  const [old, own] = [before.rules.deprecatedFor, after.rules.deprecatedFor];
  const [past, present] = [old?.trainers ?? [], own?.trainers ?? []];
  const keys = ["x-deprecated-for"];
  const tell = (trainers: readonly string[], model: FieldPair["models"]["after"], what: string) =>
    trainers.length === 0
      ? []
      : [
          {
            keys,
            text: `It is ${what} ${sayCases(model, [{ kind: "trainers", trainers }])}.`,
            judgement: minor,
          },
        ];
  const isAdviceSame = String(old?.replacedBy) === String(own?.replacedBy);
  return [
    ...tell(
      present.filter((id) => !past.includes(id)),
      models.after,
      "deprecated",
    ),
    ...tell(
      past.filter((id) => !present.includes(id)),
      models.before,
      "no longer deprecated",
    ),
    ...(old === undefined || own === undefined || isAdviceSame
      ? []
      : [{ keys: [...keys, "replacedBy"], text: sayAdvice(own.replacedBy), judgement: patch }]),
    ...(String(before.rules.replacedBy) === String(after.rules.replacedBy)
      ? []
      : [{ keys: ["x-replaced-by"], text: sayAdvice(after.rules.replacedBy), judgement: patch }]),
  ];
}

function sayAdvice(fields: readonly string[]): string {
  return fields.length === 0
    ? "Nothing is named in its place."
    : `In its place, use ${listValues(fields)}.`;
}

/** What is no longer a secret may come out in logs. */
export function compareSecrecy({ before, after }: FieldPair): Finding[] {
  if (before.secret === after.secret) return [];
  const [text, judgement] = after.secret
    ? (["It is a secret now, and masked wherever it is shown.", minor] as const)
    : (["It is no longer a secret, and may show in logs.", breakFor("callers")] as const);
  return [{ keys: ["x-secret"], text, judgement }];
}
