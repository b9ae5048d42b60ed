import { kebabCase } from "change-case";
import { findObject, findReachable, groupByResource, listBodyFields } from "../api-model/lookup.js";
import type {
  ApiModel,
  Cases,
  ObjectSchema,
  Operation,
  Property,
  SchemaModel,
} from "../api-model/model.js";
import { toPropertyName } from "../api-model/naming.js";
import { renderFile, renderImports, renderLiteral, type Statement } from "../typescript/render.js";
import { declareConstant } from "./declare.js";
import type { GeneratedFile } from "./emitter.js";
import { fieldsInParams, locateParams } from "./operation-types.js";
import { casesModule, renderCases } from "./rule-cases.js";
import { Expressions } from "./rule-expressions.js";
import { RuleImports } from "./rule-imports.js";

const folder = "packages/client/src/generated/checks";

/** `@scope/client/rules`: the checks of params before they are sent, one per operation that takes any. */
export function emitRules(api: ApiModel): GeneratedFile[] {
  const operations = api.operations.filter(takesParams);
  // A body's own fields stand in its check.
  const reached = findReachable(
    operations.flatMap((operation) => listChecked(operation).map(({ type }) => type)),
  );
  const schemas = api.schemas.filter((schema) => reached.has(schema));
  const checks = groupByResource(operations);
  const exports = [...checks.keys()].map(
    (resource) => `export * from "./${kebabCase(resource)}-checks.js";`,
  );
  return [
    ...(api.cases === undefined
      ? []
      : [renderFile(api, `${folder}/${casesModule}.ts`, renderCases(api))]),
    ...schemas.map((schema) =>
      renderFile(api, `${folder}/${kebabCase(schema.name)}.ts`, renderSchema(api, schema)),
    ),
    ...[...checks].map(([resource, members]) =>
      renderFile(api, `${folder}/${kebabCase(resource)}-checks.ts`, renderChecks(api, members)),
    ),
    renderFile(
      api,
      `${folder}/index.ts`,
      exports.length === 0 ? ["export {};"] : [exports.join("\n")],
    ),
  ];
}

/** Whether the operation has a params object to check. */
export function takesParams({ body, parameters }: Operation): boolean {
  return body !== undefined || parameters.some((parameter) => parameter.in !== "path");
}

/** What of the params is looked at: whatever a file or a body without JSON may be is nothing to check. */
function listChecked(operation: Operation) {
  const { body } = operation;
  const fields = listBodyFields(operation).map((property): Property => {
    const isOpen = body?.isSpread ? body.uploads.includes(property.name) : body?.form !== "json";
    const checked: Property = isOpen
      ? { ...property, type: { kind: "json" }, limits: {} }
      : property;
    return body?.isAllOrNone ? { ...checked, required: false } : checked;
  });
  return [...fieldsInParams(operation), ...fields];
}

export function nameCheck({ typePrefix }: Operation): string {
  return `check${typePrefix}`;
}

function renderSchema(api: ApiModel, schema: SchemaModel): Statement[] {
  const imports = new RuleImports(api, schema.name);
  const expressions = new Expressions(imports);
  // Only objects wait for their first use by themselves.
  const value =
    schema.kind === "object"
      ? expressions.writeObject(schema)
      : `${imports.use("lazy")}(() => ${expressions.writeType(schema.type)})`;
  const statement = declareConstant(
    `${toPropertyName(schema.name)}Rules`,
    expressions.imports.use("Type"),
    `/* @__PURE__ */ ${value}`,
    `What the API's description says of \`${schema.name}\`.`,
  );
  return [imports.render(), statement];
}

function renderChecks(api: ApiModel, operations: readonly Operation[]): Statement[] {
  const used = new RuleImports(api, undefined);
  const expressions = new Expressions(used);
  const imports: [module: string, name: string][] = [];
  const statements = operations.flatMap((operation) => {
    const params = `${operation.typePrefix}Params`;
    const model = findModel(api, operation)?.name;
    imports.push([`../${locateParams(operation)}`, params]);
    if (model !== undefined) imports.push([`../schemas/${kebabCase(model)}.js`, model]);
    const name = nameCheck(operation);
    const call = `${operation.resource}.${operation.method}`;
    const check = `${expressions.imports.use("Check")}<${params}${model === undefined ? "" : `, ${model}`}>`;
    const schema = `${toPropertyName(operation.typePrefix)}Schema`;
    return [
      declareConstant(
        name,
        check,
        `/* @__PURE__ */ ${expressions.imports.use("createCheck")}(${writeSetup(api, operation, expressions)})`,
        `Finds what is wrong with the params of \`${call}\`, as far as the API's description tells.`,
      ),
      declareConstant(
        schema,
        `${expressions.imports.use("StandardSchema")}<${params}>`,
        `/* @__PURE__ */ ${expressions.imports.use("toStandardSchema")}(${renderLiteral(api.client.scope)}, ${name})`,
        `The same check as a Standard Schema, without what is known of the model. Warnings let the params pass.`,
      ),
    ];
  });
  return [[used.render(), renderImports(groupNames(imports))].join("\n"), ...statements];
}

function groupNames(
  imports: readonly (readonly [module: string, name: string])[],
): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [module, name] of imports) groups[module] = [...(groups[module] ?? []), name];
  return groups;
}

/** The schema of the model as last read, where the rules of the operation can make use of it. */
export function findModel({ cases }: ApiModel, { body }: Operation): ObjectSchema | undefined {
  const isRuled = cases !== undefined && findObject(body?.type) === cases.requestType.schema;
  return isRuled ? cases.modelType.schema : undefined;
}

function writeSetup(api: ApiModel, operation: Operation, expressions: Expressions): string {
  const { body } = operation;
  const schema = findObject(body?.type);
  const params = expressions.writeObject(
    {
      name: `${operation.typePrefix}Params`,
      properties: listChecked(operation),
      others: body?.isSpread ? schema?.others : undefined,
      relations: body?.isSpread ? (schema?.relations ?? []) : [],
    },
    body?.isAllOrNone ? [writeAllOrNone(operation, expressions)] : [],
  );
  if (api.cases === undefined || findModel(api, operation) === undefined) return params;
  return `${params}, ${writeModel(api.cases, expressions)}`;
}

function writeAllOrNone(operation: Operation, { imports }: Expressions): string {
  const needed = listBodyFields(operation).filter(({ required }) => required);
  const lists = [needed, fieldsInParams(operation)].map((fields) =>
    renderLiteral(fields.map(({ name }) => name)),
  );
  return `${imports.use("allOrNone")}(${lists.join(", ")})`;
}

function writeModel(cases: Cases, expressions: Expressions): string {
  const { requestType, modelType, list } = cases;
  const required = modelType.schema.properties.filter((property) => property.required);
  const types = requestType.property.type;
  const typeField = requestType.property.name;
  const modelTypeField = modelType.property.name;
  const entries = [
    `typeField: ${renderLiteral(typeField)}`,
    ...(modelTypeField === typeField ? [] : [`modelTypeField: ${renderLiteral(modelTypeField)}`]),
    ...(types.kind === "enum" ? [`types: ${expressions.imports.useValues(types.name)}`] : []),
    `cases: [${list.map((found) => expressions.imports.useCase(found)).join(", ")}]`,
    `modelSize: ${required.length}`,
  ];
  return `{ ${entries.join(", ")} }`;
}
