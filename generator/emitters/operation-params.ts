import { type OptionalKind, type PropertySignatureStructure, StructureKind } from "ts-morph";
import { findReferred } from "../lookup.js";
import type { ApiModel, Operation, Parameter, Property, RequestBody, TypeRef } from "../model.js";
import { renderKey, renderLiteral, type Statement } from "../render.js";
import { sayLimits } from "../sentences.js";
import { renderDocs } from "../tsdoc.js";
import { fieldsInParams, isOwnSchema, nameParams } from "./operation-types.js";
import { renderOpenType, renderProperty, tagField } from "./types.js";

/** The params type: an interface where there is more than a body's own fields, that body's type where there is not. */
export function renderParams(api: ApiModel, operation: Operation): Statement[] {
  const name = nameParams(operation);
  if (name === undefined || isOwnSchema(operation)) return [];
  const { body } = operation;
  const parameters = fieldsInParams(operation);
  const uploads = body?.isSpread ? listUploads(api, body) : [];
  const base = body?.isSpread ? renderBase(api, body, uploads) : undefined;
  const docs = renderDocs({
    paragraphs: [
      `${parameters.every((one) => one.in === "query") ? "Query" : "Query, header, cookie"} and body fields of \`${operation.resource}.${operation.method}\`, in one object.`,
    ],
  });
  if (parameters.length === 0 && uploads.length === 0 && base !== undefined) {
    return [{ kind: StructureKind.TypeAlias, docs, isExported: true, name, type: base }];
  }
  return [
    {
      kind: StructureKind.Interface,
      docs,
      isExported: true,
      name,
      extends: base === undefined ? [] : [base],
      properties: [
        ...parameters.map((parameter) => renderParameter(api, parameter)),
        ...uploads.map((property) => renderProperty(api, property, renderUpload(property))),
        ...(body === undefined || body.isSpread ? [] : [renderBodyField(api, body)]),
      ],
    },
  ];
}

/** Fields that take a file, which the schema itself calls a text. */
function listUploads(api: ApiModel, { type, uploads }: RequestBody): Property[] {
  const fields = findReferred(api, type)?.properties ?? [];
  return fields.filter(({ name }) => uploads.includes(name));
}

function renderBase(api: ApiModel, { type }: RequestBody, uploads: readonly Property[]): string {
  const text = renderOpenType(api, type);
  if (uploads.length === 0) return text;
  return `Omit<${text}, ${uploads.map(({ name }) => renderLiteral(name)).join(" | ")}>`;
}

const renderUpload = ({ type }: Property): string =>
  type.kind === "array" ? "Upload[]" : "Upload";

const json: TypeRef = { kind: "json" };

/** The types that the fields speak of, as imports need them. */
export function listParamTypes({ body, parameters }: Operation): TypeRef[] {
  const types = parameters.map(({ type }) => type);
  if (body === undefined) return types;
  return body.form === "multipart" && !body.isSpread ? [...types, json] : [...types, body.type];
}

/** Whether any field takes a file. */
export function takesUpload({ body }: Operation): boolean {
  if (body === undefined) return false;
  return (
    body.form === "binary" ||
    body.uploads.length > 0 ||
    (body.form === "multipart" && !body.isSpread)
  );
}

function renderBodyField(
  api: ApiModel,
  body: RequestBody,
): OptionalKind<PropertySignatureStructure> {
  const type = renderBodyType(api, body);
  return {
    name: "body",
    hasQuestionToken: !body.required,
    type: body.required ? type : `${type} | undefined`,
    docs: renderDocs({ paragraphs: [`The body, sent as \`${body.mediaType}\`.`] }),
  };
}

function renderBodyType(api: ApiModel, { form, type }: RequestBody): string {
  if (form === "binary") return "Upload";
  if (form === "multipart") return "Record<string, Upload | JsonValue>";
  return renderOpenType(api, type);
}

function renderParameter(
  api: ApiModel,
  parameter: Parameter,
): OptionalKind<PropertySignatureStructure> {
  const type = renderOpenType(api, parameter.type);
  return {
    name: renderKey(parameter.name),
    hasQuestionToken: !parameter.required,
    type: parameter.required ? type : `${type} | undefined`,
    docs: renderDocs({
      paragraphs: [
        parameter.description,
        sayLimits(parameter.limits).join("\n"),
        sayPlace(parameter),
      ],
      tags: tagField(parameter, parameter.deprecated ? "Do not use it in new code." : undefined),
    }),
  };
}

function sayPlace({ in: place, wireName }: Parameter): string {
  const name = `\`${wireName.replaceAll("`", "'")}\``;
  if (place === "header") return `Sent as the header ${name}.`;
  if (place === "cookie") {
    return `Sent as the cookie ${name}. Browsers do not let a program set it: there, the page's own cookies are sent.`;
  }
  return "Sent in the query.";
}
