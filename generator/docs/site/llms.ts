import type { RootContent } from "mdast";
import { listNamedSchemas } from "../../api-model/lookup.js";
import type { ApiModel, Operation } from "../../api-model/model.js";
import {
  code,
  heading,
  link,
  list,
  paragraph,
  parseInline,
  printMarkdown,
  text,
} from "../markdown-nodes.js";
import { listDownloads } from "./shell.js";
import { listRequestFields } from "./view.js";

/** An index for language models in the format of llmstxt.org: a title, a summary and lists of links. */
export function renderLlms(api: ApiModel): string {
  const { title, summary, description } = api.info;
  const [intro = ""] = description.split(/\n\s*\n/);
  return printMarkdown([
    heading(1, text(title)),
    ...(summary === ""
      ? []
      : [{ type: "blockquote" as const, children: [paragraph(...parseInline(summary))] }]),
    ...(intro === "" ? [] : [paragraph(...parseInline(intro.replaceAll(/\s*\n\s*/g, " ")))]),
    ...api.operations.flatMap(renderOperationLinks),
    ...renderTypeLinks(api),
    heading(2, text("Downloads")),
    list(
      listDownloads(api)
        .filter(({ href }) => href !== "llms.txt")
        .map(({ href, label, about }) => [paragraph(link(href, text(label)), text(`: ${about}`))]),
    ),
  ]);
}

const reference = "reference.md";

function renderOperationLinks(operation: Operation): RootContent[] {
  const { id, httpMethod, path, summary, typePrefix } = operation;
  const fields = listRequestFields(operation);
  return [
    heading(2, code(`${httpMethod} ${path}`)),
    list([
      [paragraph(link(`${reference}#${id}`, text(summary === "" ? id : summary)))],
      [
        paragraph(
          link(`${reference}#${typePrefix}Params`, text("Request")),
          text(fields.length === 0 ? "" : `: ${fields.map(({ name }) => name).join(", ")}`),
        ),
      ],
    ]),
  ];
}

/** Every schema and enum with the first sentence of its description. */
function renderTypeLinks(api: ApiModel): RootContent[] {
  const entries = [...listNamedSchemas(api), ...api.enums];
  if (entries.length === 0) return [];
  return [
    heading(2, text("Types")),
    list(
      entries.map(({ name, description }) => [
        paragraph(
          link(`${reference}#${encodeURIComponent(name)}`, text(name)),
          ...(description === "" ? [] : [text(": "), ...parseInline(firstSentence(description))]),
        ),
      ]),
    ),
  ];
}

function firstSentence(description: string): string {
  const [paragraphText = ""] = description.trim().split(/\n\s*\n/);
  const line = paragraphText.replaceAll(/\s*\n\s*/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}
