import { isRef } from "@redocly/openapi-core";
import type { ApiModel, ReleasedChange } from "../../generator/api-model/model.js";
import type { Schema } from "../../generator/api-model/openapi-types.js";
import { childPointer, parsePointer, readAt } from "../../generator/json/pointer.js";
import { breakFor, type Comparison, type DocumentVersion, minor } from "./change.js";
import { classifyKeyword } from "./classify-keyword.js";
import { formatEdit, formatValue } from "./format.js";
import { dropKeyword, type KeywordChange, locateChange } from "./keyword-change.js";
import { matchItems } from "./match-items.js";
import { nameSubject } from "./name-subject.js";
import type { RawChange } from "./run-redocly.js";

/** What Redocly has found in OpenAPI's keywords, except for enums and for names in code, which have comparisons of their own. */
export function compareKeywords(
  found: readonly RawChange[],
  comparison: Comparison,
): ReleasedChange[] {
  return found
    .filter((change) => !isReportedElsewhere(change, comparison))
    .map((change) => locateChange(change, comparison))
    .flatMap((change) =>
      change.typeName === "Schema" && change.property === "required"
        ? splitRequired(change)
        : [toChange(change)],
    );
}

function isReportedElsewhere(change: RawChange, { before, after }: Comparison): boolean {
  const { path, property, typeName, kind } = change;
  if (typeName === "SpecExtension" || property?.startsWith("x-") || /\/x-[^/]*$/.test(path))
    return true;
  // The version of a release is not a change.
  if (typeName === "Info" && property === "version") return true;
  if (typeName === "Operation" && (property === "operationId" || property === "tags")) return true;
  const isComponent = /^#\/components\/schemas\/[^/]+$/.test(path);
  if (isComponent && (kind !== "modified" || property === "key")) return true;
  return (
    isPartOfEnum(change, change.base?.pointer, before.model) &&
    isPartOfEnum(change, change.revision?.pointer, after.model)
  );
}

/** Whether a change is about the values of an enum, or their names and texts. */
function isPartOfEnum({ property }: RawChange, pointer: string | undefined, model: ApiModel) {
  if (pointer === undefined) return true;
  return model.enums.some((one) => {
    if (property === "enum") return pointer === `${one.pointer}/enum`;
    return ["oneOf", "anyOf"].some((key) => pointer.startsWith(`${one.pointer}/${key}`));
  });
}

/** One change for each field that became required or optional. A field that was added or removed is reported as such. */
function splitRequired(change: KeywordChange): ReleasedChange[] {
  const { affected, base, revision, side, pointer, owner, comparison } = change;
  const old = readSchema(comparison.before, base?.pointer);
  const own = readSchema(comparison.after, revision?.pointer);
  const { lost, gained } = matchItems(old.required, own.required);
  const found = [
    ...gained.map((name) => ({ name, who: "callers", text: "It is required now." }) as const),
    ...lost.map((name) => ({ name, who: "readers", text: "It is no longer required." }) as const),
  ];
  const isKept = (name: string): boolean =>
    !old.properties || !own.properties || name in old.properties === name in own.properties;
  return found
    .filter(({ name }) => isKept(name))
    .map(({ name, who, text }) => ({
      ...(affected.includes(who) ? breakFor(who) : minor),
      pointer,
      subject: nameSubject(side.document.root, childPointer(owner, "properties", name)),
      text,
    }));
}

function readSchema({ document }: DocumentVersion, pointer = ""): Schema {
  return Object(readAt(document.root, dropKeyword(pointer, "required")));
}

function toChange(change: KeywordChange): ReleasedChange {
  const { kind, affected, side, pointer, owner } = change;
  const isRequired = kind === "added" && isRequiredField(pointer, change.comparison.after);
  const isBreaking = isRequired && affected.includes("callers");
  return {
    ...(isBreaking ? breakFor("callers") : classifyKeyword(change)),
    pointer,
    subject: nameSubject(side.document.root, owner),
    text: isRequired ? "It was added, and is required." : formatChange(change),
  };
}

function formatChange({
  property,
  typeName,
  kind,
  from,
  to,
  side,
  pointer,
}: KeywordChange): string {
  if (property === "key") return `It was called ${formatValue(from)} before.`;
  if (property !== undefined) return formatEdit(property, from, to);
  const value = readAt(side.document.root, pointer);
  if (typeName === "SchemaProperties" && kind === "removed") return "All its fields were removed.";
  // Changes of items without a name.
  if (typeName === "SecurityRequirement") return `${formatValue(value)} was ${kind}.`;
  if (typeName === "MediaType" || pointer.includes("/discriminator/mapping/"))
    return `${formatValue(parsePointer(pointer).at(-1))} was ${kind}.`;
  const list = /\/((?:all|any|one)Of)\/\d+$/.exec(pointer)?.[1];
  if (list === undefined) return `It was ${kind}.`;
  // The name of the referenced component, or else the schema itself.
  const schema = isRef(value) ? value.$ref.split("/").at(-1) : value;
  return `A part of \`${list}\` was ${kind}: ${formatValue(schema)}.`;
}

function isRequiredField(pointer: string, { document }: DocumentVersion): boolean {
  const [, owner, name = ""] = /^(.*)\/properties\/([^/]+)$/.exec(pointer) ?? [];
  const required = owner === undefined ? [] : readAt(document.root, `${owner}/required`);
  return Array.isArray(required) && required.includes(parsePointer(`#/${name}`)[0]);
}
