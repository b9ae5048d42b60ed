import {
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
import { findObject, listBodyFields, listOwnTypes } from "../api-model/lookup.js";
import type {
  ObjectSchema,
  Operation,
  Parameter,
  Property,
  RequestBody,
  TypeRef,
} from "../api-model/model.js";
import { unite } from "../api-model/type-refs.js";
import { formatLimits } from "../client-model/sentences.js";
import { renderKey, renderLiteral, type Statement } from "../typescript/render.js";
import { renderDocs } from "../typescript/tsdoc.js";
import { fieldsInParams, isOwnSchema, nameParams } from "./operation-types.js";
import { renderOpenType, renderProperty, tagField } from "./types.js";

/** The params type; where the body may be left out whole, it has a variant for that. */
export function renderParams(operation: Operation): Statement[] {
  const name = nameParams(operation);
  if (name === undefined || isOwnSchema(operation)) return [];
  const places = fieldsInParams(operation).every((one) => one.in === "query")
    ? "Query"
    : "Query, header, cookie";
  const docs = renderDocs({
    paragraphs: [
      `${places} and body fields of \`${operation.resource}.${operation.method}\`, in one object.`,
    ],
  });
  if (!operation.body?.isAllOrNone) {
    return [{ ...renderFields(operation, name), docs, isExported: true }];
  }
  const whole = renderFields(operation, `${name}WithBody`);
  const none = renderWithoutBody(operation, `${name}WithoutBody`);
  const isAlias = whole.kind === StructureKind.TypeAlias;
  const type = `${isAlias ? whole.type : whole.name} | ${none.name}`;
  return [
    ...(isAlias ? [] : [whole]),
    none,
    { kind: StructureKind.TypeAlias, docs, isExported: true, name, type },
  ];
}

type Declaration = InterfaceDeclarationStructure | TypeAliasDeclarationStructure;

/** An interface where there is more than a body's own fields, the body's type where there is not. */
function renderFields(operation: Operation, name: string): Declaration {
  const { body } = operation;
  const parameters = fieldsInParams(operation);
  const properties = parameters.map((parameter) => renderParameter(parameter));
  if (body === undefined || !body.isSpread) {
    const own = body === undefined ? [] : [renderBodyField(body)];
    return { kind: StructureKind.Interface, name, properties: [...properties, ...own] };
  }
  const open = findOpenBody(operation);
  if (open !== undefined) return renderOpenFields(operation, name, open);
  const uploads = listUploads(body);
  const base = renderBase(body, uploads);
  if (parameters.length === 0 && uploads.length === 0) {
    return { kind: StructureKind.TypeAlias, name, type: base };
  }
  const files = uploads.map((property) => renderProperty(property, renderUpload(property)));
  return {
    kind: StructureKind.Interface,
    name,
    extends: [base],
    properties: [...properties, ...files],
  };
}

/** The body's schema, where it has fields under any name and others stand beside them in the params. */
function findOpenBody(operation: Operation): ObjectSchema | undefined {
  const { body } = operation;
  const schema = body?.isSpread ? findObject(body.type) : undefined;
  const isAlone = fieldsInParams(operation).length === 0 && body?.uploads.length === 0;
  return schema?.others === undefined || isAlone ? undefined : schema;
}

/** TypeScript holds all fields to the type of those under any name, so that one is as wide as they are. */
function renderOpenFields(
  operation: Operation,
  name: string,
  { properties, others }: ObjectSchema,
): Declaration {
  const parameters = fieldsInParams(operation);
  const uploads = new Set(operation.body?.uploads);
  const types = [...(others === undefined ? [] : [others]), ...parameters.map(({ type }) => type)];
  const files = properties.filter((property) => uploads.has(property.name)).map(renderUpload);
  const allowed = [...new Set([renderOpenType(unite(types)), ...files]), "undefined"];
  return {
    kind: StructureKind.Interface,
    name,
    properties: [
      ...parameters.map((parameter) => renderParameter(parameter)),
      ...properties.map((property) =>
        uploads.has(property.name)
          ? renderProperty(property, renderUpload(property))
          : renderProperty(property),
      ),
    ],
    indexSignatures: [{ keyName: "name", keyType: "string", returnType: allowed.join(" | ") }],
  };
}

/** A call without a body gives none of its fields. */
function renderWithoutBody(operation: Operation, name: string): Declaration {
  return {
    kind: StructureKind.Interface,
    name,
    properties: [
      ...fieldsInParams(operation).map((parameter) => renderParameter(parameter)),
      ...listBodyFields(operation).map((property) => ({
        name: renderKey(property.name),
        hasQuestionToken: true,
        type: "undefined",
      })),
    ],
  };
}

/** Fields that take a file, which the schema itself calls a text. */
function listUploads({ type, uploads }: RequestBody): Property[] {
  const fields = findObject(type)?.properties ?? [];
  return fields.filter(({ name }) => uploads.includes(name));
}

function renderBase({ type }: RequestBody, uploads: readonly Property[]): string {
  const text = renderOpenType(type);
  if (uploads.length === 0) return text;
  return `Omit<${text}, ${uploads.map(({ name }) => renderLiteral(name)).join(" | ")}>`;
}

const renderUpload = ({ type }: Property): string =>
  type.kind === "array" ? "Upload[]" : "Upload";

const json: TypeRef = { kind: "json" };

/** The types that the fields speak of, as imports need them. */
export function listParamTypes(operation: Operation): TypeRef[] {
  const { body, parameters } = operation;
  const types = parameters.map(({ type }) => type);
  if (body === undefined) return types;
  const open = findOpenBody(operation);
  if (open !== undefined) return [...types, ...listOwnTypes(open)];
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

function renderBodyField(body: RequestBody): OptionalKind<PropertySignatureStructure> {
  const type = renderBodyType(body);
  return {
    name: "body",
    hasQuestionToken: !body.required,
    type: body.required ? type : `${type} | undefined`,
    docs: renderDocs({ paragraphs: [`The body, sent as \`${body.mediaType}\`.`] }),
  };
}

function renderBodyType({ form, type }: RequestBody): string {
  if (form === "binary") return "Upload";
  if (form === "multipart") return "Record<string, Upload | JsonValue>";
  return renderOpenType(type);
}

function renderParameter(parameter: Parameter): OptionalKind<PropertySignatureStructure> {
  const type = renderOpenType(parameter.type);
  return {
    name: renderKey(parameter.name),
    hasQuestionToken: !parameter.required,
    type: parameter.required ? type : `${type} | undefined`,
    docs: renderDocs({
      paragraphs: [
        parameter.description,
        formatLimits(parameter.limits).join("\n"),
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
