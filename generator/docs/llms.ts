import type { RootContent } from "mdast";
import { listDownloads } from "../../packages/docs/src/downloads.js";
import { type SiteMap, toMarkdownLink, toMarkdownPath } from "../../packages/docs/src/site-map.js";
import type { DocsView, OperationView } from "../../packages/docs/src/view.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { redirect } from "./markdown/links.js";
import {
  blocks,
  code,
  heading,
  link,
  list,
  paragraph,
  printMarkdown,
  text,
} from "./markdown-nodes.js";

const path = "packages/docs/generated/llms.txt";

/** With this number of operations or more, only tags are listed, with a link to their operations. */
const manyOperations = 200;

/** An index for language models in the format of llmstxt.org: a title, a summary and lists of links. */
export function printLlms(view: DocsView, site: SiteMap): GeneratedFile {
  const { title, summary, description } = view;
  const printed = printMarkdown([
    heading(1, text(title)),
    ...(summary === ""
      ? []
      : [{ type: "blockquote" as const, children: [paragraph(text(summary))] }]),
    ...blocks(description, 2)
      .slice(0, 1)
      .map((node) => redirect(node, (anchor) => toMarkdownLink(site, anchor))),
    list(listStart(view)),
    ...(view.operations.length < manyOperations
      ? view.tags.flatMap(({ name, operations }) => [
          heading(2, text(name)),
          list(operations.map((operation) => [renderOperationLink(operation, site)])),
        ])
      : renderTagLinks(view, site)),
    ...renderTypeLinks(view, site),
    heading(2, text("Downloads")),
    list(
      listDownloads(view)
        .filter(({ path }) => path !== "llms.txt")
        .map(({ path, label, about }) => [paragraph(link(path, text(label)), text(`: ${about}`))]),
    ),
  ]);
  return { path, text: printed };
}

/** The base URL, the credentials and the package. */
function listStart({ servers, credentials, packageName }: DocsView): RootContent[][] {
  const [server] = servers;
  return [
    ...(server === undefined ? [] : [[paragraph(text("Base URL: "), code(server.url))]]),
    ...credentials
      .flatMap(({ uses }) => uses)
      .map(({ option, variable, sentAs }) => [
        paragraph(
          text(`${sentAs}: the client's option `),
          code(option),
          text(", or the environment variable "),
          code(variable),
        ),
      ]),
    [paragraph(text("Client: "), code(`npm install ${packageName}`))],
  ];
}

function renderOperationLink(operation: OperationView, site: SiteMap): RootContent {
  const { anchor, httpMethod, path, summary } = operation;
  return paragraph(
    link(toMarkdownLink(site, anchor), text(`${httpMethod} ${path}`)),
    text(summary === "" ? "" : `: ${summary}`),
  );
}

function renderTagLinks({ tags }: DocsView, site: SiteMap): RootContent[] {
  const items = tags.map(({ anchor, name, operations }) => [
    paragraph(
      link(toMarkdownLink(site, anchor), text(name)),
      text(`: ${operations.length} operations`),
    ),
  ]);
  return [heading(2, text("Operations by tag")), list(items)];
}

/** Links to the files of types, or, if there is a single file, to the section of each type. */
function renderTypeLinks({ schemas, enums, isPaged }: DocsView, site: SiteMap): RootContent[] {
  const items = isPaged
    ? site.pages.flatMap((page) =>
        page.kind === "types"
          ? [[paragraph(link(toMarkdownPath(page.path), text(page.title)))]]
          : [],
      )
    : [...schemas, ...enums].map(({ name }) => [
        paragraph(link(toMarkdownLink(site, name), text(name))),
      ]);
  return items.length === 0 ? [] : [heading(2, text("Types")), list(items)];
}
