import { readAt } from "../../generator/json/pointer.js";
import type { Kind } from "../spec-facts/fact-kinds.js";
import type { Consumer } from "../spec-facts/usages.js";
import {
  breakFor,
  type Classification,
  type Comparison,
  classifyKind,
  minor,
  patch,
} from "./change.js";
import { compareLimit } from "./compare-limits.js";
import { findAffected } from "./find-affected.js";
import type { RawChange } from "./run-redocly.js";

/**
 * Classifies a change that Redocly has found. Its own rules decide, except where they do not know how the client
 * treats a response (limits are not checked, and enums are open), or that code which sends a removed field no longer
 * compiles.
 *
 * @param kind - of the fact that has changed; the table of kinds goes before all else
 */
export function classifyKeyword(
  change: RawChange,
  kind: Kind | undefined,
  comparison: Comparison,
): Classification {
  const classification = classifyKind(kind);
  if (classification !== undefined) return classification;
  if (isInternal(change)) return patch;
  const affected = findAffected(change, comparison);
  const isRenamed = change.property === "key";
  if ((change.kind === "removed" || isRenamed) && isField(change)) return breakFor(...affected);
  // What is not described can then no longer be read by name.
  if (change.kind === "removed" && change.path.endsWith("/additionalProperties"))
    return breakFor(...only("readers", affected));
  // The types say that a required header of a response is there.
  if (change.typeName === "Header" && change.property === "required" && change.base?.value === true)
    return breakFor(...only("readers", affected));
  // Readers and callers find the member of a union in another way than before.
  if (change.typeName.startsWith("Discriminator") || change.path.includes("/discriminator/"))
    return change.base?.value === undefined ? minor : breakFor(...affected);
  if (change.kind === "modified") {
    const classified = classifyEdit(change, comparison, affected);
    if (classified !== undefined) return classified;
  }
  const { verdicts, impact } = change;
  if (impact !== "major" || verdicts.length === 0) return isRenamed ? patch : minor;
  const rules = verdicts.map(({ ruleId }) => ruleId);
  if (rules.some((rule) => aboutShape.test(rule))) return breakFor(...narrowDown(change, affected));
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

/** What programs do not see: the names of components that are no schemas, and of path parameters. */
function isInternal({ path, typeName, property, verdicts }: RawChange): boolean {
  if (typeName === "Parameter" && property === "name") return verdicts.length === 0;
  return /^#\/components\/(?!schemas\/|securitySchemes\/)[^/]+\/[^/]+$/.test(path);
}

function classifyEdit(
  { property = "", base, revision }: RawChange,
  { before, after }: Comparison,
  affected: readonly Consumer[],
): Classification | undefined {
  const [from, to] = [base?.value, revision?.value];
  switch (property) {
    case "readOnly":
      return to === true ? breakFor(...only("callers", affected)) : minor;
    case "writeOnly":
      return to === true ? breakFor(...only("readers", affected)) : minor;
    case "additionalProperties":
      // What is not described can then no longer be read by name.
      if (affected.includes("readers") && (from ?? false) !== false && (to ?? false) === false)
        return breakFor(...affected);
      return undefined;
  }
  const shift = compareLimit(
    property,
    readAt(before.document.root, ownerOf(base, property)),
    readAt(after.document.root, ownerOf(revision, property)),
  );
  if (shift === undefined) return undefined;
  // Readers get what callers were allowed to send, so that a wider limit only breaks them where nobody sends it.
  if (affected.includes("callers")) return shift === "wider" ? minor : breakFor("callers");
  return shift === "narrower" ? minor : breakFor(...affected);
}

/** The schema that has the keyword. */
function ownerOf(side: RawChange["base"], property: string): string {
  const pointer = side?.pointer ?? "";
  return pointer.endsWith(`/${property}`) ? pointer.slice(0, -property.length - 1) : pointer;
}

/** Of those whom a change of shape may break, those whom this one does. */
function narrowDown(change: RawChange, affected: readonly Consumer[]): readonly Consumer[] {
  const { property, typeName, kind, base, revision, path } = change;
  if (property === "type") {
    const [from, to] = [listTypes(base?.value), listTypes(revision?.value)];
    return affected.filter((one) => !(one === "callers" ? isSubset(from, to) : isSubset(to, from)));
  }
  if (property === "nullable")
    return only(revision?.value === true ? "readers" : "callers", affected);
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
