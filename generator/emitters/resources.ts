import { kebabCase } from "change-case";
import {
  type MethodDeclarationStructure,
  type OptionalKind,
  StructureKind,
  VariableDeclarationKind,
} from "ts-morph";
import { toPropertyName, toTypeName } from "../build/naming.js";
import type { GeneratedFile } from "../emitter.js";
import type { ApiModel, Operation, Parameter, Response, TypeRef } from "../model.js";
import {
  renderFile,
  renderImports,
  renderKey,
  renderLiteral,
  type Statement,
  writeObject,
} from "../render.js";
import { sayLimits } from "../sentences.js";
import { type DocTag, renderDocs } from "../tsdoc.js";
import { describeResource } from "./client.js";
import { renderOpenType, renderTypeImports, tagField } from "./types.js";

/** One file per resource: the params and responses of its operations, and the class with their methods. */
export function emitResources(api: ApiModel, folder: string): GeneratedFile[] {
  return [...groupByResource(api.operations)].map(([resource, operations]) =>
    renderFile(api, `${folder}/resources/${kebabCase(resource)}.ts`, [
      renderResourceImports(api, operations),
      ...operations.flatMap((operation) => [
        ...renderParams(api, operation),
        ...renderResponseType(api, operation),
        renderDescriptor(operation),
      ]),
      renderClass(api, resource, operations),
    ]),
  );
}

function groupByResource(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    groups.set(operation.resource, [...(groups.get(operation.resource) ?? []), operation]);
  }
  return groups;
}

const responseName = ({ typePrefix }: Operation): string => `${typePrefix}Response`;

/** The response a successful call resolves with: the first 2xx of the document. */
function findSuccess(operation: Operation): Response | undefined {
  return operation.responses.find(({ status }) => /^2/.test(status));
}

function resultType(operation: Operation): TypeRef | undefined {
  return findSuccess(operation)?.type;
}

function fieldsInQuery({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === "query");
}

function fieldsInPath({ parameters, path }: Operation): Parameter[] {
  const place = ({ wireName }: Parameter): number => path.indexOf(`{${wireName}}`);
  return parameters
    .filter((parameter) => parameter.in === "path")
    .sort((a, b) => place(a) - place(b));
}

/** The params type: an interface where there are query fields, the body's own type where there are none. */
function paramsType(operation: Operation): string | undefined {
  return fieldsInQuery(operation).length === 0 && operation.body === undefined
    ? undefined
    : `${operation.typePrefix}Params`;
}

function renderResourceImports(api: ApiModel, operations: readonly Operation[]): string {
  const types = operations.flatMap((operation) => [
    ...operation.parameters.map(({ type }) => type),
    ...listDefined(operation.body?.type),
    ...listDefined(resultType(operation)),
  ]);
  return [
    renderTypeImports(api, types, { schemas: "../schemas", runtime: "../../" }),
    renderImports({
      "../../operation.js": ["Operation"],
      "../../options.js": ["RequestOptions"],
      "../../transport.js": ["Transport"],
    }),
  ]
    .filter((text) => text !== "")
    .join("\n");
}

function listDefined<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function renderParams(api: ApiModel, operation: Operation): Statement[] {
  const name = paramsType(operation);
  if (name === undefined) return [];
  const query = fieldsInQuery(operation);
  const body = operation.body && renderOpenType(api, operation.body.type);
  const docs = renderDocs({
    paragraphs: [
      `Query and body fields of \`${operation.resource}.${operation.method}\`, in one object.`,
    ],
  });
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

function renderResponseType(api: ApiModel, operation: Operation): Statement[] {
  const type = resultType(operation);
  const name = responseName(operation);
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

const resultName = (operation: Operation): string =>
  resultType(operation) === undefined ? "void" : responseName(operation);

function renderDescriptor(operation: Operation): Statement {
  const query = fieldsInQuery(operation).map(
    ({ name, wireName }) => `${renderKey(name)}: ${renderLiteral(wireName)}`,
  );
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      {
        name: descriptorName(operation),
        type: `Operation<${resultName(operation)}>`,
        initializer: writeObject([
          { key: "id", value: renderLiteral(operation.id) },
          { key: "method", value: renderLiteral(operation.httpMethod) },
          { key: "path", value: renderLiteral(operation.path) },
          { key: "query", value: query.length === 0 ? "{}" : `{ ${query.join(", ")} }` },
          { key: "hasBody", value: String(operation.body !== undefined) },
          { key: "hasResult", value: String(resultType(operation) !== undefined) },
          { key: "authenticated", value: String(operation.authenticated) },
          { key: "safeToRepeat", value: String(operation.safeToRepeat) },
        ]),
      },
    ],
  };
}

