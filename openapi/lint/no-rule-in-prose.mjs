// @ts-check
import { isObject, isString } from "./lib/objects.mjs";
import { quoted } from "./lib/words.mjs";

/** @typedef {import("./lib/objects.mjs").Context} Context */

const AVAILABLE = "x-available-for";
const STATE = "x-requires-state";
const RELATION = "x-relations with kind";

/** @type {readonly { phrase: RegExp, instead: string }[]} */
const RULES = [
  { phrase: /\bonly available (for|to|with)\b/i, instead: AVAILABLE },
  { phrase: /\bonly applicable\b/i, instead: AVAILABLE },
  { phrase: /\bcan only be (set|changed|used) (if|when)\b/i, instead: STATE },
  { phrase: /\bmust be (of )?the same length\b/i, instead: `${RELATION} same-length` },
  {
    phrase: /\b(cannot|can't|must not) (be greater than|exceed)\b/i,
    instead: `maximum, or ${RELATION} not-greater-than`,
  },
  { phrase: /\bmutually exclusive\b/i, instead: `${RELATION} mutually-exclusive` },
  { phrase: /\brequired for\b/i, instead: `${RELATION} required-for` },
  { phrase: /\b(maximum|max) length\b/i, instead: "maxLength or maxItems" },
  { phrase: /\b(minimum|min) length\b/i, instead: "minLength or minItems" },
  { phrase: /\b(maximum|minimum) value\b/i, instead: "minimum, maximum or x-limits" },
  { phrase: /\bdefault values?\b/i, instead: "default or x-defaults" },
  { phrase: /\bdefaults to\b/i, instead: "default or x-defaults" },
  { phrase: /\blegacy parameter\b/i, instead: "deprecated with x-replaced-by" },
];

/**
 * Descriptions do not repeat what keywords say: the sentence is rendered from the data.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default function noRuleInProse() {
  /** @type {(node: unknown, ctx: Pick<Context, "location" | "report">) => void} */
  const check = (node, { location, report }) => {
    if (!isObject(node) || !isString(node.description)) return;
    const text = node.description.replace(/\s+/g, " ");
    const told = new Set();
    for (const { phrase, instead } of RULES) {
      const found = phrase.exec(text);
      if (found === null || told.has(instead)) continue;
      told.add(instead);
      report({
        message: `The description says ${quoted(found[0])}; say it with ${instead} instead.`,
        location: location.child(["description"]),
      });
    }
  };
  return {
    Schema: check,
    ref: (node, ctx) => {
      if (ctx.type.name === "Schema") check(node, ctx);
    },
  };
}
