import type { Basis } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { readAt } from "../../generator/json/pointer.js";
import { listEntries } from "../spec-facts/usages.js";
import { breakFor, minor, patch } from "./change.js";
import type { ExtensionPair, Finding } from "./compare-extensions.js";
import { formatEdit } from "./format.js";

interface ModelCase {
  readonly id: string;
  readonly title: string;
  readonly documented: readonly string[];
  readonly observed?: readonly string[];
  readonly source?: string;
  readonly inferred: readonly string[];
}

/** The cases that rules depend on. */
interface Cases {
  readonly requestType: string;
  readonly modelType: string;
  readonly governs: string;
  readonly list: readonly ModelCase[];
}

const narrowed = breakFor("callers");

/** Which rules hold for which model types, and what they are about. */
export function compareCases({ before, after, roots }: ExtensionPair<Cases>): Finding[] {
  if (before === undefined || after === undefined)
    return [{ ...narrowed, text: `It was ${after === undefined ? "removed" : "added"}.` }];
  const enums = listEntries(readAt(roots.before, "/components/schemas"));
  const types = new Set(
    enums.flatMap(([, schema]) => listEntries(readAt(schema, "/enum")).map(([, value]) => value)),
  );
  const find = (list: readonly ModelCase[], id: string) => list.find((one) => one.id === id);
  return [
    ...(["requestType", "modelType", "governs"] as const)
      .filter((key) => before[key] !== after[key])
      .map((key) => ({ ...narrowed, keys: [key], text: formatEdit(key, before[key], after[key]) })),
    ...after.list.flatMap((one, index) =>
      compareCase(find(before.list, one.id), one, ["list", index], types),
    ),
    ...before.list
      .filter(({ id }) => find(after.list, id) === undefined)
      .map(({ title }) => ({ ...minor, keys: ["list"], subject: title, text: "It was removed." })),
  ];
}

function listTypes({ documented, observed = [], inferred }: ModelCase): string[] {
  return [...documented, ...observed, ...inferred];
}

function compareCase(
  before: ModelCase | undefined,
  after: ModelCase,
  place: readonly (string | number)[],
  types: ReadonlySet<unknown>,
): Finding[] {
  const subject = after.title;
  const compareTypes = (key: Basis, gain: string, loss: string): Finding[] => {
    const [old, own] = [before?.[key] ?? [], after[key] ?? []];
    const report = (type: string, verb: string, isNarrower: boolean): Finding => ({
      ...(isNarrower ? narrowed : minor),
      keys: [...place, key],
      subject,
      text: `Its rules ${verb} ${renderCode(type)}.`,
    });
    const gained = own.filter((type) => !old.includes(type));
    // A type for which there is other evidence now is reported there.
    const lost = old.filter((type) => !listTypes(after).includes(type));
    return [
      // A type that is itself new could not be sent before.
      ...gained.map((type) => report(type, gain, key === "documented" && types.has(type))),
      ...lost.map((type) => report(type, loss, false)),
    ];
  };
  const isRenamed = before !== undefined && before.title !== subject;
  return [
    ...(before === undefined ? [{ ...minor, keys: place, subject, text: "It was added." }] : []),
    ...(isRenamed
      ? [
          {
            ...patch,
            keys: [...place, "title"],
            subject,
            text: formatEdit("title", before.title, subject),
          },
        ]
      : []),
    ...compareTypes("documented", "apply to", "no longer certainly apply to"),
    ...compareTypes(
      "observed",
      "were seen to apply to",
      "are no longer said to be seen to apply to",
    ),
    ...compareTypes("inferred", "probably apply to", "are no longer thought to apply to"),
  ];
}
