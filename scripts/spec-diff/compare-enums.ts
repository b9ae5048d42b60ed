import type { EnumMember, EnumModel, ReleasedChange } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { childPointer } from "../../generator/json/pointer.js";
import type { Consumer } from "../spec-facts/usages.js";
import { breakFor, type Comparison, minor, patch } from "./change.js";
import { type Finding, reportAll } from "./finding.js";
import { formatEdit, formatValues } from "./format.js";
import { matchItems } from "./match-items.js";

/** Enums are open: a new value breaks nobody, while code that uses a removed one no longer compiles. */
export function compareEnums({ before, after }: Comparison): ReleasedChange[] {
  const { kept } = matchItems(before.model.enums, after.model.enums, ({ name }) => name);
  return kept.flatMap(([then, now]) =>
    [...compareEnum(then, now, before.usages.findAffected(then.pointer))].map(
      ({ keys = [], ...finding }) => ({
        ...finding,
        pointer: childPointer(now.pointer, ...keys),
        subject: now.name,
      }),
    ),
  );
}

function* compareEnum(
  then: EnumModel,
  now: EnumModel,
  affected: readonly Consumer[],
): Generator<Finding> {
  const { lost, gained, kept } = matchItems(then.members, now.members, ({ value }) => value);
  const keys = ["enum"];
  const removal = breakFor(...(affected.length === 0 ? (["callers"] as const) : affected));
  const format = (verb: string) => (members: readonly EnumMember[]) =>
    `It ${verb} ${formatValues(members.map(({ value }) => value))}.`;
  yield* reportAll(lost, removal, format("lost"), keys);
  yield* reportAll(gained, minor, format("gained"), keys);
  const remaining = then.members.filter((member) => !lost.includes(member));
  if (kept.some(([old], index) => old !== remaining[index]))
    yield { ...patch, keys, text: "Its values have another order." };
  for (const [old, own] of kept) yield* compareMember(old, own);
}

function* compareMember(then: EnumMember, now: EnumMember): Generator<Finding> {
  const value = String(now.value);
  const code = renderCode(now.value);
  const { deprecated } = now;
  if (then.name !== now.name)
    yield {
      ...breakFor("callers", "readers"),
      keys: ["x-enum-varnames"],
      text: `The name of ${code} in code changed from ${renderCode(then.name)} to ${renderCode(now.name)}.`,
    };
  if (then.description !== now.description)
    yield {
      ...patch,
      keys: ["x-enumDescriptions", value],
      text: formatEdit(value, then.description || undefined, now.description || undefined),
    };
  if (then.deprecated !== deprecated)
    yield {
      ...minor,
      keys: ["x-enumDeprecated", value],
      text: `${code} is ${deprecated === undefined ? "no longer deprecated" : `deprecated: ${deprecated}`}`,
    };
}
