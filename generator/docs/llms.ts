import type { RootContent } from "mdast";
import { listDownloads } from "../../packages/docs/src/downloads.js";
import type { DocsView, OperationView } from "../../packages/docs/src/view.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import {
  blocks,
  code,
  heading,
  link,
  list,
  paragraph,
  phrase,
  printMarkdown,
  text,
} from "./markdown-nodes.js";

const path = "packages/docs/generated/llms.txt";

/** An index for language models in the format of llmstxt.org: a title, a summary and lists of links. */
export function printLlms(view: DocsView): GeneratedFile {
  const { title, summary, description } = view;
  const parts = printMarkdown([
    heading(1, text(title)),
    ...(summary === ""
      ? []
      : [{ type: "blockquote" as const, children: [paragraph(text(summary))] }]),
    ...blocks(description, 2).slice(0, 1),
    ...view.operations.flatMap(renderOperationLinks),
    ...renderTypeLinks(view),
    heading(2, text("Downloads")),
    list(
      listDownloads(view)
        .filter(({ path }) => path !== "llms.txt")
        .map(({ path, label, about }) => [paragraph(link(path, text(label)), text(`: ${about}`))]),
    ),
  ]);
  return { path, text: parts };
}

const reference = "reference.md";

function renderOperationLinks(operation: OperationView): RootContent[] {
  const { anchor, httpMethod, path, summary, request, fields } = operation;
  return [
    heading(2, code(`${httpMethod} ${path}`)),
    list([
      [paragraph(link(`${reference}#${anchor}`, text(summary === "" ? anchor : summary)))],
      [
        paragraph(
          link(`${reference}#${request}`, text("Request")),
          text(fields.length === 0 ? "" : `: ${fields.map(({ name }) => name).join(", ")}`),
        ),
      ],
    ]),
  ];
}

/** Every schema and enum with the first sentence of its description. */
function renderTypeLinks({ schemas, enums }: DocsView): RootContent[] {
  const types = [...schemas, ...enums];
  if (types.length === 0) return [];
  return [
    heading(2, text("Types")),
    list(
      types.map(({ name, summary }) => [
        paragraph(
          link(`${reference}#${encodeURIComponent(name)}`, text(name)),
          ...(summary.length === 0 ? [] : [text(": "), ...phrase(summary)]),
        ),
      ]),
    ),
  ];
}