const descriptorName = ({ typePrefix }: Operation): string => toPropertyName(typePrefix);

function renderClass(api: ApiModel, resource: string, operations: readonly Operation[]): Statement {
  return {
    kind: StructureKind.Class,
    docs: renderDocs({ paragraphs: [describeResource(api, resource)] }),
    isExported: true,
    name: toTypeName(resource),
    properties: [{ name: "#transport", isReadonly: true, type: "Transport" }],
    ctors: [
      {
        parameters: [{ name: "transport", type: "Transport" }],
        statements: ["this.#transport = transport;"],
      },
    ],
    methods: operations.map((operation) => renderMethod(api, operation)),
  };
}

function renderMethod(
  api: ApiModel,
  operation: Operation,
): OptionalKind<MethodDeclarationStructure> {
  const path = fieldsInPath(operation);
  const params = paramsType(operation);
  const result = resultName(operation);
  const optional = canOmitParams(api, operation);
  const values = path.map(({ wireName, name }) =>
    wireName === name ? renderKey(name) : `${renderKey(wireName)}: ${toPropertyName(name)}`,
  );
  const call = [
    descriptorName(operation),
    values.length === 0 ? "{}" : `{ ${values.join(", ")} }`,
    params === undefined ? "{}" : "params",
    "options",
  ];
  return {
    docs: renderDocs({
      paragraphs: [operation.summary === "" ? "" : `${operation.summary}.`, operation.description],
      tags: tagMethod(operation, params),
    }),
    name: operation.method,
    parameters: [
      ...path.map(({ name, type }) => ({
        name: toPropertyName(name),
        type: renderOpenType(api, type),
      })),
      ...(params === undefined
        ? []
        : [{ name: "params", type: params, ...(optional ? { initializer: "{}" } : {}) }]),
      { name: "options", hasQuestionToken: true, type: "RequestOptions" },
    ],
    returnType: `Promise<${result}>`,
    statements: [`return this.#transport.send(${call.join(", ")});`],
  };
}

function canOmitParams(api: ApiModel, operation: Operation): boolean {
  const { body } = operation;
  const schema = api.schemas.find(
    ({ name }) => body?.type.kind === "schema" && body.type.name === name,
  );
  const fields = schema?.kind === "object" ? schema.properties : [];
  return ![...fields, ...fieldsInQuery(operation)].some(({ required }) => required);
}

function tagMethod(operation: Operation, params: string | undefined): DocTag[] {
  return [
    ...fieldsInPath(operation).map(({ name, description }) => ({
      name: "param" as const,
      text: `${toPropertyName(name)} - ${description}`,
    })),
    ...(params === undefined
      ? []
      : [{ name: "param" as const, text: "params - Query and body fields, in one object." }]),
    { name: "param", text: "options - Headers and signal of this request." },
    { name: "returns", text: findSuccess(operation)?.description ?? "Nothing." },
    {
      name: "throws",
      text: "APIError where the server answers with a status outside 200–299; ConfigurationError or InvalidParamsError where nothing could be sent; UnreadableResponseError where the answer is not what the API promises.",
    },
    ...(operation.deprecated
      ? [{ name: "deprecated" as const, text: "Do not use it in new code." }]
      : []),
  ];
}
