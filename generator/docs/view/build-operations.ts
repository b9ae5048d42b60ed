import type {
  EventView,
  ExampleView,
  FieldView,
  Location,
  OperationView,
  ResponseView,
  SampleView,
  TypeChoice,
} from "../../../packages/docs/src/view.js";
import type { Example, Parameter, Property, Response } from "../../api-model/model.js";
import { describeBody, findSpread, listBodyFields } from "../../api-model/operation-parts.js";
import { findObject } from "../../api-model/walk-types.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { allOrNone, formatRelationsOf } from "../../client-model/sentences.js";
import { hasExplorerForm } from "../explorer/describe-explorer.js";
import type { TextReader } from "../text-reader.js";
import { buildField } from "./build-fields.js";
import { describeType } from "./describe-type.js";
import { buildExternalLink, explorerHref } from "./links.js";
import type { TypePlacer } from "./type-placer.js";

const locations = ["path", "query", "header", "cookie"] as const;

/** The view of an operation. */
export function buildOperation(
  client: ClientModel,
  method: MethodModel,
  { texts, types }: { readonly texts: TextReader; readonly types: TypePlacer },
  samples: readonly SampleView[],
  callbacks: readonly EventView[],
): OperationView {
  const { operation } = method;
  const { id, typePrefix, body } = operation;
  const request = `${typePrefix}Params`;
  const build = (field: Parameter | Property, location: Location): FieldView =>
    buildField(texts, field, {
      owner: request,
      location,
      nested: types.place(field.type),
      relations:
        location === "body"
          ? formatRelationsOf(findSpread(body)?.relations ?? [], field.name, true)
          : [],
      cases: client.api.cases,
    });
  return {
    anchor: id,
    httpMethod: operation.httpMethod,
    path: operation.path,
    summary: operation.summary,
    packageName: `${client.scope}/client`,
    signature: formatSignature(method),
    choice: buildChoice(client, method),
    description: texts.prose(operation.description),
    deprecated: operation.deprecated,
    safeToRepeat: operation.safeToRepeat,
    explorer: explorerHref(client.api, operation),
    request,
    bodyTexts: describeBody(operation).map((text) => texts.prose(text)),
    bodyRules: body?.isAllOrNone ? [texts.inline(allOrNone)] : [],
    fields: [
      ...locations.flatMap((location) =>
        operation.parameters
          .filter((parameter) => parameter.in === location)
          .map((parameter) => build(parameter, location)),
      ),
      ...listBodyFields(operation).map((property) => build(property, "body")),
    ],
    samples,
    externalDocs: buildExternalLink(operation),
    callbacks,
    responsesAnchor: `${id}.responses`,
    responses: operation.responses.map((response, index) => {
      // A status may have several responses with different media types.
      const isFirst =
        operation.responses.findIndex(({ status }) => status === response.status) === index;
      const anchor = `${id}.${response.status}${isFirst ? "" : `.${response.mediaType}`}`;
      return buildResponse(response, anchor, texts, types);
    }),
  };
}

/** The call with its arguments and its result, whose fields are listed if there are few. */
function formatSignature({ resource, name, path, params, result }: MethodModel): string {
  const args = [
    ...path.map(({ argument }) => argument),
    ...(params === undefined ? [] : ["params"]),
    "options",
  ];
  const [only, ...others] = result.successes;
  const fields = others.length === 0 ? (findObject(only?.type)?.properties ?? []) : [];
  const names = fields.map((field) => field.name).join(", ");
  const returned = fields.length > 0 && fields.length < 4 ? `{ ${names} }` : result.type;
  return `client.${resource}.${name}(${args.join(", ")}) → ${returned}`;
}

/** The choice of a model type, for an operation whose fields depend on it. */
function buildChoice({ api }: ClientModel, method: MethodModel): TypeChoice | undefined {
  const { cases } = api;
  const { operation } = method;
  const type = cases?.requestType.property.type;
  if (cases === undefined || type?.kind !== "enum" || !hasExplorerForm(operation)) return undefined;
  if (findObject(operation.body?.type) !== cases.requestType.schema) return undefined;
  return {
    key: cases.modelType.property.name,
    values: type.enum.members.map(({ value }) => ({
      value: String(value),
      case: cases.list.find(({ documented }) => documented.includes(String(value)))?.id,
    })),
  };
}

function buildResponse(
  response: Response,
  anchor: string,
  texts: TextReader,
  types: TypePlacer,
): ResponseView {
  const { status, description, type, headers, examples } = response;
  return {
    anchor,
    status,
    mediaType: response.mediaType,
    description: texts.prose(description),
    meaning: texts.inline(description),
    type: type && describeType(type),
    headers: headers.map((header) => ({
      name: header.name,
      type: header.type,
      isRequired: header.required,
      isDeprecated: header.deprecated,
      description: texts.inline(header.description),
    })),
    nested: type === undefined ? [] : types.place(type),
    examples: examples.map((example) => buildExample(texts, anchor, example)),
  };
}

function buildExample(
  texts: TextReader,
  owner: string,
  { name, summary, description, value }: Example,
): ExampleView {
  return {
    anchor: `${owner}.${name}`,
    name,
    title: summary === "" ? name : summary,
    description: texts.prose(description),
    value,
  };
}
