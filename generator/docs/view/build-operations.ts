import type {
  ExampleView,
  FieldView,
  Location,
  OperationView,
  ResponseView,
  SampleView,
} from "../../../packages/docs/src/view.js";
import { describeBody, findObject, listBodyFields } from "../../api-model/lookup.js";
import type { Example, Operation, Parameter, Property, Response } from "../../api-model/model.js";
import { formatBodyRules } from "../../client-model/sentences.js";
import { isShown } from "../explorer/describe.js";
import type { TextReader } from "../text-reader.js";
import { buildField } from "./build-fields.js";
import { describeType } from "./describe-type.js";
import type { TypePlacer } from "./type-placer.js";

const locations = ["path", "query", "header", "cookie"] as const;

/** An operation with all it takes and responds with. */
export function buildOperation(
  operation: Operation,
  { texts, types }: { readonly texts: TextReader; readonly types: TypePlacer },
  samples: readonly SampleView[],
): OperationView {
  const { id, typePrefix, body } = operation;
  const schema = body?.isSpread ? findObject(body.type) : undefined;
  const request = `${typePrefix}Params`;
  const build = (field: Parameter | Property, location: Location): FieldView =>
    buildField(texts, field, { owner: request, location, nested: types.place(field.type) });
  return {
    anchor: id,
    httpMethod: operation.httpMethod,
    path: operation.path,
    summary: operation.summary,
    call: `client.${operation.resource}.${operation.method}`,
    description: texts.prose(operation.description),
    deprecated: operation.deprecated,
    safeToRepeat: operation.safeToRepeat,
    isInExplorer: isShown(operation),
    request,
    bodyTexts: describeBody(operation).map((text) => texts.prose(text)),
    bodyRules: formatBodyRules(schema?.relations ?? [], body?.isAllOrNone ?? false).map(
      (sentence) => texts.inline(sentence),
    ),
    fields: [
      ...locations.flatMap((location) =>
        operation.parameters
          .filter((parameter) => parameter.in === location)
          .map((parameter) => build(parameter, location)),
      ),
      ...listBodyFields(operation).map((property) => build(property, "body")),
    ],
    bodyExamples: (body?.examples ?? []).map((example) => buildExample(texts, example)),
    samples,
    responsesAnchor: `${id}.responses`,
    responses: operation.responses.map((response) => buildResponse(response, texts, types)),
  };
}

function buildResponse(
  { status, description, type, examples }: Response,
  texts: TextReader,
  types: TypePlacer,
): ResponseView {
  return {
    status,
    description: texts.prose(description),
    meaning: texts.inline(description),
    type: type && describeType(type),
    nested: type === undefined ? [] : types.place(type),
    examples: examples.map((example) => buildExample(texts, example)),
  };
}

function buildExample(
  texts: TextReader,
  { name, summary, description, value }: Example,
): ExampleView {
  return {
    name,
    title: summary === "" ? name : summary,
    description: texts.prose(description),
    value,
  };
}
