import { mapSite } from "../../../packages/docs/src/site-map.js";
import type { DocsView } from "../../../packages/docs/src/view.js";
import type {
  ApiModel,
  EnumModel,
  Parameter,
  Property,
  SchemaModel,
  TypeRef,
} from "../../api-model/model.js";
import { findReachable, listEnums } from "../../api-model/walk-types.js";
import { type DocumentNode, findNode } from "../../json/nodes.js";
import { join, link, paragraph, printMarkdown, text } from "../markdown-nodes.js";

/** An enum with more values is folded, and its values are explained in the reference only. */
export const manyValues = 10;

type Field = Property | Parameter;

/**
 * Adds links to the other pages to the description of every field, and folds long enums: Redoc does not fold an enum
 * whose values have descriptions, so these are replaced by a link.
 */
export function addLinks(api: ApiModel, document: DocumentNode, view: DocsView): void {
  const { hrefOf } = mapSite(view);
  const linked = new Set<string>();
  const add = (owner: string, field: Field, explorer: string | undefined): void => {
    const node = findNode(document, field.pointer);
    // A field that operations share links to the first of them.
    if (node === undefined || linked.has(field.pointer)) return;
    linked.add(field.pointer);
    const described = typeof node.description === "string" ? node.description : field.description;
    const anchor = `${owner}.${field.name}`;
    const links = renderLinks([
      { href: hrefOf("redoc.html", anchor), label: "Reference" },
      ...(explorer === undefined
        ? []
        : [{ href: `${explorer}#${encodeURIComponent(anchor)}`, label: "Explorer" }]),
      ...listLongEnums(field.type).map(({ name, members }) => ({
        href: hrefOf("redoc.html", name),
        label: `All ${members.length} values explained`,
      })),
    ]);
    node.description = `${described}\n\n${links}`.trim();
  };
  const explorers = new Map(view.operations.map(({ anchor, explorer }) => [anchor, explorer]));
  for (const { id, typePrefix, parameters } of api.operations)
    for (const parameter of parameters)
      add(`${typePrefix}Params`, parameter, isSent(parameter) ? explorers.get(id) : undefined);
  const asked = new Map<SchemaModel, string>();
  for (const { id, body } of api.operations) {
    const explorer = explorers.get(id);
    if (body === undefined || explorer === undefined) continue;
    for (const schema of findReachable([body.type]))
      if (!asked.has(schema)) asked.set(schema, explorer);
  }
  for (const schema of api.schemas) {
    if (schema.kind !== "object") continue;
    for (const property of schema.properties)
      add(nameOwner(api, schema.name), property, asked.get(schema));
  }
  for (const { pointer, members } of api.enums) {
    const node = members.length > manyValues ? findNode(document, pointer) : undefined;
    if (node !== undefined) delete node["x-enumDescriptions"];
  }
}

/** Whether the explorer has a control for the parameter. */
const isSent = ({ in: location }: Parameter): boolean =>
  location === "path" || location === "query";

/** The first part of the anchors of an object's fields; fields of a body are documented as fields of the params. */
function nameOwner({ operations }: ApiModel, schema: string): string {
  const operation = operations.find(
    ({ body }) => body?.type.kind === "schema" && body.type.name === schema,
  );
  return operation === undefined ? schema : `${operation.typePrefix}Params`;
}

function listLongEnums(type: TypeRef): EnumModel[] {
  return [...new Set(listEnums(type))].filter(({ members }) => members.length > manyValues);
}

function renderLinks(links: readonly { readonly href: string; readonly label: string }[]): string {
  const nodes = links.map(({ href, label }) => [link(href, text(label))]);
  return printMarkdown([paragraph(...join(nodes, " · "))]).trimEnd();
}
