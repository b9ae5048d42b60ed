import type { Condition, Rule } from "../../../generator/api-model/model.js";
import { renderCode } from "../../../generator/client-model/sentences.js";
import { breakFor, narrowed, widened } from "../judgement.js";
import { rankOf } from "./cases.js";
import type { Finding } from "./compare-fields.js";

/** Whether the same rule goes further than before, and whether its issues have another name. */
export function judgeStrictness(
  old: Rule & { readonly condition?: Condition },
  own: Rule & { readonly condition?: Condition },
  keys: readonly string[],
): Finding[] {
  const [from, to] = [rankOf(old), rankOf(own)];
  const does = ["is only told to readers", "warns", "refuses requests"] as const;
  return [
    ...(from === to
      ? []
      : [
          {
            keys,
            text: `The rule ${does[to]} now; before it was one that ${does[from]}.`,
            judgement: to === 2 ? narrowed : widened,
          },
        ]),
    ...(old.id === own.id
      ? []
      : [
          {
            keys: [...keys, "id"],
            text: `The name of the rule in issues is ${renderCode(own.id ?? "made from its place")} now.`,
            judgement: breakFor("callers"),
          },
        ]),
  ];
}
