import type {
  Cases,
  ModelCase,
  ObjectSchema,
  Parameter,
  Property,
  SchemaModel,
} from "../api-model/model.js";
import type { ClientModel, MethodModel, ResourceModel } from "../client-model/client-model.js";
import { nameCase, nameSchemaCheck } from "../client-model/modules.js";
import { printInlineObject, printJson, printLiteral, printObject } from "../typescript/literals.js";
import { SourceFile } from "../typescript/source-file.js";
import { declareConstant, type Statement } from "../typescript/statements.js";
import { CheckPrinter } from "./check-printer.js";
import type { GeneratedFile } from "./emitter.js";

/** `@scope/client/rules`: a check of the params for each operation that has any. */
export function emitChecks(client: ClientModel): GeneratedFile[] {
  const resources = client.resources.filter(({ methods }) => methods.some(({ check }) => check));
  const { modules } = client;
  const index = new SourceFile(client, "packages/client/src/generated/checks/index.ts");
  const exports = resources.map(
    ({ name }) => `export * from "${index.specify(modules.resourceChecks(name))}";`,
  );
  return [
    ...printCases(client),
    ...client.checkedSchemas.map((schema) => printSchemaCheck(client, schema)),
    ...resources.map((resource) => printResourceChecks(client, resource)),
    index.print([exports.join("\n") || "export {};"]),
  ];
}

/** Declares the cases that rules refer to. */
function printCases(client: ClientModel): GeneratedFile[] {
  const { api, modules } = client;
  if (api.cases === undefined) return [];
  const file = new SourceFile(client, modules.cases);
  const type = file.type("ModelCase", modules.runtime("rules/index"));
  return [
    file.print(
      api.cases.list.map((found) =>
        declareConstant({
          name: nameCase(found),
          isExported: true,
          type,
          value: printJson(describeCase(found)),
        }),
      ),
    ),
  ];
}

/** A case as the runtime's checks need it. */
export function describeCase({ id, title, noun, documented, observed, inferred }: ModelCase) {
  return { id, title, noun, documented, probable: [...observed, ...inferred] };
}

function printSchemaCheck(client: ClientModel, schema: SchemaModel): GeneratedFile {
  const file = new SourceFile(client, client.modules.schemaCheck(schema.name));
  const checks = new CheckPrinter(file, client.modules);
  // Objects are lazy by themselves; other types may refer to constants that are declared later.
  const value =
    schema.kind === "object"
      ? printObjectCheck(checks, schema)
      : `${checks.use("lazy")}(() => ${checks.printType(schema.type)})`;
  return file.print([
    declareConstant({
      name: nameSchemaCheck(schema.name),
      docs: `The check of \`${schema.name}\`.`,
      isExported: true,
      type: checks.useType("Type"),
      value: `/* @__PURE__ */ ${value}`,
    }),
  ]);
}

function printResourceChecks(client: ClientModel, resource: ResourceModel): GeneratedFile {
  const file = new SourceFile(client, client.modules.resourceChecks(resource.name));
  const checks = new CheckPrinter(file, client.modules);
  const methods = resource.methods.flatMap((method) => [
    method,
    ...method.alternatives.flatMap((one) => (one.option === "contentType" ? [one.method] : [])),
  ]);
  return file.print(methods.flatMap((method) => declareChecks(client, checks, method)));
}

function declareChecks(
  client: ClientModel,
  checks: CheckPrinter,
  method: MethodModel,
): Statement[] {
  const { params, check, model } = method;
  if (params === undefined || check === undefined) return [];
  const { file, modules } = checks;
  const types = [
    file.type(params.name, params.module),
    ...(model === undefined ? [] : [file.type(model.name, modules.schema(model.name))]),
  ];
  return [
    declareConstant({
      name: check.name,
      docs: `Checks the params of \`${method.resource}.${method.name}\` against the API's description.`,
      isExported: true,
      type: `${checks.useType("Check")}<${types.join(", ")}>`,
      value: `/* @__PURE__ */ ${checks.use("createCheck")}(${printSetup(client, checks, method)})`,
    }),
    declareConstant({
      name: check.schemaName,
      docs: "The same check as a Standard Schema, without the model. Params with warnings only are valid.",
      isExported: true,
      type: `${checks.useType("StandardSchema")}<${params.name}>`,
      value: `/* @__PURE__ */ ${checks.use("toStandardSchema")}(${printLiteral(client.scope)}, ${check.name})`,
    }),
  ];
}

function printSetup(client: ClientModel, checks: CheckPrinter, method: MethodModel): string {
  const { check, params, model } = method;
  if (check === undefined || params === undefined) return "";
  const { allOrNone } = check;
  const more =
    allOrNone === undefined
      ? []
      : [
          `${checks.use("allOrNone")}(${printLiteral(allOrNone.required)}, ${printLiteral(allOrNone.beside)})`,
        ];
  const object = printObjectCheck(
    checks,
    {
      name: params.name,
      properties: check.fields,
      others: check.others,
      relations: check.relations,
    },
    more,
  );
  const { cases } = client.api;
  if (cases === undefined || model === undefined) return object;
  return `${object}, ${printModel(checks, cases)}`;
}

/** @param more - further rules that involve several fields */
function printObjectCheck(
  checks: CheckPrinter,
  {
    name,
    properties,
    others,
    relations,
  }: Pick<ObjectSchema, "name" | "relations" | "others"> & {
    readonly properties: readonly (Parameter | Property)[];
  },
  more: readonly string[] = [],
): string {
  const fields = properties.map((property) => ({
    key: property.name,
    value: checks.printField(property),
  }));
  const members = [
    printObject(fields),
    ...relations.flatMap((relation) => checks.printRelation(relation)),
    ...more,
  ];
  const args = [printLiteral(name), `() => [${members.join(",\n")}]`];
  return others === undefined
    ? `${checks.use("object")}(${args.join(", ")})`
    : `${checks.use("openObject")}(${[...args, `() => ${checks.printType(others)}`].join(", ")})`;
}

/** Prints how a check finds the type of the model: the second argument of `createCheck`. */
function printModel(checks: CheckPrinter, { requestType, modelType, list }: Cases): string {
  const { type, name: typeField } = requestType.property;
  const modelTypeField = modelType.property.name;
  const required = modelType.schema.properties.filter((property) => property.required);
  return printInlineObject({
    typeField: printLiteral(typeField),
    modelTypeField: modelTypeField === typeField ? undefined : printLiteral(modelTypeField),
    types: type.kind === "enum" ? checks.useValues(type.name) : undefined,
    cases: `[${list.map((found) => checks.useCase(found)).join(", ")}]`,
    modelSize: String(required.length),
  });
}
