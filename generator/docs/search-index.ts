import { STATUS_CODES } from "node:http";
import MiniSearch from "minisearch";
import { type Entry, indexOptions } from "../../packages/docs/src/reference/search-index.js";
import { nameOperation, type SiteMap } from "../../packages/docs/src/site-map.js";
import type { DocsView, FieldView, OperationView, TypeView } from "../../packages/docs/src/view.js";
import { toText } from "./to-text.js";

type Found = Omit<Entry, "id" | "href"> & { readonly anchor: string };

/** What a snippet shows. */
const longestText = 280;

/** The index of the search, as the script of the site loads it. */
export function printSearchIndex(view: DocsView, { hrefOf }: SiteMap): string {
  const index = new MiniSearch(indexOptions);
  index.addAll(
    listEntries(view).map(({ anchor, text, ...entry }, id) => ({
      ...entry,
      id,
      text: text.length > longestText ? `${text.slice(0, longestText)}…` : text,
      href: hrefOf("", anchor),
    })),
  );
  return `globalThis.docsSearchIndex = ${JSON.stringify(JSON.stringify(index))};\n`;
}

function listEntries(view: DocsView): Found[] {
  const { anchors, tags, guides, webhooks, authentication, credentials, servers } = view;
  return [
    ...tags.flatMap((tag) => tag.operations.flatMap((one) => listOperation(one, tag.name))),
    ...guides.map(({ anchor, title, content }) => ({
      kind: "guide" as const,
      anchor,
      name: toText(title),
      owner: "",
      text: toText(content),
    })),
    ...(credentials.length === 0
      ? []
      : [
          {
            kind: "guide" as const,
            anchor: authentication.anchor,
            name: toText(authentication.title),
            owner: "",
            text: [
              ...credentials
                .flatMap(({ uses }) => uses)
                .map(({ option, variable, sentAs }) => `${variable} ${option}: ${sentAs}`),
              toText(authentication.content),
            ].join(". "),
          },
        ]),
    ...(servers.length === 0
      ? []
      : [
          {
            kind: "guide" as const,
            anchor: anchors.server,
            name: "Server",
            owner: "",
            text: servers.map(({ url, description }) => `${url} ${description}`).join(" "),
          },
        ]),
    ...webhooks.flatMap(({ anchor, name, summary, description, nested }): Found[] => [
      {
        kind: "operation",
        anchor,
        name,
        owner: "Webhooks",
        text: `${summary} ${toText(description)}`,
      },
      ...nested.flatMap(listType),
    ]),
    ...view.others.flatMap(listType),
  ];
}

function listOperation(operation: OperationView, tag: string): Found[] {
  const { anchor, httpMethod, path, signature, description, request, fields } = operation;
  const name = nameOperation(operation);
  return [
    {
      kind: "operation",
      anchor,
      name,
      owner: tag,
      text: `${httpMethod} ${path} · ${signature} · ${toText(description)}`,
    },
    ...fields.flatMap((field) => listField(field, request)),
    ...operation.samples.map(
      (sample): Found => ({
        kind: "example",
        anchor: sample.anchor,
        name: sample.title,
        owner: name,
        text: toText(sample.description),
      }),
    ),
    ...operation.responses.flatMap(({ anchor, status, description, headers, nested }): Found[] => [
      {
        kind: "status",
        anchor,
        name: status,
        keywords: [STATUS_CODES[status] ?? "", status === "429" ? "rate limit" : ""].join(" "),
        owner: name,
        text: [toText(description), ...headers.map((header) => header.name)].join(" "),
      },
      ...nested.flatMap(listType),
    ]),
    ...operation.callbacks.flatMap(({ anchor, name: event, description, nested }): Found[] => [
      { kind: "operation", anchor, name: event, owner: name, text: toText(description) },
      ...nested.flatMap(listType),
    ]),
  ];
}

function listField(field: FieldView, owner: string): Found[] {
  const { anchor, name, description, caseRules, rules } = field;
  const text = [toText(description), ...[...caseRules, ...rules].map(toText)];
  return [
    { kind: "field", anchor, name, owner, text: text.filter((one) => one !== "").join(" ") },
    ...field.nested.flatMap(listType),
  ];
}

function listType(type: TypeView): Found[] {
  const { name, description } = type;
  const self: Found = { kind: "type", anchor: name, name, owner: "", text: toText(description) };
  if (type.kind === "enum") {
    return [
      self,
      ...type.members.map(
        (member): Found => ({
          kind: "value",
          anchor: member.anchor,
          name: member.value,
          owner: name,
          text: toText(member.description),
        }),
      ),
    ];
  }
  return [
    self,
    ...type.fields.flatMap((field) => listField(field, name)),
    ...type.nested.flatMap(listType),
  ];
}
