import type { RootContent } from "mdast";
import type {
  DocsView,
  ExampleView,
  OperationView,
  ResponseView,
  SampleView,
  TagView,
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
import { renderEvents } from "./events.js";
import { renderMore } from "./links.js";
import { renderDeprecation, renderField } from "./types.js";

/** A list of the operations, by tag. */
export function renderTags({ tags }: DocsView, withOperations: boolean): RootContent[] {
  if (tags.length === 0) return [];
  const items = tags.map((tag) => [
    paragraph(
      withOperations ? strong(text(tag.name)) : link(toHash(tag.anchor), text(tag.name)),
      ...(tag.description.length === 0 ? [] : [text(": "), ...phrase(tag.description)]),
    ),
    ...renderMore(tag.externalDocs),
    ...(withOperations ? [renderOperations(tag)] : []),
  ]);
  return [heading(2, text("Operations")), list(items)];
}

/** The operations of a tag. */
export function renderOperations({ operations }: TagView): RootContent {
  return list(
    operations.map(({ anchor, httpMethod, path, summary }) => [
      paragraph(
        link(toHash(anchor), code(`${httpMethod} ${path}`)),
        text(summary === "" ? "" : ` ${summary}`),
      ),
    ]),
  );
}

/** An operation: its call, its fields, its responses. */
export function renderOperation(operation: OperationView): RootContent[] {
  const { httpMethod, path, summary, signature, bodyTexts, bodyRules } = operation;
  return [
    anchor(operation.anchor),
    heading(2, code(`${httpMethod} ${path}`)),
    ...(summary === "" ? [] : [paragraph(text(summary))]),
    paragraph(code(signature)),
    ...blocks(operation.description, 3),
    ...renderDeprecation(operation.deprecated),
    ...(operation.safeToRepeat ? [paragraph(text("Safe to repeat: a client may retry it."))] : []),
    ...renderMore(operation.externalDocs),
    anchor(operation.request),
    heading(3, text("Request")),
    ...bodyTexts.flatMap((description) => blocks(description, 4)),
    list(operation.fields.map(renderField)),
    ...bodyRules.map((sentence) => paragraph(...phrase(sentence))),
    ...operation.samples.flatMap(renderSamples),
    heading(3, text("Responses")),
    table([
      [[text("Status")], [text("Meaning")], [text("Body")]],
      ...operation.responses.map(renderResponse),
    ]),
    ...operation.responses.flatMap(renderHeaders),
    ...operation.responses.flatMap(({ status, examples }) =>
      renderExamples(`Response example, ${status}`, examples),
    ),
    ...(operation.callbacks.length === 0
      ? []
      : [heading(3, text("Callbacks")), ...renderEvents(operation.callbacks)]),
  ];
}

function renderResponse({ status, meaning, type }: ResponseView) {
  return [[code(status)], phrase(meaning), type === undefined ? [text("none")] : typeText(type)];
}

/** A request in every language. */
function renderSamples({ title, description, samples }: SampleView): RootContent[] {
  return [
    heading(4, text(`Request example: ${title}`)),
    ...blocks(description, 5),
    ...samples.map(({ grammar, code: program }) => codeBlock(grammar, program)),
  ];
}

function renderHeaders({ status, headers }: ResponseView): RootContent[] {
  if (headers.length === 0) return [];
  return [
    paragraph(text("Headers with "), code(status), text(":")),
    list(
      headers.map(({ name, type, description }) => [
        paragraph(
          code(name),
          text(` ${type}`),
          ...(description.length === 0 ? [] : [text(": "), ...phrase(description)]),
        ),
      ]),
    ),
  ];
}

function renderExamples(label: string, examples: readonly ExampleView[]): RootContent[] {
  return examples.flatMap(({ title, description, value }) => [
    heading(4, text(`${label}: ${title}`)),
    ...blocks(description, 5),
    codeBlock("json", JSON.stringify(value, null, 2)),
  ]);
}
