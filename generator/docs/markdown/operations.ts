import type { RootContent } from "mdast";
import type {
  DocsView,
  ExampleView,
  OperationView,
  ResponseView,
} from "../../../packages/docs/src/view.js";
import {
  anchor,
  blocks,
  code,
  codeBlock,
  heading,
  link,
  list,
  paragraph,
  phrase,
  strong,
  table,
  text,
  toHash,
  typeText,
} from "../markdown-nodes.js";
import { renderDeprecation, renderField } from "./fields.js";

/** What there is to call, by tag, each tag with its description. */
export function renderTags({ tags }: DocsView): RootContent[] {
  if (tags.length === 0) return [];
  const items = tags.map(({ name, description, operations }) => [
    paragraph(
      strong(text(name)),
      ...(description.length === 0 ? [] : [text(": "), ...phrase(description)]),
    ),
    list(operations.map(renderEntry)),
  ]);
  return [heading(2, text("Operations")), list(items)];
}

function renderEntry({ anchor, httpMethod, path, summary }: OperationView): RootContent[] {
  const target = link(toHash(anchor), code(`${httpMethod} ${path}`));
  return [paragraph(target, text(summary === "" ? "" : ` ${summary}`))];
}

/** One operation: how to call it, everything it takes, every response. */
export function renderOperation(operation: OperationView): RootContent[] {
  const { httpMethod, path, summary, call, bodyTexts, bodyRules, bodyExamples } = operation;
  return [
    anchor(operation.anchor),
    heading(2, code(`${httpMethod} ${path}`)),
    ...(summary === ""
      ? []
      : [paragraph(text(`${summary}: `), code(call), text(" in the client."))]),
    ...blocks(operation.description, 3),
    ...renderDeprecation(operation.deprecated),
    ...(operation.safeToRepeat ? [paragraph(text("Safe to repeat: a client may retry it."))] : []),
    anchor(operation.request),
    heading(3, text("Request")),
    ...bodyTexts.flatMap((description) => blocks(description, 4)),
    list(operation.fields.map(renderField)),
    ...bodyRules.map((sentence) => paragraph(...phrase(sentence))),
    ...renderExamples("Request example", bodyExamples),
    heading(3, text("Responses")),
    table([
      [[text("Status")], [text("Meaning")], [text("Body")]],
      ...operation.responses.map(renderResponse),
    ]),
    ...operation.responses.flatMap(({ status, examples }) =>
      renderExamples(`Response example, ${status}`, examples),
    ),
  ];
}

function renderResponse({ status, meaning, type }: ResponseView) {
  return [[code(status)], phrase(meaning), type === undefined ? [text("none")] : typeText(type)];
}

function renderExamples(label: string, examples: readonly ExampleView[]): RootContent[] {
  return examples.flatMap(({ title, description, value }) => [
    heading(4, text(`${label}: ${title}`)),
    ...blocks(description, 5),
    codeBlock("json", JSON.stringify(value, null, 2)),
  ]);
}
