import type { RootContent } from "mdast";
import { describeBody, findObject, listBodyFields } from "../../api-model/lookup.js";
import type { ApiModel, Example, Operation, Parameter } from "../../api-model/model.js";
import { formatBodyRules } from "../../client-model/sentences.js";
import {
  anchor,
  code,
  codeBlock,
  heading,
  link,
  list,
  paragraph,
  parseInline,
  parseMarkdown,
  strong,
  table,
  text,
} from "../markdown-nodes.js";
import { renderDeprecation, renderField, renderTypeRef } from "./fields.js";

/** What there is to call, by tag, each tag with its description. */
export function renderTags(api: ApiModel): RootContent[] {
  const groups = new Map<string, Operation[]>();
  for (const operation of api.operations)
    groups.set(operation.tag, [...(groups.get(operation.tag) ?? []), operation]);
  if (groups.size === 0) return [];
  const items = [...groups].map(([tag, operations]) => {
    const description = api.tags.find(({ name }) => name === tag)?.description ?? "";
    const meaning =
      description === ""
        ? []
        : [text(": "), ...parseInline(description.replaceAll(/\s*\n\s*/g, " "))];
    return [paragraph(strong(text(tag)), ...meaning), list(operations.map(renderEntry))];
  });
  return [heading(2, text("Operations")), list(items)];
}

function renderEntry({ id, httpMethod, path, summary }: Operation): RootContent[] {
  const target = link(`#${encodeURIComponent(id)}`, code(`${httpMethod} ${path}`));
  return [paragraph(target, text(summary === "" ? "" : ` ${summary}`))];
}

/** One operation: how to call it, everything it takes, every response. */
export function renderOperation(operation: Operation): RootContent[] {
  const { httpMethod, path, resource, method, typePrefix, body } = operation;
  const call = `client.${resource}.${method}`;
  return [
    anchor(operation.id),
    heading(2, code(`${httpMethod} ${path}`)),
    ...(operation.summary === ""
      ? []
      : [paragraph(text(`${operation.summary}: `), code(call), text(" in the client."))]),
    ...parseMarkdown(operation.description, 3),
    ...renderDeprecation(operation),
    ...(operation.safeToRepeat ? [paragraph(text("Safe to repeat: a client may retry it."))] : []),
    anchor(`${typePrefix}Params`),
    heading(3, text("Request")),
    ...describeBody(operation).flatMap((description) => parseMarkdown(description, 4)),
    list(renderFields(operation)),
    ...renderRelations(operation),
    ...renderExamples("Request example", body?.examples ?? []),
    heading(3, text("Responses")),
    renderResponses(operation),
    ...operation.responses.flatMap(({ status, examples }) =>
      renderExamples(`Response example, ${status}`, examples),
    ),
  ];
}

function renderFields(operation: Operation): RootContent[][] {
  const owner = `${operation.typePrefix}Params`;
  const parameters = operation.parameters.map((parameter) =>
    renderField(owner, parameter, nameLocation(parameter)),
  );
  const fields = listBodyFields(operation).map((property) => renderField(owner, property, "body"));
  return [...parameters, ...fields];
}

function nameLocation({ in: location, name, wireName }: Parameter): string {
  return name === wireName ? location : `${location}, sent as ${wireName}`;
}

function renderRelations(operation: Operation): RootContent[] {
  const { body } = operation;
  const relations = (body?.isSpread && findObject(body.type)?.relations) || [];
  const sentences = formatBodyRules(relations, body?.isAllOrNone ?? false);
  return sentences.map((sentence) => paragraph(...parseInline(sentence)));
}

function renderResponses({ responses }: Operation): RootContent {
  return table([
    [[text("Status")], [text("Meaning")], [text("Body")]],
    ...responses.map(({ status, description, type }) => [
      [code(status)],
      parseInline(description.replaceAll(/\s*\n\s*/g, " ")),
      type === undefined ? [text("none")] : renderTypeRef(type),
    ]),
  ]);
}

function renderExamples(title: string, examples: readonly Example[]): RootContent[] {
  return examples.flatMap(({ name, summary, description, value }) => [
    heading(4, text(`${title}: ${summary === "" ? name : summary}`)),
    ...parseMarkdown(description, 5),
    codeBlock("json", JSON.stringify(value, null, 2)),
  ]);
}
