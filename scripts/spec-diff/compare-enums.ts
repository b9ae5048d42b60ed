import type { EnumMember, EnumModel, ReleasedChange } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { childPointer } from "../../generator/json/pointer.js";
import type { Usages } from "../spec-facts/usages.js";
import { breakFor, type Classification, type Comparison, minor, patch } from "./change.js";
import { formatEdit, formatValues } from "./format.js";

interface Finding extends Classification {
  /** Where, from the enum on. */
  readonly keys: readonly string[];
  readonly text: string;
}

/** Enums are open: a new value breaks nobody, while code that uses a removed one no longer compiles. */
export function compareEnums({ before, after }: Comparison): ReleasedChange[] {
  return after.model.enums.flatMap((now) => {
    const { name, pointer } = now;
    const then = before.model.enums.find((one) => one.name === name);
    if (then === undefined) return [];
    const members = now.members.flatMap((member) => {
      const old = then.members.find(({ value }) => value === member.value);
      return old === undefined ? [] : compareMember(old, member);
    });
    return [...compareValues(then, now, before.usages), ...members].map(({ keys, ...finding }) => ({
      ...finding,
      pointer: childPointer(pointer, ...keys),
      subject: name,
    }));
  });
}

function compareValues(then: EnumModel, now: EnumModel, usages: Usages): Finding[] {
  const [old, own] = [listValues(then), listValues(now)];
  const lost = old.filter((value) => !own.includes(value));
  const gained = own.filter((value) => !old.includes(value));
  const kept = own.filter((value) => old.includes(value));
  const isReordered = String(kept) !== String(old.filter((value) => own.includes(value)));
  const affected = usages.findAffected(then.pointer);
  const keys = ["enum"];
  const removal = breakFor(...(affected.length === 0 ? ["callers" as const] : affected));
  return [
    ...(lost.length > 0 ? [{ ...removal, keys, text: `It lost ${formatValues(lost)}.` }] : []),
    ...(gained.length > 0 ? [{ ...minor, keys, text: `It gained ${formatValues(gained)}.` }] : []),
    ...(isReordered ? [{ ...patch, keys, text: "Its values have another order." }] : []),
  ];
}

function listValues({ members }: EnumModel): EnumMember["value"][] {
  return members.map(({ value }) => value);
}

function compareMember(then: EnumMember, now: EnumMember): Finding[] {
  const value = String(now.value);
  const code = renderCode(now.value);
  const { deprecated } = now;
  const findings: Finding[] = [];
  if (then.name !== now.name)
    findings.push({
      ...breakFor("callers", "readers"),
      keys: ["x-enum-varnames"],
      text: `The name of ${code} in code changed from ${renderCode(then.name)} to ${renderCode(now.name)}.`,
    });
  if (then.description !== now.description)
    findings.push({
      ...patch,
      keys: ["x-enumDescriptions", value],
      text: formatEdit(value, then.description || undefined, now.description || undefined),
    });
  if (then.deprecated !== deprecated)
    findings.push({
      ...minor,
      keys: ["x-enumDeprecated", value],
      text: `${code} is ${deprecated === undefined ? "no longer deprecated" : `deprecated: ${deprecated}`}`,
    });
  return findings;
}
