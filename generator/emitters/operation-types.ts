import { kebabCase } from "change-case";
import { StructureKind } from "ts-morph";
import { NameTable, toPropertyName } from "../build-model/naming.js";
import { findReferred } from "../lookup.js";
import type { ApiModel, Operation, Parameter, Response, TypeRef } from "../model.js";
import { renderKey, type Statement } from "../render.js";
import { sayLimits } from "../sentences.js";
import { renderDocs } from "../tsdoc.js";
import { renderOpenType, tagField } from "./types.js";

const nameResponse = ({ typePrefix }: Operation): string => `${typePrefix}Response`;

/** The response a successful call resolves with: the first 2xx of the document. */
export function findSuccess(operation: Operation): Response | undefined {
  return operation.responses.find(({ status }) => /^2/.test(status));
}

export function fieldsInQuery({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === "query");
}

/** A path parameter with the name of its positional argument. */
export interface PathField extends Parameter {
  readonly argument: string;
}

export function fieldsInPath({ parameters, path }: Operation): PathField[] {
  const names = new NameTable(unfitArguments);
  const place = ({ wireName }: Parameter): number => path.indexOf(`{${wireName}}`);
  return parameters
    .filter((parameter) => parameter.in === "path")
    .sort((a, b) => place(a) - place(b))
    .map((parameter) => ({ ...parameter, argument: names.claim(toPropertyName(parameter.name)) }));
}

/** The method's other arguments, and the words that JavaScript keeps for itself. */
const unfitArguments = (
  "params options arguments await break case catch class const continue debugger default delete do else " +
  "enum eval export extends false finally for function if implements import in instanceof interface let " +
  "new null package private protected public return static super switch this throw true try typeof var " +
  "void while with yield"
).split(" ");

/** The name of the operation's params type, if it takes any. */
export function nameParams(operation: Operation): string | undefined {
  const takesNone = fieldsInQuery(operation).length === 0 && operation.body === undefined;
  return takesNone ? undefined : `${operation.typePrefix}Params`;
}

/** Whether the document itself has the params type, as the schema of a body without query fields beside it. */
function isOwnSchema(operation: Operation): boolean {
  const { body, typePrefix } = operation;
  const isNamed = body?.type.kind === "schema" && body.type.name === `${typePrefix}Params`;
  return isNamed && fieldsInQuery(operation).length === 0;
}

/** The module of the params type, below the folder of generated files. */
export function locateParams(operation: Operation): string {
  return isOwnSchema(operation)
    ? `schemas/${kebabCase(`${operation.typePrefix}Params`)}.js`
    : `resources/${kebabCase(operation.resource)}.js`;
}

/** The name of the type a successful call resolves with. */
export function nameResult(operation: Operation): string {
  return findSuccess(operation)?.type === undefined ? "void" : nameResponse(operation);
}

/** The responses of failure whose body the document describes. */
export function listFailures({ responses }: Operation): (Response & { readonly type: TypeRef })[] {
  return responses.filter(
    (response): response is Response & { readonly type: TypeRef } =>
      /^[45]/.test(response.status) && response.type !== undefined,
  );
}

/** The name of the type that gives each documented status of failure its body. */
export function nameFailures({ typePrefix }: Operation): string {
  return `${typePrefix}Failures`;
}

export function renderFailures(api: ApiModel, operation: Operation): Statement[] {
  return [
    {
      kind: StructureKind.Interface,
      docs: renderDocs({
        paragraphs: [
          `Bodies of the failures of \`${operation.resource}.${operation.method}\`, by status; \`5XX\` stands for all of 500–599.`,
        ],
      }),
      isExported: true,
      name: nameFailures(operation),
      properties: listFailures(operation).map(({ status, type, description }) => ({
        // A status without quotes is a number to the compiler, as it is in the result of a call.
        name: /^\d+$/.test(status) ? status : renderKey(status),
        type: renderOpenType(api, type),
        docs: renderDocs({ paragraphs: [description] }),
      })),
    },
  ];
}

/** Whether a call without params is complete. */
export function canOmitParams(api: ApiModel, operation: Operation): boolean {
  const fields = findReferred(api, operation.body?.type)?.properties ?? [];
  return ![...fields, ...fieldsInQuery(operation)].some(({ required }) => required);
}

/** The params type: an interface where there are query fields, the body's own type where there are none. */
export function renderParams(api: ApiModel, operation: Operation): Statement[] {
  const name = nameParams(operation);
  if (name === undefined) return [];
  const query = fieldsInQuery(operation);
  const body = operation.body && renderOpenType(api, operation.body.type);
  const docs = renderDocs({
    paragraphs: [
      `Query and body fields of \`${operation.resource}.${operation.method}\`, in one object.`,
    ],
  });
  if (isOwnSchema(operation)) return [];
  if (query.length === 0 && body !== undefined) {
    return [{ kind: StructureKind.TypeAlias, docs, isExported: true, name, type: body }];
  }
  return [
    {
      kind: StructureKind.Interface,
      docs,
      isExported: true,
      name,
      extends: body === undefined ? [] : [body],
      properties: query.map((parameter) => {
        const type = renderOpenType(api, parameter.type);
        return {
          name: renderKey(parameter.name),
          hasQuestionToken: !parameter.required,
          type: parameter.required ? type : `${type} | undefined`,
          docs: renderDocs({
            paragraphs: [
              parameter.description,
              sayLimits(parameter.limits).join("\n"),
              "Sent in the query.",
            ],
            tags: tagField(
              parameter,
              parameter.deprecated ? "Do not use it in new code." : undefined,
            ),
          }),
        };
      }),
    },
  ];
}

/** An alias for the result, unless the document itself has a schema of that name. */
export function renderResponseType(api: ApiModel, operation: Operation): Statement[] {
  const type = findSuccess(operation)?.type;
  const name = nameResponse(operation);
  if (type === undefined || (type.kind === "schema" && type.name === name)) return [];
  const docs = renderDocs({ paragraphs: [findSuccess(operation)?.description ?? ""] });
  return [
    {
      kind: StructureKind.TypeAlias,
      docs,
      isExported: true,
      name,
      type: renderOpenType(api, type),
    },
  ];
}
