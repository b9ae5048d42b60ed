import type GithubSlugger from "github-slugger";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { findReachable, listNamedSchemas } from "../../api-model/lookup.js";
import type { ApiModel, Operation, SchemaModel } from "../../api-model/model.js";
import { readText } from "./html.js";
import { listRequestFields } from "./view.js";

/** Gives a heading of the second level the id that GitHub gives it in Markdown. */
export function identifyHeading(node: ElementContent, slugger: GithubSlugger): void {
  if (node.type !== "element" || node.tagName !== "h2") return;
  node.properties.id ??= slugger.slug(readText(node));
}

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly isCode?: boolean;
  readonly children?: readonly Entry[];
}

/** The entries for a part of the page: its heading, or an operation with its request and responses. */
export function listPart(api: ApiModel, node: ElementContent): Entry[] {
  if (node.type !== "element" || typeof node.properties.id !== "string") return [];
  const { id } = node.properties;
  const operation = api.operations.find((one) => one.id === id);
  if (operation !== undefined) return [listOperation(api, operation)];
  return node.tagName === "h2" ? [{ id, label: readText(node) }] : [];
}

/** The table of contents as a tree of links. */
export function renderContents(entries: readonly Entry[]): Element {
  return h(
    "ul",
    entries.map(({ id, label, isCode = false, children = [] }) =>
      h("li", [
        h("a", { href: `#${encodeURIComponent(id)}` }, isCode ? h("code", label) : label),
        ...(children.length === 0 ? [] : [renderContents(children)]),
      ]),
    ),
  );
}

function listOperation(api: ApiModel, operation: Operation): Entry {
  const { id, httpMethod, path, summary, typePrefix, responses } = operation;
  const owner = `${typePrefix}Params`;
  const fields = listRequestFields(operation);
  const requested = findReachable(fields.map(({ type }) => type));
  const returned = findReachable(responses.flatMap(({ type }) => type ?? []));
  const list = (isListed: (schema: SchemaModel) => boolean) =>
    api.schemas.filter(isListed).map(listSchema);
  return {
    id,
    label: summary === "" ? `${httpMethod} ${path}` : summary,
    children: [
      {
        id: owner,
        label: "Request",
        children: [
          ...fields.map(({ name }) => ({ id: `${owner}.${name}`, label: name, isCode: true })),
          ...list((schema) => requested.has(schema)),
        ],
      },
      {
        id: nameResponses(operation),
        label: "Responses",
        children: list((schema) => returned.has(schema) && !requested.has(schema)),
      },
    ],
  };
}

function listSchema({ name }: SchemaModel): Entry {
  return { id: name, label: name, isCode: true };
}

/** Anchor of the responses of an operation. */
export function nameResponses({ id }: Operation): string {
  return `${id}.responses`;
}

/** Every field of every object and operation in alphabetical order. */
export function renderFieldIndex(api: ApiModel): Element {
  const fields = listFields(api).sort(
    (one, other) => compare(one.name, other.name) || compare(one.owner, other.owner),
  );
  return h(
    "ul",
    { className: ["field-index"] },
    fields.map(({ owner, name }) =>
      h("li", [
        h("a", { href: `#${encodeURIComponent(`${owner}.${name}`)}` }, [
          h("code", name),
          " ",
          h("small", owner),
        ]),
      ]),
    ),
  );
}

interface IndexedField {
  readonly owner: string;
  readonly name: string;
}

function listFields(api: ApiModel): IndexedField[] {
  const ofOperations = api.operations.flatMap((operation) =>
    listRequestFields(operation).map(({ name }) => ({
      owner: `${operation.typePrefix}Params`,
      name,
    })),
  );
  const ofSchemas = listNamedSchemas(api).flatMap((schema) =>
    schema.kind === "object"
      ? schema.properties.map(({ name }) => ({ owner: schema.name, name }))
      : [],
  );
  return [...ofOperations, ...ofSchemas];
}

/** Ignores case at first; not by locale, which differs between machines. */
function compare(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
