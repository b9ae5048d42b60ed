import { isRef } from "@redocly/openapi-core";
import { childPointer, parsePointer } from "../../../generator/api-model/build-context.js";
import type { ApiModel } from "../../../generator/api-model/model.js";
import { readAt } from "../../../generator/document/trace-sources.js";
import type { Area, Change, Comparison, Edition } from "../change.js";
import { breakFor, type Judgement, minor } from "../judgement.js";
import { nameSubject } from "../name-subject.js";
import { sayEdit, sayValue } from "../words.js";
import { findHurt, isSwap } from "./find-hurt.js";
import { isText, judgeRaw } from "./judge-raw.js";
import type { RawChange } from "./run-redocly.js";

/** What Redocly has found, but for names, enums and extensions, which are compared as the generator sees them. */
export function compareSchemas(found: readonly RawChange[], comparison: Comparison): Change[] {
  return found
    .filter((change) => !isToldElsewhere(change, comparison))
    .flatMap((change) =>
      change.typeName === "Schema" && change.property === "required"
        ? splitRequired(change, comparison)
        : [toChange(change, comparison)],
    );
}

function isToldElsewhere(change: RawChange, { before, after }: Comparison): boolean {
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

/** One change for each field that became required or optional. A field that came or went is told as such. */
function splitRequired(change: RawChange, comparison: Comparison): Change[] {
  const { base, revision } = change;
  const hurt = findHurt(change, comparison);
  const { pointer, root, place } = locate(change, comparison);
  const [before, after] = [
    readSchema(comparison.before, base?.pointer),
    readSchema(comparison.after, revision?.pointer),
  ];
  const cameOrWent = (name: string): boolean =>
    before.fields !== undefined &&
    after.fields !== undefined &&
    name in before.fields !== name in after.fields;
  const tell = (names: readonly string[], text: string, judgement: Judgement): Change[] =>
    names
      .filter((name) => !cameOrWent(name))
      .map((name) => {
        const subject = nameSubject(root, childPointer(place, "properties", name));
        return { ...judgement, pointer, subject, text, area: "field" };
      });
  const added = after.required.filter((name) => !before.required.includes(name));
  const lost = before.required.filter((name) => !after.required.includes(name));
  return [
    ...tell(added, "It is required now.", hurt.includes("callers") ? breakFor("callers") : minor),
    ...tell(
      lost,
      "It is no longer required.",
      hurt.includes("readers") ? breakFor("readers") : minor,
    ),
  ];
}

/** What a schema requires, and which fields it has. */
function readSchema({ document }: Edition, pointer = "") {
  const schema = readAt(document.root, pointer.replace(/\/required$/, ""));
  const node: { required?: readonly string[]; properties?: object } = Object(schema);
  return { required: node.required ?? [], fields: node.properties };
}

function toChange(change: RawChange, comparison: Comparison): Change {
  const { kind, property, base, revision } = change;
  const { pointer, root, place } = locate(change, comparison);
  const isRequired = kind === "added" && isRequiredField(pointer, comparison.after);
  const judgement =
    isRequired && findHurt(change, comparison).includes("callers")
      ? breakFor("callers")
      : judgeRaw(change, comparison);
  const arrival = isRequired
    ? "It was added, and is required."
    : sayArrival(change, pointer, readAt(root, pointer));
  const text =
    property === undefined ? arrival : sayKeyword(property, base?.value, revision?.value);
  const area = findArea(change, comparison, judgement);
  return { ...judgement, pointer, subject: nameSubject(root, place), text, area };
}

function sayKeyword(keyword: string, before: unknown, after: unknown): string {
  return keyword === "key"
    ? `It was called ${sayValue(before)} before.`
    : sayEdit(keyword, before, after);
}

function sayArrival({ typeName, kind }: RawChange, pointer: string, value: unknown): string {
  if (typeName === "SchemaProperties" && kind === "removed") return "All its fields were removed.";
  // These have no name by which the subject could speak of them.
  if (typeName === "SecurityRequirement") return `${sayValue(value)} was ${kind}.`;
  if (typeName === "MediaType" || pointer.includes("/discriminator/mapping/"))
    return `${sayValue(parsePointer(pointer).at(-1))} was ${kind}.`;
  const list = /\/((?:all|any|one)Of)\/\d+$/.exec(pointer)?.[1];
  if (list !== undefined)
    return `A part of \`${list}\` was ${kind}: ${sayValue(nameSchema(value))}.`;
  return `It was ${kind}.`;
}

/** The name of the component that is referred to, or else the schema itself. */
function nameSchema(schema: unknown): unknown {
  return isRef(schema) ? schema.$ref.split("/").at(-1) : schema;
}

function isRequiredField(pointer: string, { document }: Edition): boolean {
  const [, owner, name = ""] = /^(.*)\/properties\/([^/]+)$/.exec(pointer) ?? [];
  const keys = parsePointer(`#/${name}`);
  const required = owner === undefined ? [] : readAt(document.root, `${owner}/required`);
  return Array.isArray(required) && required.includes(keys[0]);
}

/** Today's pointer, or the released one of what is gone, and the place by which to name what has changed. */
function locate(change: RawChange, comparison: Comparison) {
  const { base, revision, property, path } = change;
  const isToday = revision !== undefined && (revision.value !== undefined || base === undefined);
  const pointer = (isToday ? revision : base)?.pointer ?? "";
  const { root } = (isToday ? comparison.after : comparison.before).document;
  const isKeyword = property !== undefined && pointer.endsWith(`/${property}`);
  const owner = isKeyword ? pointer.slice(0, -property.length - 1) : pointer;
  const place = isSwap(change, comparison) ? path.replaceAll(/^#|\/\$ref(?=\/|$)/g, "") : owner;
  return { pointer, root, place };
}

function findArea(change: RawChange, { before, after }: Comparison, { impact }: Judgement): Area {
  const { typeName, property, path } = change;
  // What is no text and yet concerns no program is in the bundled document alone.
  if (!isText(change)) return impact === "patch" ? "page" : "field";
  const [from = "", to = ""] = [change.base?.pointer, change.revision?.pointer];
  const isOfEnum = (model: ApiModel, pointer: string) =>
    model.enums.some((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
  if (isOfEnum(before.model, from) || isOfEnum(after.model, to)) return "enumText";
  if (typeName === "Info" && property === "title") return "fieldText";
  return isOnPages.test(path) || typeName === "Example" || property === "title"
    ? "page"
    : "fieldText";
}

/** What only the docs show. */
const isOnPages = /^#\/(?:info|servers|externalDocs|components\/securitySchemes)\b|\/examples?\//;
