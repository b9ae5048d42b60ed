import { STATUS_CODES } from "node:http";
import MiniSearch from "minisearch";
import { type Entry, indexOptions } from "../../packages/docs/src/reference/search-index.js";
import { nameOperation, type SiteMap } from "../../packages/docs/src/site-map.js";
import type {
  DocsView,
  EventView,
  FieldView,
  GuideView,
  OperationView,
  TypeView,
} from "../../packages/docs/src/view.js";
import { toText } from "./to-text.js";

type Found = Omit<Entry, "id" | "href"> & { readonly anchor: string };

/** The number of characters after which the texts of search results are cut. */
const longestText = 280;

/** The search index, as the script of the site loads it. */
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
  const uses = credentials
    .flatMap((credential) => credential.uses)
    .map(({ option, variable, sentAs }) => `${variable} ${option}: ${sentAs}`);
  const addresses = servers.map(({ url, description }) => `${url} ${description}`);
  return [
    ...tags.flatMap((tag) => tag.operations.flatMap((one) => listOperation(one, tag.name))),
    ...guides.map((guide) => describeGuide(guide, [toText(guide.content)])),
    ...(credentials.length === 0
      ? []
      : [describeGuide(authentication, [...uses, toText(authentication.content)])]),
    ...(servers.length === 0
      ? []
      : [describeGuide({ anchor: anchors.server, title: "Server" }, [addresses.join(" ")])]),
    ...webhooks.flatMap((event) => listEvent(event, "Webhooks", `${event.summary} `)),
    ...view.others.flatMap(listType),
  ];
}

function describeGuide(
  { anchor, title }: Pick<GuideView, "anchor" | "title">,
  texts: readonly string[],
): Found {
  return { kind: "guide", anchor, name: toText(title), owner: "", text: texts.join(". ") };
}

function listEvent(event: EventView, owner: string, start = ""): Found[] {
  const { anchor, name, description, nested } = event;
  return [
    { kind: "operation", anchor, name, owner, text: start + toText(description) },
    ...nested.flatMap(listType),
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
    ...operation.callbacks.flatMap((event) => listEvent(event, name)),
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
