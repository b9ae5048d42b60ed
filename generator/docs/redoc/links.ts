import { findReachable, walkType } from "../../api-model/lookup.js";
import type { ApiModel, Parameter, Property, TypeRef } from "../../api-model/model.js";
import { type DocumentNode, findNode } from "../../json/nodes.js";
import { link, paragraph, printMarkdown, text } from "../markdown-nodes.js";

/** From this number of values on, an enum is folded, and only the reference explains its values. */
export const manyValues = 10;

type Field = Property | Parameter;

/**
 * Ends the description of every field with links to the same field on the other pages, and folds long enums: Redoc
 * does not fold an enum whose values have descriptions, so those are left out and linked to.
 */
export function addLinks(api: ApiModel, document: DocumentNode): void {
  const linked = new Set<string>();
  const add = (owner: string, field: Field, isInRequest: boolean): void => {
    const node = findNode(document, field.pointer);
    // What two operations share links to the first of them.
    if (node === undefined || linked.has(field.pointer)) return;
    linked.add(field.pointer);
    const described = typeof node.description === "string" ? node.description : field.description;
    const links = renderLinks(api, `${owner}.${field.name}`, field.type, isInRequest);
    node.description = `${described}\n\n${links}`.trim();
  };
  for (const { typePrefix, parameters } of api.operations)
    for (const parameter of parameters) add(`${typePrefix}Params`, parameter, true);
  const asked = findReachable(api.operations.flatMap(({ body }) => body?.type ?? []));
  for (const schema of api.schemas) {
    if (schema.kind !== "object") continue;
    for (const property of schema.properties)
      add(nameOwner(api, schema.name), property, asked.has(schema));
  }
  for (const { pointer } of listLongEnums(api)) {
    const node = findNode(document, pointer);
    if (node !== undefined) delete node["x-enumDescriptions"];
  }
}

/** The first part of the anchors of an object's fields: the fields of a body are those of the params. */
function nameOwner({ operations }: ApiModel, schema: string): string {
  const operation = operations.find(
    ({ body }) => body?.type.kind === "schema" && body.type.name === schema,
  );
  return operation === undefined ? schema : `${operation.typePrefix}Params`;
}

function listLongEnums({ enums }: ApiModel) {
  return enums.filter(({ members }) => members.length > manyValues);
}

function renderLinks(api: ApiModel, anchor: string, type: TypeRef, isInRequest: boolean): string {
  const names = new Set(
    [...walkType(type)].flatMap((inner) => (inner.kind === "enum" ? [inner.name] : [])),
  );
  const links = [
    { page: "index.html", anchor, label: "Reference" },
    ...(isInRequest ? [{ page: "explorer.html", anchor, label: "Explorer" }] : []),
    ...listLongEnums(api)
      .filter(({ name }) => names.has(name))
      .map(({ name, members }) => ({
        page: "index.html",
        anchor: name,
        label: `All ${members.length} values explained`,
      })),
  ].map(({ page, anchor, label }) => link(`${page}#${encodeURIComponent(anchor)}`, text(label)));
  const separated = links.flatMap((node, index) => (index === 0 ? [node] : [text(" · "), node]));
  return printMarkdown([paragraph(...separated)]).trimEnd();
}
