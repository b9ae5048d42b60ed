import { kebabCase } from "change-case";
import { type MethodDeclarationStructure, type OptionalKind, StructureKind } from "ts-morph";
import { groupByResource } from "../api-model/lookup.js";
import type { ApiModel, Operation } from "../api-model/model.js";
import { namePrepare } from "../api-model/naming.js";
import { renderFile, renderImports, renderKey, type Statement } from "../typescript/render.js";
import { type DocTag, renderDocs } from "../typescript/tsdoc.js";
import { nameClasses } from "./class-names.js";
import type { GeneratedFile } from "./emitter.js";
import { descriptorName, needsReader, renderDescriptor } from "./operation-descriptor.js";
import { listParamTypes, renderParams, takesUpload } from "./operation-params.js";
import {
  canOmitParams,
  fieldsInParams,
  fieldsInPath,
  findSuccess,
  findSuccesses,
  listFailures,
  nameFailures,
  nameParams,
  nameResult,
  renderFailures,
  renderResponseType,
} from "./operation-types.js";
import { listRuntimeImports } from "./operation-wire.js";
import { findRules, nameParamsModule, type RuledOperation } from "./params-types.js";
import { findModel, nameCheck, takesParams } from "./rules.js";
import { renderOpenType, renderTypeImports } from "./types.js";

/** One file per resource: the params and responses of its operations, and the class with their methods. */
export function emitResources(api: ApiModel, folder: string): GeneratedFile[] {
  const classes = nameClasses(api);
  return [...groupByResource(api.operations)].map(([resource, operations]) =>
    renderFile(api, `${folder}/resources/${kebabCase(resource)}.ts`, [
      renderResourceImports(api, operations),
      ...operations.flatMap((operation) => [
        ...renderParams(operation),
        ...renderResponseType(operation),
        ...renderFailures(operation),
        renderDescriptor(api, operation),
      ]),
      renderClass(api, resource, classes.get(resource) ?? resource, operations),
    ]),
  );
}

function renderResourceImports(api: ApiModel, operations: readonly Operation[]): string {
  const types = operations.flatMap((operation) => [
    ...listParamTypes(operation),
    ...findSuccesses(operation).flatMap(({ type }) => type ?? []),
    ...listFailures(operation).map(({ type }) => type),
  ]);
  const schemas = operations.flatMap((operation) => findModel(api, operation)?.name ?? []);
  const ruled = operations.flatMap((operation) => findRules(api, operation) ?? []);
  const checks = operations.filter(takesParams);
  return [
    renderTypeImports(
      api,
      [...types, ...ruled.map(({ typeEnum }) => typeEnum)],
      { schemas: "../schemas", runtime: "../../" },
      schemas,
    ),
    renderImports({
      "../../api-promise.js": ["APIPromise"],
      "../../type-helpers.js": operations.some(takesUpload) ? ["Upload"] : [],
      "../../operation.js": ["Operation"],
      "../../prepare.js": ["PreparedRequest"],
      "../../options.js": operations.map((operation) => nameOptions(api, operation)),
      "../../transport.js": ["Transport"],
      ...Object.fromEntries(
        ruled.map(({ operation }) => [
          `./${nameParamsModule(operation)}.js`,
          [`${operation.typePrefix}ParamsChecked`],
        ]),
      ),
    }),
    renderImports(
      {
        ...listRuntimeImports(operations, (operation) => needsReader(operation)),
        ...Object.fromEntries(
          checks.map(({ resource }) => [
            `../checks/${kebabCase(resource)}-checks.js`,
            checks.map(nameCheck),
          ]),
        ),
      },
      false,
    ),
  ]
    .filter((text) => text !== "")
    .join("\n");
}

/** Options of the call: those of any, or with what is known of the model. */
function nameOptions(api: ApiModel, operation: Operation): string {
  return findModel(api, operation) === undefined ? "RequestOptions" : "ModelRequestOptions";
}

function renderClass(
  api: ApiModel,
  resource: string,
  name: string,
  operations: readonly Operation[],
): Statement {
  return {
    kind: StructureKind.Class,
    docs: renderDocs({ paragraphs: [describeResource(api, resource)] }),
    isExported: true,
    name,
    properties: [{ name: "#transport", isReadonly: true, type: "Transport" }],
    ctors: [
      {
        parameters: [{ name: "transport", type: "Transport" }],
        statements: ["this.#transport = transport;"],
      },
    ],
    methods: operations.flatMap((operation) => [
      renderMethod(api, operation),
      renderPrepare(api, operation),
    ]),
  };
}

