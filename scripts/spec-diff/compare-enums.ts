import type { EnumMember, EnumModel, ReleasedChange } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { childPointer } from "../../generator/json/pointer.js";
import type { Consumer } from "../spec-facts/usages.js";
import { breakFor, type Comparison, minor, patch } from "./change.js";
import { type Findings, report } from "./finding.js";
import { formatEdit, formatValues } from "./format.js";
import { matchItems } from "./match-items.js";

/** Enums are open: a new value breaks nobody, while code that uses a removed one no longer compiles. */
export function compareEnums({ before, after }: Comparison): ReleasedChange[] {
  const { kept } = matchItems(before.model.enums, after.model.enums, ({ name }) => name);
  return kept.flatMap(([then, now]) =>
    [...compareEnum(then, now, before.usages.findAffected(then.pointer))].map(
      ({ keys, ...finding }) => ({
        ...finding,
        pointer: childPointer(now.pointer, ...keys),
        subject: now.name,
      }),
    ),
  );
}

function* compareEnum(then: EnumModel, now: EnumModel, affected: readonly Consumer[]): Findings {
  const { lost, gained, kept } = matchItems(then.members, now.members, ({ value }) => value);
  const format = (members: readonly EnumMember[]) =>
    formatValues(members.map(({ value }) => value));
  const removal = breakFor(...(affected.length === 0 ? (["callers"] as const) : affected));
  if (lost.length > 0) yield report(removal, `It lost ${format(lost)}.`, ["enum"]);
  if (gained.length > 0) yield report(minor, `It gained ${format(gained)}.`, ["enum"]);
  const remaining = then.members.filter((member) => !lost.includes(member));
  if (kept.some(([old], index) => old !== remaining[index]))
    yield report(patch, "Its values have another order.", ["enum"]);
  for (const [old, own] of kept) yield* compareMember(old, own);
}

function* compareMember(then: EnumMember, now: EnumMember): Findings {
  const { value, name, description, deprecated } = now;
  const code = renderCode(value);
  if (then.name !== name) {
    const text = `The name of ${code} in code changed from ${renderCode(then.name)} to ${renderCode(name)}.`;
    yield report(breakFor("callers", "readers"), text, ["x-enum-varnames"]);
  }
  if (then.description !== description) {
    const key = String(value);
    const text = formatEdit(key, then.description || undefined, description || undefined);
    yield report(patch, text, ["x-enumDescriptions", key]);
  }
  if (then.deprecated !== deprecated) {
    const state = deprecated === undefined ? "no longer deprecated" : `deprecated: ${deprecated}`;
    yield report(minor, `${code} is ${state}`, ["x-enumDeprecated", String(value)]);
  }
}
