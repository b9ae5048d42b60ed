import { renderCode } from "../../generator/client-model/sentences.js";
import { breakFor, type Classification, minor, patch } from "./change.js";
import { type Extensions, type Findings, type Keys, type Pair, report } from "./finding.js";
import { formatEdit } from "./format.js";
import { matchItems } from "./match-items.js";

type ModelCase = NonNullable<Extensions["x-cases"]>["list"][number];

/** Where an entry is, and its title. */
interface Place {
  readonly keys: Keys;
  readonly subject?: string;
}

/** One value of an object. */
function* compareKey<Owner>(
  before: Owner,
  after: Owner,
  key: keyof Owner & string,
  classification: Classification,
  { keys, subject }: Place = { keys: [] },
): Findings {
  if (before[key] === after[key]) return;
  const text = formatEdit(key, before[key], after[key]);
  yield report(classification, text, [...keys, key], subject);
}

const idOf = ({ id }: { readonly id: string }): string => id;

const narrowed = breakFor("callers");

/** Which rules hold for which model types, and what they are about. */
export function* compareCases({ before, after, comparison }: Pair<"x-cases">): Findings {
  if (before === undefined || after === undefined)
    return yield report(narrowed, `It was ${after === undefined ? "removed" : "added"}.`);
  for (const key of ["requestType", "modelType", "governs"] as const)
    yield* compareKey(before, after, key, narrowed);
  const { lost, gained, kept } = matchItems(before.list, after.list, idOf);
  const { enums } = comparison.before.model;
  const known = enums.flatMap(({ members }) => members.map(({ value }) => value));
  for (const one of gained) {
    const keys = ["list", after.list.indexOf(one)];
    yield report(minor, "It was added.", keys, one.title);
    yield* compareTypes(undefined, one, keys, known);
  }
  for (const [then, now] of kept) {
    const keys = ["list", after.list.indexOf(now)];
    yield* compareKey(then, now, "title", patch, { keys, subject: now.title });
    yield* compareTypes(then, now, keys, known);
  }
  for (const { title } of lost) yield report(minor, "It was removed.", ["list"], title);
}

const bases = [
  ["documented", "apply to", "no longer certainly apply to"],
  ["observed", "were observed to apply to", "are no longer reported as observed to apply to"],
  ["inferred", "probably apply to", "no longer probably apply to"],
] as const;

/** @param known - the types that could already be sent */
function* compareTypes(
  before: ModelCase | undefined,
  after: ModelCase,
  place: Keys,
  known: readonly unknown[],
): Findings {
  const all = bases.flatMap(([basis]) => after[basis] ?? []);
  for (const [basis, gain, loss] of bases) {
    const keys = [...place, basis];
    const { lost, gained } = matchItems(before?.[basis], after[basis]);
    for (const type of gained) {
      const effect = basis === "documented" && known.includes(type) ? narrowed : minor;
      yield report(effect, `Its rules ${gain} ${renderCode(type)}.`, keys, after.title);
    }
    // A type for which there is other evidence now is reported there.
    for (const type of lost.filter((one) => !all.includes(one)))
      yield report(minor, `Its rules ${loss} ${renderCode(type)}.`, keys, after.title);
  }
}

/** Which errors the client tells apart, and which of them it repeats. */
export function* compareErrors({ before, after }: Pair<"x-errors">): Findings {
  const broken = breakFor("readers");
  if (before === undefined)
    return yield report(minor, "Errors are now identified by their bodies.");
  if (after === undefined)
    return yield report(broken, "Errors are no longer identified by their bodies.");
  for (const key of ["name", "reason", "details"] as const)
    yield* compareKey(before, after, key, before[key] === undefined ? minor : broken);
  const { lost, gained, kept } = matchItems(before.list, after.list, idOf);
  for (const one of gained) {
    const keys = ["list", after.list.indexOf(one)];
    yield report(minor, `It is listed now, with status ${one.status}.`, keys, one.title);
  }
  for (const [then, now] of kept) {
    const place = { keys: ["list", after.list.indexOf(now)], subject: now.title };
    for (const key of ["name", "status", "waitSeconds"] as const)
      yield* compareKey(then, now, key, minor, place);
    yield* compareKey(then, now, "title", patch, place);
    if (then.repeat === now.repeat) continue;
    const text = `A client repeats the request ${renderCode(now.repeat)} now; before, ${renderCode(then.repeat)}.`;
    yield report(minor, text, [...place.keys, "repeat"], now.title);
  }
  for (const { title } of lost) yield report(minor, "It is no longer listed.", ["list"], title);
}
