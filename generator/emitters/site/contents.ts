import GithubSlugger from "github-slugger";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { findReferred, reachSchemas } from "../../lookup.js";
import type { ApiModel, Operation, SchemaModel } from "../../model.js";
import { readText } from "./html.js";

/** Gives every heading of the second level an id, after its text as GitHub does for Markdown. */
export function identifyHeadings(
  content: readonly ElementContent[],
  taken: Iterable<string>,
): void {
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.slug(id);
  for (const node of content) {
    if (node.type !== "element" || node.tagName !== "h2") continue;
    node.properties.id ??= slugger.slug(readText(node));
  }
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly isCode?: boolean;
  readonly children?: readonly Entry[];
}

/** The parts of the page as a tree of links: its headings, and what each operation takes and answers. */
export function renderContents(api: ApiModel, content: readonly ElementContent[]): Element {
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  return renderEntries(
    content.flatMap((node): Entry[] => {
      if (node.type !== "element" || typeof node.properties.id !== "string") return [];
      const { id } = node.properties;
      const operation = operations.get(id);
      if (operation !== undefined) return [listOperation(api, operation)];
      return node.tagName === "h2" ? [{ id, label: readText(node) }] : [];
    }),
  );
}

function renderEntries(entries: readonly Entry[]): Element {
  return h(
    "ul",
    entries.map(({ id, label, isCode = false, children = [] }) =>
      h("li", [
        h("a", { href: `#${encodeURIComponent(id)}` }, isCode ? h("code", label) : label),
        ...(children.length === 0 ? [] : [renderEntries(children)]),
      ]),
    ),
  );
}

function listOperation(api: ApiModel, operation: Operation): Entry {
  const { id, httpMethod, path, summary, typePrefix, parameters, body, responses } = operation;
  const owner = `${typePrefix}Params`;
  const fields = [...parameters, ...(findReferred(api, body?.type)?.properties ?? [])];
  const asked = reachSchemas(
    api,
    fields.map(({ type }) => type),
  );
  const answered = reachSchemas(
    api,
    responses.flatMap(({ type }) => type ?? []),
  );
  return {
    id,
    label: summary === "" ? `${httpMethod} ${path}` : summary,
    children: [
      {
        id: owner,
        label: "Request",
        children: [
          ...fields.map(({ name }) => ({ id: `${owner}.${name}`, label: name, isCode: true })),
          ...asked.map(listSchema),
        ],
      },
      {
        id: nameResponses(operation),
        label: "Responses",
        children: answered.filter((schema) => !asked.includes(schema)).map(listSchema),
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
