import type { Condition } from "./model.js";

/** The id of a rule that the document gives none: made from its kind and place, so it survives reordering. */
export function makeRuleId(kind: string, place: string, condition?: Condition): string {
  return [kind, place, ...(condition === undefined ? [] : [nameCondition(condition)])].join(":");
}

/** A condition as ids name it. */
export function nameCondition(condition: Condition): string {
  switch (condition.kind) {
    case "trainers":
      return condition.trainers.join("+");
    case "types":
      return condition.types.join("+");
    case "when":
      return condition.fields.map(({ field, values }) => `${field}=${values.join("|")}`).join("&");
    case "context":
      return "context";
  }
}