/** The signature that sending and preparing share, and the arguments passed on. */
function renderSignature(api: ApiModel, operation: Operation) {
  const path = fieldsInPath(operation);
  const params = nameParams(operation);
  const optional = canOmitParams(operation);
  const rules = findRules(api, operation);
  const model = findModel(api, operation)?.name;
  const values = path.map(({ wireName, argument }) =>
    wireName === argument ? wireName : `${renderKey(wireName)}: ${argument}`,
  );
  const type = rules === undefined ? params : `${params}Checked<T, Given>`;
  const options = model === undefined ? "RequestOptions" : `ModelRequestOptions<${model}>`;
  return {
    typeParameters: rules === undefined ? [] : renderTypeParameters(rules),
    parameters: [
      ...path.map(({ argument, type }) => ({ name: argument, type: renderOpenType(type) })),
      ...(type === undefined ? [] : [{ name: "params", hasQuestionToken: optional, type }]),
      { name: "options", hasQuestionToken: true, type: options },
    ],
    call: [
      descriptorName(operation),
      values.length === 0 ? "{}" : `{ ${values.join(", ")} }`,
      params === undefined ? "{}" : optional ? "params ?? {}" : "params",
      "options",
    ].join(", "),
  };
}

function renderMethod(
  api: ApiModel,
  operation: Operation,
): OptionalKind<MethodDeclarationStructure> {
  const { call, ...signature } = renderSignature(api, operation);
  return {
    ...signature,
    docs: renderDocs({
      paragraphs: [operation.summary === "" ? "" : `${operation.summary}.`, operation.description],
      tags: tagMethod(operation, nameParams(operation)),
    }),
    name: operation.method,
    returnType: `APIPromise<${nameResult(operation)}, ${nameFailures(operation)}>`,
    statements: [`return this.#transport.send(${call});`],
  };
}

/** `prepareUpdate` beside `update`: the request to look at, with nothing sent. */
function renderPrepare(
  api: ApiModel,
  operation: Operation,
): OptionalKind<MethodDeclarationStructure> {
  const { call, ...signature } = renderSignature(api, operation);
  return {
    ...signature,
    docs: renderDocs({
      paragraphs: [
        `The request that \`${operation.method}\` would send, as data and as a cURL command. Nothing is sent, no credentials are needed, and secrets are masked.`,
      ],
    }),
    name: namePrepare(operation),
    returnType: "Promise<PreparedRequest>",
    statements: [`return this.#transport.prepare(${call});`],
  };
}

/** The type of the model, as the call says it, and the params as they are given. */
function renderTypeParameters({ typeEnum }: RuledOperation): string[] {
  const type = renderOpenType(typeEnum);
  return [`const T extends ${type} = ${type}`, "Given = object"];
}

function tagMethod(operation: Operation, params: string | undefined): DocTag[] {
  return [
    ...fieldsInPath(operation).map(({ argument, description }) => ({
      name: "param" as const,
      text: `${argument} - ${description}`,
    })),
    ...(params === undefined
      ? []
      : [
          {
            name: "param" as const,
            text: `params - ${fieldsInParams(operation).every(({ in: place }) => place === "query") ? "Query" : "Query, header, cookie"} and body fields, in one object.`,
          },
        ]),
    {
      name: "param",
      text: "options - Headers, signal, timeouts and the like, for this call only.",
    },
    { name: "returns", text: findSuccess(operation)?.description ?? "Nothing." },
    {
      name: "throws",
      text: "APIError, by status, for a response with a status outside 200–299; APIConnectionError if there is no complete response, with the subclasses APIConnectionTimeoutError and APIUserAbortError; UnreadableResponseError if the response is not the JSON that the API describes; ConfigurationError or InvalidParamsError if nothing was sent.",
    },
    ...(operation.deprecated
      ? [{ name: "deprecated" as const, text: "Do not use it in new code." }]
      : []),
  ];
}

/** The description of the tag behind a resource. */
export function describeResource(api: ApiModel, resource: string): string {
  const tag = api.operations.find((operation) => operation.resource === resource)?.tag;
  return api.tags.find(({ name }) => name === tag)?.description ?? "";
}
