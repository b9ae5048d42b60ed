import { readAt } from "../../generator/json/pointer.js";
import { findKind } from "../spec-facts/fact-kinds.js";
import type { Consumer } from "../spec-facts/usages.js";
import { breakFor, type Classification, classifyKind, minor, patch } from "./change.js";
import { compareLimit } from "./compare-limits.js";
import { dropKeyword, type KeywordChange } from "./keyword-change.js";
import type { RawChange } from "./run-redocly.js";

/**
 * Classifies a change that Redocly has found. Its own rules decide, except where they do not know how the client
 * treats a response (limits are not checked, and enums are open), or that code which sends a removed field no longer
 * compiles. The table of the kinds of facts goes before all else.
 */
export function classifyKeyword(change: KeywordChange): Classification {
  const { kind, typeName, property, path, affected, from, verdicts, impact } = change;
  const classification = classifyKind(findKind(change.side.document.root, change.pointer));
  if (classification !== undefined) return classification;
  if (isInternal(change)) return patch;
  const isRenamed = property === "key";
  if ((kind === "removed" || isRenamed) && isField(change)) return breakFor(...affected);
  // Fields that are not described can no longer be read by name.
  if (kind === "removed" && path.endsWith("/additionalProperties"))
    return breakFor(...only("readers", affected));
  // Types rely on required headers of a response.
  if (typeName === "Header" && property === "required" && from === true)
    return breakFor(...only("readers", affected));
  // Programs have to distinguish the members of a union in another way.
  if (typeName.startsWith("Discriminator") || path.includes("/discriminator/"))
    return from === undefined ? minor : breakFor(...affected);
  const classified = kind === "modified" ? classifyEdit(change) : undefined;
  if (classified !== undefined) return classified;
  if (impact !== "major" || verdicts.length === 0) return isRenamed ? patch : minor;
  const rules = verdicts.map(({ ruleId }) => ruleId);
  if (rules.some((rule) => aboutShape.test(rule))) return breakFor(...narrowDown(change));
  const isResponse = rules.some((rule) => aboutResponses.test(rule));
  return breakFor(isResponse ? "readers" : "callers");
}

const only = (one: Consumer, affected: readonly Consumer[]) =>
  affected.filter((other) => other === one);

const aboutShape = /^(?:media-type-removed|property-removed|schema-.*)$/;
const aboutResponses = /^(?:response-.*|required-properties-removed|enum-values-added)$/;

function isField({ typeName, path }: RawChange): boolean {
  return typeName === "SchemaProperties" || /\/properties\/[^/]+$/.test(path);
}

/** Names that programs do not see: of components other than schemas, and of path parameters. */
function isInternal({ path, typeName, property, verdicts }: RawChange): boolean {
  if (typeName === "Parameter" && property === "name") return verdicts.length === 0;
  return /^#\/components\/(?!schemas\/|securitySchemes\/)[^/]+\/[^/]+$/.test(path);
}

function classifyEdit(change: KeywordChange): Classification | undefined {
  const { property = "", from, to, affected } = change;
  switch (property) {
    case "readOnly":
      return to === true ? breakFor(...only("callers", affected)) : minor;
    case "writeOnly":
      return to === true ? breakFor(...only("readers", affected)) : minor;
    case "additionalProperties":
      // Fields that are not described can no longer be read by name.
      if (affected.includes("readers") && (from ?? false) !== false && (to ?? false) === false)
        return breakFor(...affected);
      return undefined;
  }
  const { before, after } = change.comparison;
  const shift = compareLimit(
    property,
    readAt(before.document.root, dropKeyword(change.base?.pointer ?? "", property)),
    readAt(after.document.root, dropKeyword(change.revision?.pointer ?? "", property)),
  );
  if (shift === undefined) return undefined;
  // Readers expect the values that callers may send, so a wider limit breaks them only if the field is
  // not part of requests.
  if (affected.includes("callers")) return shift === "wider" ? minor : breakFor("callers");
  return shift === "narrower" ? minor : breakFor(...affected);
}

/** Of those whom a change of shape may break, those whom this one does. */
function narrowDown(change: KeywordChange): readonly Consumer[] {
  const { property, typeName, kind, from, to, path, affected } = change;
  if (property === "type") {
    const [old, own] = [listTypes(from), listTypes(to)];
    return affected.filter((one) => !(one === "callers" ? isSubset(old, own) : isSubset(own, old)));
  }
  if (property === "nullable") return only(to === true ? "readers" : "callers", affected);
  const combinator = /(?:^|\/)(all|any|one)Of(?:\/\d+)?$/.exec(path)?.[1];
  if (combinator === undefined || kind === "modified" || typeName === "SchemaProperties")
    return affected;
  const isTighter = (kind === "added") === (combinator === "all");
  return only(isTighter ? "callers" : "readers", affected);
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
