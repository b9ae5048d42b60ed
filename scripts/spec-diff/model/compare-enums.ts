import { childPointer } from "../../../generator/api-model/build-context.js";
import type { EnumMember, EnumModel } from "../../../generator/api-model/model.js";
import { renderCode } from "../../../generator/client-model/sentences.js";
import type { Usages } from "../../spec-facts/usages.js";
import type { Change, Comparison } from "../change.js";
import { breakFor, type Judgement, minor, patch } from "../judgement.js";
import { listValues, sayEdit } from "../words.js";

/** Enums are open: a new value breaks nobody, while one that is gone no longer compiles. */
export function compareEnums({ before, after }: Comparison): Change[] {
  return after.model.enums.flatMap((now) => {
    const then = before.model.enums.find(({ name }) => name === now.name);
    return then === undefined ? [] : compareEnum(then, now, before.usages);
  });
}

function compareEnum(then: EnumModel, now: EnumModel, usages: Usages): Change[] {
  const tell = (keys: readonly string[], text: string, judgement: Judgement): Change => ({
    ...judgement,
    pointer: childPointer(now.pointer, ...keys),
    subject: now.name,
    text,
    area: judgement === patch ? "enumText" : "enum",
  });
  const lost = then.members.filter(({ value }) => !hasValue(now, value));
  const gained = now.members.filter(({ value }) => !hasValue(then, value));
  const hurt = usages.findAffected(then.pointer);
  const values = (members: readonly EnumMember[]) => listValues(members.map(({ value }) => value));
  return [
    ...(lost.length === 0
      ? []
      : [
          tell(
            ["enum"],
            `It lost ${values(lost)}.`,
            breakFor(...(hurt.length === 0 ? ["callers" as const] : hurt)),
          ),
        ]),
    ...(gained.length === 0 ? [] : [tell(["enum"], `It gained ${values(gained)}.`, minor)]),
    ...(isReordered(then, now) ? [tell(["enum"], "Its values have another order.", patch)] : []),
    ...now.members.flatMap((member) => {
      const old = then.members.find(({ value }) => value === member.value);
      return old === undefined ? [] : compareMember(old, member, tell);
    }),
  ];
}

function compareMember(
  old: EnumMember,
  member: EnumMember,
  tell: (keys: readonly string[], text: string, judgement: Judgement) => Change,
): Change[] {
  const value = String(member.value);
  const own = renderCode(member.value);
  return [
    ...(old.name === member.name
      ? []
      : [
          tell(
            ["x-enum-varnames"],
            `The name of ${own} in code went from ${renderCode(old.name)} to ${renderCode(member.name)}.`,
            breakFor("callers", "readers"),
          ),
        ]),
    ...(old.description === member.description
      ? []
      : [
          tell(
            ["x-enumDescriptions", value],
            sayEdit(value, old.description || undefined, member.description || undefined),
            patch,
          ),
        ]),
    ...(old.deprecated === member.deprecated
      ? []
      : [
          tell(
            ["x-enumDeprecated", value],
            `${own} is ${member.deprecated === undefined ? "no longer deprecated" : `deprecated: ${member.deprecated}`}`,
            minor,
          ),
        ]),
  ];
}

function hasValue({ members }: EnumModel, value: EnumMember["value"]): boolean {
  return members.some((member) => member.value === value);
}

function isReordered(then: EnumModel, now: EnumModel): boolean {
  const kept = now.members.filter(({ value }) => hasValue(then, value));
  const old = then.members.filter(({ value }) => hasValue(now, value));
  return kept.some(({ value }, index) => value !== old[index]?.value);
}
