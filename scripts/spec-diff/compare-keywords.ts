import { isRef } from "@redocly/openapi-core";
import type { ApiModel, ReleasedChange } from "../../generator/api-model/model.js";
import { childPointer, parsePointer, readAt } from "../../generator/json/pointer.js";

import { findKind } from "../spec-facts/fact-kinds.js";
import {
  breakFor,
  type Classification,
  type Comparison,
  type DocumentVersion,
  minor,
} from "./change.js";
import { classifyKeyword } from "./classify-keyword.js";
import { findAffected, isReplacement } from "./find-affected.js";
import { formatEdit, formatValue } from "./format.js";
import { nameSubject } from "./name-subject.js";
import type { RawChange } from "./run-redocly.js";

/** What Redocly has found in OpenAPI's keywords, except for enums and for names in code, which have comparisons of their own. */
export function compareKeywords(
  found: readonly RawChange[],
  comparison: Comparison,
): ReleasedChange[] {
  return found
    .filter((change) => !isReportedElsewhere(change, comparison))
    .flatMap((change) =>
      change.typeName === "Schema" && change.property === "required"
        ? splitRequired(change, comparison)
        : [toChange(change, comparison)],
    );
}

function isReportedElsewhere(change: RawChange, { before, after }: Comparison): boolean {
  const { path, property, typeName, kind } = change;
  if (typeName === "SpecExtension" || property?.startsWith("x-") || /\/x-[^/]*$/.test(path))
    return true;
  // The number of the release is no change of what is released.
  if (typeName === "Info" && property === "version") return true;
  if (typeName === "Operation" && (property === "operationId" || property === "tags")) return true;
  const isComponent = /^#\/components\/schemas\/[^/]+$/.test(path);
  if (isComponent && (kind !== "modified" || property === "key")) return true;
  return (
    isPartOfEnum(change, change.base?.pointer, before.model) &&
    isPartOfEnum(change, change.revision?.pointer, after.model)
  );
}

/** Whether it is about the values of an enum, or their names and texts. */
function isPartOfEnum({ property }: RawChange, pointer: string | undefined, model: ApiModel) {
  if (pointer === undefined) return true;
  return model.enums.some((one) => {
    if (property === "enum") return pointer === `${one.pointer}/enum`;
    return ["oneOf", "anyOf"].some((key) => pointer.startsWith(`${one.pointer}/${key}`));
  });
}

/** One change for each field that became required or optional. A field that was added or removed is reported as such. */
function splitRequired(change: RawChange, comparison: Comparison): ReleasedChange[] {
  const { base, revision } = change;
  const affected = findAffected(change, comparison);
  const { pointer, root, owner } = locate(change, comparison);
  const [before, after] = [
    readSchema(comparison.before, base?.pointer),
    readSchema(comparison.after, revision?.pointer),
  ];
  const isAddedOrRemoved = (name: string): boolean =>
    before.fields !== undefined &&
    after.fields !== undefined &&
    name in before.fields !== name in after.fields;
  const report = (
    names: readonly string[],
    text: string,
    classification: Classification,
  ): ReleasedChange[] =>
    names
      .filter((name) => !isAddedOrRemoved(name))
      .map((name) => {
        const subject = nameSubject(root, childPointer(owner, "properties", name));
        return { ...classification, pointer, subject, text };
      });
  const added = after.required.filter((name) => !before.required.includes(name));
  const lost = before.required.filter((name) => !after.required.includes(name));
  return [
    ...report(
      added,
      "It is required now.",
      affected.includes("callers") ? breakFor("callers") : minor,
    ),
    ...report(
      lost,
      "It is no longer required.",
      affected.includes("readers") ? breakFor("readers") : minor,
    ),
  ];
}

/** What a schema requires, and which fields it has. */
function readSchema({ document }: DocumentVersion, pointer = "") {
  const schema = readAt(document.root, pointer.replace(/\/required$/, ""));
  const node: { required?: readonly string[]; properties?: object } = Object(schema);
  return { required: node.required ?? [], fields: node.properties };
}

function toChange(change: RawChange, comparison: Comparison): ReleasedChange {
  const { kind, property, base, revision } = change;
  const { pointer, root, owner } = locate(change, comparison);
  const isRequired = kind === "added" && isRequiredField(pointer, comparison.after);
  const classification =
    isRequired && findAffected(change, comparison).includes("callers")
      ? breakFor("callers")
      : classifyKeyword(change, findKind(root, pointer), comparison);
  const arrival = isRequired
    ? "It was added, and is required."
    : formatArrival(change, pointer, readAt(root, pointer));
  const text =
    property === undefined ? arrival : formatKeyword(property, base?.value, revision?.value);
  return { ...classification, pointer, subject: nameSubject(root, owner), text };
}

function formatKeyword(keyword: string, before: unknown, after: unknown): string {
  return keyword === "key"
    ? `It was called ${formatValue(before)} before.`
    : formatEdit(keyword, before, after);
}

function formatArrival({ typeName, kind }: RawChange, pointer: string, value: unknown): string {
  if (typeName === "SchemaProperties" && kind === "removed") return "All its fields were removed.";
  // These have no name by which the subject could speak of them.
  if (typeName === "SecurityRequirement") return `${formatValue(value)} was ${kind}.`;
  if (typeName === "MediaType" || pointer.includes("/discriminator/mapping/"))
    return `${formatValue(parsePointer(pointer).at(-1))} was ${kind}.`;
  const list = /\/((?:all|any|one)Of)\/\d+$/.exec(pointer)?.[1];
  if (list !== undefined)
    return `A part of \`${list}\` was ${kind}: ${formatValue(nameSchema(value))}.`;
  return `It was ${kind}.`;
}

/** The name of the component that is referred to, or else the schema itself. */
function nameSchema(schema: unknown): unknown {
  return isRef(schema) ? schema.$ref.split("/").at(-1) : schema;
}

function isRequiredField(pointer: string, { document }: DocumentVersion): boolean {
  const [, owner, name = ""] = /^(.*)\/properties\/([^/]+)$/.exec(pointer) ?? [];
  const keys = parsePointer(`#/${name}`);
  const required = owner === undefined ? [] : readAt(document.root, `${owner}/required`);
  return Array.isArray(required) && required.includes(keys[0]);
}

/** Today's pointer, or the released one of what was removed, and the owner by which what has changed is named. */
function locate(change: RawChange, comparison: Comparison) {
  const { base, revision, property, path } = change;
  const isToday = revision !== undefined && (revision.value !== undefined || base === undefined);
  const pointer = (isToday ? revision : base)?.pointer ?? "";
  const { root } = (isToday ? comparison.after : comparison.before).document;
  const isKeyword = property !== undefined && pointer.endsWith(`/${property}`);
  const schema = isKeyword ? pointer.slice(0, -property.length - 1) : pointer;
  const isReplaced = isReplacement(change, comparison);
  const owner = isReplaced ? path.replaceAll(/^#|\/\$ref(?=\/|$)/g, "") : schema;
  return { pointer, root, owner };
}
