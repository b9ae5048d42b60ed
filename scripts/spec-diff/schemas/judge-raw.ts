import { readAt } from "../../../generator/document/trace-sources.js";
import type { Broken, Comparison } from "../change.js";
import { breakFor, type Judgement, minor, patch } from "../judgement.js";
import { findHurt } from "./find-hurt.js";
import { judgeLimit } from "./judge-limits.js";
import type { RawChange } from "./run-redocly.js";

const textKeywords: ReadonlySet<string> = new Set([
  "$comment",
  "contact",
  "description",
  "example",
  "examples",
  "externalDocs",
  "license",
  "summary",
  "termsOfService",
  "title",
]);

const textTypes = /^(?:Contact|Example|ExamplesMap|ExternalDocs|Info|License|Tag|TagList)$/;

/** Whether a change is one of texts and examples alone. */
export function isText({ typeName, property }: RawChange): boolean {
  return textTypes.test(typeName) || (property !== undefined && textKeywords.has(property));
}

/**
 * Judges a change that Redocly has found. Its own rules have the last word, but where they do not know how the
 * client treats an answer (limits are not checked, and enums are open), or that a field nobody may send any more no
 * longer compiles.
 */
export function judgeRaw(change: RawChange, comparison: Comparison): Judgement {
  if (isText(change) || isInternal(change)) return patch;
  const hurt = findHurt(change, comparison);
  const isRenamed = change.property === "key";
  if ((change.kind === "removed" || isRenamed) && isField(change)) return breakFor(...hurt);
  // What is not described can then no longer be read by name.
  if (change.kind === "removed" && change.path.endsWith("/additionalProperties"))
    return breakFor(...only("readers", hurt));
  // Which member of a union is meant is told by other means than before.
  if (change.typeName.startsWith("Discriminator") || change.path.includes("/discriminator/"))
    return change.base?.value === undefined ? minor : breakFor(...hurt);
  if (change.kind === "modified") {
    const judged = judgeKeyword(change, comparison, hurt);
    if (judged !== undefined) return judged;
  }
  const { verdicts, impact } = change;
  if (impact !== "major" || verdicts.length === 0) return isRenamed ? patch : minor;
  const rules = verdicts.map(({ ruleId }) => ruleId);
  if (rules.some((rule) => aboutShape.test(rule))) return breakFor(...narrowDown(change, hurt));
  const isAnswer = rules.some((rule) => aboutAnswers.test(rule));
  return breakFor(isAnswer ? "readers" : "callers");
}

const only = (one: Broken, hurt: readonly Broken[]) => hurt.filter((other) => other === one);

const aboutShape = /^(?:media-type-removed|property-removed|schema-.*)$/;
const aboutAnswers = /^(?:response-.*|required-properties-removed|enum-values-added)$/;

function isField({ typeName, path }: RawChange): boolean {
  return typeName === "SchemaProperties" || /\/properties\/[^/]+$/.test(path);
}

/** What programs do not see: the names of components that are no schemas, and of path parameters. */
function isInternal({ path, typeName, property, verdicts }: RawChange): boolean {
  if (typeName === "Parameter" && property === "name") return verdicts.length === 0;
  return /^#\/components\/(?!schemas\/|securitySchemes\/)[^/]+\/[^/]+$/.test(path);
}

function judgeKeyword(
  { property = "", base, revision }: RawChange,
  { before, after }: Comparison,
  hurt: readonly Broken[],
): Judgement | undefined {
  const [from, to] = [base?.value, revision?.value];
  switch (property) {
    case "default":
    case "deprecated":
      return minor;
    case "readOnly":
      return to === true ? breakFor(...only("callers", hurt)) : minor;
    case "writeOnly":
      return to === true ? breakFor(...only("readers", hurt)) : minor;
    case "additionalProperties":
      // What is not described can then no longer be read by name.
      if (hurt.includes("readers") && (from ?? false) !== false && (to ?? false) === false)
        return breakFor(...hurt);
      return undefined;
  }
  const shift = judgeLimit(
    property,
    readAt(before.document.root, ownerOf(base, property)),
    readAt(after.document.root, ownerOf(revision, property)),
  );
  if (shift === undefined) return undefined;
  // Who reads what was sent gets what was allowed to be sent, so that only for answers alone wider is worse.
  if (hurt.includes("callers")) return shift === "wider" ? minor : breakFor("callers");
  return shift === "narrower" ? minor : breakFor(...hurt);
}

/** The schema that has the keyword. */
function ownerOf(side: RawChange["base"], property: string): string {
  const pointer = side?.pointer ?? "";
  return pointer.endsWith(`/${property}`) ? pointer.slice(0, -property.length - 1) : pointer;
}

/** Of those whom a change of shape may hurt, those whom this one does. */
function narrowDown(change: RawChange, hurt: readonly Broken[]): readonly Broken[] {
  const { property, typeName, kind, base, revision, path } = change;
  if (property === "type") {
    const [from, to] = [listTypes(base?.value), listTypes(revision?.value)];
    return hurt.filter((one) => !(one === "callers" ? isSubset(from, to) : isSubset(to, from)));
  }
  if (property === "nullable") return only(revision?.value === true ? "readers" : "callers", hurt);
  const combinator = /(?:^|\/)(all|any|one)Of(?:\/\d+)?$/.exec(path)?.[1];
  if (combinator === undefined || kind === "modified" || typeName === "SchemaProperties")
    return hurt;
  const isTighter = (kind === "added") === (combinator === "all");
  return only(isTighter ? "callers" : "readers", hurt);
}

const anyType = ["array", "boolean", "null", "number", "object", "string"];

function listTypes(value: unknown): readonly unknown[] {
  return value === undefined ? anyType : [value].flat();
}

function isSubset(part: readonly unknown[], whole: readonly unknown[]): boolean {
  return part.every(
    (type) => whole.includes(type) || (type === "integer" && whole.includes("number")),
  );
}
