import type { RuleExtension } from "../../generator/api-model/openapi-types.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { breakFor, classifyRule } from "./change.js";
import { findStrictness } from "./conditions.js";
import type { Finding } from "./extension.js";

const effects = ["is only documented", "warns", "refuses requests"] as const;

type Rule = RuleExtension & { readonly context?: string };

/** Whether the same rule is stricter than before, and whether its issues have another name. */
export function* compareStrictness(
  before: Rule,
  after: Rule,
  keys: readonly (string | number)[] = [],
): Generator<Finding> {
  const [from, to] = [findStrictness(before), findStrictness(after)];
  if (from !== to)
    yield {
      ...classifyRule(to === 2 ? "narrower" : "wider", 2),
      keys,
      text: `The rule ${effects[to]} now; before, it was one that ${effects[from]}.`,
    };
  const name = after.id === undefined ? "made from its pointer" : renderCode(after.id);
  if (before.id !== after.id)
    yield {
      ...breakFor("callers"),
      keys: [...keys, "id"],
      text: `The ID of the rule in issues is ${name} now.`,
    };
}
