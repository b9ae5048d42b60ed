import type { RootContent } from "mdast";
import { describeBody, findObject, listBodyFields } from "../../api-model/lookup.js";
import type { ApiModel, Example, Operation, Parameter } from "../../api-model/model.js";
import { formatBodyRules } from "../../client-model/sentences.js";
import {
  anchor,
  code,
  codeBlock,
  heading,
  list,
  paragraph,
  parseInline,
  parseMarkdown,
  table,
  text,
} from "../markdown.js";
import { renderDeprecation, renderField, renderTypeRef } from "./fields.js";

/** One operation: how to call it, everything it takes, everything it answers. */
export function renderOperation(api: ApiModel, operation: Operation): RootContent[] {
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
    ...describeBody(operation).flatMap((said) => parseMarkdown(said, 4)),
    list(renderFields(api, operation)),
    ...renderRelations(operation),
    ...renderExamples("Request example", body?.examples ?? []),
    heading(3, text("Responses")),
    renderResponses(api, operation),
    ...operation.responses.flatMap(({ status, examples }) =>
      renderExamples(`Response example, ${status}`, examples),
    ),
  ];
}

function renderFields(api: ApiModel, operation: Operation): RootContent[][] {
  const owner = `${operation.typePrefix}Params`;
  const parameters = operation.parameters.map((parameter) =>
    renderField(api, owner, parameter, namePlace(parameter)),
  );
  const fields = listBodyFields(operation).map((property) =>
    renderField(api, owner, property, "body"),
  );
  return [...parameters, ...fields];
}

function namePlace({ in: place, name, wireName }: Parameter): string {
  return name === wireName ? place : `${place}, sent as ${wireName}`;
}

function renderRelations(operation: Operation): RootContent[] {
  const { body } = operation;
  const relations = (body?.isSpread && findObject(body.type)?.relations) || [];
  const sentences = formatBodyRules(relations, body?.isAllOrNone ?? false);
  return sentences.map((sentence) => paragraph(...parseInline(sentence)));
}

function renderResponses(api: ApiModel, { responses }: Operation): RootContent {
  return table([
    [[text("Status")], [text("Meaning")], [text("Body")]],
    ...responses.map(({ status, description, type }) => [
      [code(status)],
      parseInline(description.replaceAll(/\s*\n\s*/g, " ")),
      type === undefined ? [text("none")] : renderTypeRef(api, type),
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
