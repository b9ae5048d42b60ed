import { renderCode } from "../../generator/client-model/sentences.js";
import { breakFor, type Classification, minor, patch } from "./change.js";
import type { ExtensionPair, Extensions, Finding } from "./finding.js";
import { formatEdit } from "./format.js";
import { matchItems } from "./match-items.js";

type Catalogue<Name extends "x-cases" | "x-errors"> = NonNullable<Extensions[Name]>;
type ModelCase = Catalogue<"x-cases">["list"][number];
type ErrorEntry = Catalogue<"x-errors">["list"][number];

/** Where a finding is, and what it is about. */
type Place = Pick<Finding, "keys" | "subject">;

/** One value of an object. */
function* compareKey<Owner>(
  before: Owner,
  after: Owner,
  key: keyof Owner & string,
  classification: Classification,
  { keys = [], ...place }: Place = {},
): Generator<Finding> {
  if (before[key] === after[key]) return;
  const text = formatEdit(key, before[key], after[key]);
  yield { ...classification, ...place, keys: [...keys, key], text };
}

const idOf = ({ id }: { readonly id: string }): string => id;

const narrowed = breakFor("callers");

/** Which rules hold for which model types, and what they are about. */
export function* compareCases({
  before,
  after,
  comparison,
}: ExtensionPair<"x-cases">): Generator<Finding> {
  if (before === undefined || after === undefined) {
    yield { ...narrowed, text: `It was ${after === undefined ? "removed" : "added"}.` };
    return;
  }
  for (const key of ["requestType", "modelType", "governs"] as const)
    yield* compareKey(before, after, key, narrowed);
  const { lost, gained, kept } = matchItems(before.list, after.list, idOf);
  const placeOf = (one: ModelCase) => ({
    keys: ["list", after.list.indexOf(one)],
    subject: one.title,
  });
  const { enums } = comparison.before.model;
  const known = enums.flatMap(({ members }) => members.map(({ value }) => value));
  for (const one of gained) {
    yield { ...minor, ...placeOf(one), text: "It was added." };
    yield* compareTypes(undefined, one, placeOf(one), known);
  }
  for (const [then, now] of kept) {
    yield* compareKey(then, now, "title", patch, placeOf(now));
    yield* compareTypes(then, now, placeOf(now), known);
  }
  for (const { title } of lost)
    yield { ...minor, keys: ["list"], subject: title, text: "It was removed." };
}

const bases = [
  ["documented", "apply to", "no longer certainly apply to"],
  ["observed", "were seen to apply to", "are no longer said to be seen to apply to"],
  ["inferred", "probably apply to", "are no longer thought to apply to"],
] as const;

/** @param known - the types that could already be sent */
function* compareTypes(
  before: ModelCase | undefined,
  after: ModelCase,
  { keys = [], subject }: Place,
  known: readonly unknown[],
): Generator<Finding> {
  const all = bases.flatMap(([basis]) => after[basis] ?? []);
  for (const [basis, gain, loss] of bases) {
    const place = { keys: [...keys, basis], subject };
    const { lost, gained } = matchItems(before?.[basis], after[basis]);
    for (const type of gained) {
      const isNarrower = basis === "documented" && known.includes(type);
      const text = `Its rules ${gain} ${renderCode(type)}.`;
      yield { ...(isNarrower ? narrowed : minor), ...place, text };
    }
    // A type for which there is other evidence now is reported there.
    for (const type of lost.filter((one) => !all.includes(one)))
      yield { ...minor, ...place, text: `Its rules ${loss} ${renderCode(type)}.` };
  }
}

/** Which errors the client tells apart, and which of them it repeats. */
export function* compareErrors({ before, after }: ExtensionPair<"x-errors">): Generator<Finding> {
  if (before === undefined) {
    yield { ...minor, text: "Errors are told apart by what their bodies say now." };
    return;
  }
  if (after === undefined) {
    yield { ...breakFor("readers"), text: "Errors are no longer told apart by their bodies." };
    return;
  }
  for (const key of ["name", "reason", "details"] as const)
    yield* compareKey(before, after, key, before[key] === undefined ? minor : breakFor("readers"));
  const { lost, gained, kept } = matchItems(before.list, after.list, idOf);
  const placeOf = (one: ErrorEntry) => ({
    keys: ["list", after.list.indexOf(one)],
    subject: one.title,
  });
  for (const one of gained)
    yield { ...minor, ...placeOf(one), text: `It is listed now, with status ${one.status}.` };
  for (const [then, now] of kept) {
    const place = placeOf(now);
    for (const key of ["name", "status", "waitSeconds"] as const)
      yield* compareKey(then, now, key, minor, place);
    yield* compareKey(then, now, "title", patch, place);
    if (then.repeat !== now.repeat)
      yield {
        ...minor,
        ...place,
        keys: [...place.keys, "repeat"],
        text: `A client repeats the request ${renderCode(now.repeat)} now; before, ${renderCode(then.repeat)}.`,
      };
  }
  for (const { title } of lost)
    yield { ...minor, keys: ["list"], subject: title, text: "It is not listed any more." };
}
