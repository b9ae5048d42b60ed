import type GithubSlugger from "github-slugger";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { findObject, findReachable } from "../../api-model/lookup.js";
import type { ApiModel, Operation, SchemaModel } from "../../api-model/model.js";
import { readText } from "./html.js";

/** Gives a heading of the second level an id, after its text as GitHub does for Markdown. */
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

/** What the contents say of a part of the page: a heading, or all that an operation takes and answers. */
export function listPart(api: ApiModel, node: ElementContent): Entry[] {
  if (node.type !== "element" || typeof node.properties.id !== "string") return [];
  const { id } = node.properties;
  const operation = api.operations.find((one) => one.id === id);
  if (operation !== undefined) return [listOperation(api, operation)];
  return node.tagName === "h2" ? [{ id, label: readText(node) }] : [];
}

/** The parts of the page as a tree of links. */
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
  const { id, httpMethod, path, summary, typePrefix, parameters, body, responses } = operation;
  const owner = `${typePrefix}Params`;
  const fields = [...parameters, ...(findObject(body?.type)?.properties ?? [])];
  const asked = findReachable(fields.map(({ type }) => type));
  const answered = findReachable(responses.flatMap(({ type }) => type ?? []));
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
          ...list((schema) => asked.has(schema)),
        ],
      },
      {
        id: nameResponses(operation),
        label: "Responses",
        children: list((schema) => answered.has(schema) && !asked.has(schema)),
      },
    ],
  };
}

function listSchema({ name }: SchemaModel): Entry {
  return { id: name, label: name, isCode: true };
}

/** Anchor of what an operation answers. */
export function nameResponses({ id }: Operation): string {
  return `${id}.responses`;
}
