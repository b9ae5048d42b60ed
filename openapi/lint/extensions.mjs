// @ts-check
import { findingsIn } from "./lib/ajv-problems.mjs";
import { entriesOf } from "./lib/objects.mjs";
import { kindOf } from "./lib/vocabulary.mjs";
import { nearest, quoted } from "./lib/words.mjs";

/** @typedef {import("./lib/objects.mjs").Context} Context */

/** @type {(typeName: string) => string} */
const spoken = (typeName) => typeName.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

/** @type {(word: string) => string} */
const withArticle = (word) => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);

/** @type {(key: string, keywords: readonly string[]) => string} */
function advice(key, keywords) {
  const near = nearest(key, keywords);
  return near === undefined
    ? "; remove it, or define it in extensions.schema.json."
    : `; did you mean ${quoted(near)}?`;
}

/**
 * x- keywords must be those of extensions.schema.json, on the objects it defines them for.
 * With `unknown: ignore`, for documents of others, keywords outside the vocabulary may stand
 * anywhere.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default function extensions({ unknown = "error" }) {
  /** @type {(node: unknown, ctx: Pick<Context, "type" | "location" | "report">) => void} */
  const check = (node, { type, location, report }) => {
    if (type.extensionsPrefix === undefined) return;
    const written = entriesOf(node).filter(([key]) => key.startsWith("x-"));
    if (written.length === 0) return;
    const kind = kindOf(type.name);
    const keywords = kind?.keywords ?? [];

    if (unknown !== "ignore") {
      for (const [key] of written) {
        if (keywords.includes(key)) continue;
        const what = `${withArticle(spoken(type.name))} object`;
        report({
          message:
            kind === undefined
              ? `${quoted(key)} stands on ${what}, which takes no x- keywords; remove it.`
              : `${quoted(key)} is not a keyword of ${what}${advice(key, keywords)}`,
          location: location.child([key]).key(),
        });
      }
    }
    if (kind === undefined) return;
    kind.validate(Object.fromEntries(written.filter(([key]) => keywords.includes(key))));
    for (const { path, onKey, message } of findingsIn(kind.validate.errors ?? [])) {
      const at = location.child(path);
      report({ message, location: onKey ? at.key() : at });
    }
  };
  return { any: check, ref: check };
}
