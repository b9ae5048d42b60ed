import type {
  Control,
  ExplorerData,
  FieldData,
  ModelData,
  ObjectData,
  OperationData,
  StateData,
} from "../../../packages/docs/src/explorer/data.js";
import type {
  ApiModel,
  FieldValues,
  ObjectSchema,
  Operation,
  Parameter,
} from "../../api-model/model.js";
import { findObject } from "../../api-model/walk-types.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { isSimpleParameter } from "../../client-model/operation-descriptor.js";
import { describeSampleOperation, listExampleRequests } from "../samples/describe-samples.js";
import { describeChoice, describeEnum, describeObject, describeParameter } from "./fields.js";
import type { MarkupPrinter } from "./markup.js";

/** The explorer's data, without the functions that check and send an operation. */
export interface DescribedExplorer extends Pick<ExplorerData, "objects" | "enums"> {
  readonly operations: readonly (readonly [method: MethodModel, data: DescribedOperation])[];
}

export function describeExplorer(
  { api, methods }: ClientModel,
  markup: MarkupPrinter,
): DescribedExplorer {
  const operations = methods
    .filter(({ operation }) => hasExplorerForm(operation))
    .map((method) => [method, describeOperation(api, markup, method)] as const);
  const { objects, enums } = reach(
    api,
    markup,
    operations.map(([, data]) => data),
  );
  return {
    operations,
    objects,
    enums: api.enums
      .filter(({ name }) => enums.has(name))
      .map((model) => describeEnum(markup, model)),
  };
}

/**
 * Whether the explorer has a form for an operation: its path parameters are scalars in the default style, no header or
 * cookie is required, and its body, if any, is a JSON object.
 */
export function hasExplorerForm({ body, parameters }: Operation): boolean {
  const isForm = parameters.every((parameter) => {
    const { in: location, required } = parameter;
    if (location === "path") return isSimpleParameter(parameter);
    return location === "query" || !required;
  });
  return isForm && (body === undefined || (body.form === "json" && body.isSpread));
}

/** All objects and enums that are reachable from the fields of the operations. */
function reach(
  { schemas }: ApiModel,
  markup: MarkupPrinter,
  operations: readonly DescribedOperation[],
): { readonly objects: readonly ObjectData[]; readonly enums: ReadonlySet<string> } {
  const known = new Map(schemas.map((schema) => [schema.name, schema]));
  const objects = new Map<string, ObjectData>();
  const enums = new Set(operations.flatMap(({ model }) => model?.type?.enum ?? []));
  const visit = (fields: readonly FieldData[]): void => {
    for (const control of fields.map((field) => findInnermost(field.control))) {
      if (control.kind === "choice") enums.add(control.enum);
      const schema = control.kind === "object" ? known.get(control.object) : undefined;
      if (schema?.kind !== "object" || objects.has(schema.name)) continue;
      const data = describeObject(markup, schema.name, schema);
      objects.set(schema.name, data);
      visit(data.fields);
    }
  };
  for (const { path, query, body } of operations)
    visit([...path, ...query, ...(body?.fields ?? [])]);
  return { objects: [...objects.values()], enums };
}

/** The control of the innermost items of a list; any other control unchanged. */
function findInnermost(control: Control): Control {
  return control.kind === "list" ? findInnermost(control.items) : control;
}

/** The data of an operation. Its functions for checking and sending are code, which is printed separately. */
export type DescribedOperation = Omit<OperationData, "check" | "send">;

function describeOperation(
  api: ApiModel,
  markup: MarkupPrinter,
  method: MethodModel,
): DescribedOperation {
  const { operation } = method;
  const { id, summary, httpMethod, path, typePrefix } = operation;
  const owner = `${typePrefix}Params`;
  const body = findObject(operation.body?.type);
  const listIn = (location: Parameter["in"]): FieldData[] =>
    operation.parameters
      .filter((parameter) => parameter.in === location)
      .map((parameter) => describeParameter(markup, owner, parameter));
  return {
    id,
    title: summary === "" ? `${httpMethod} ${path}` : summary,
    sample: describeSampleOperation(api, operation),
    path: listIn("path"),
    query: listIn("query"),
    body: body && describeObject(markup, owner, body),
    model: describeModel(api, markup, method),
    examples: listExampleRequests(operation).map(({ example, request }) => ({
      title: example.summary === "" ? example.name : example.summary,
      request,
    })),
  };
}

/**
 * The fields of the model, the resource that the operation changes, that the rules depend on: its type and its state.
 */
function describeModel(
  { cases }: ApiModel,
  markup: MarkupPrinter,
  { operation, model }: MethodModel,
): ModelData | undefined {
  const states = listStates(markup, operation, model);
  const typeEnum = cases?.requestType.property.type;
  if (cases === undefined || model === undefined || typeEnum?.kind !== "enum") {
    return states.length === 0 ? undefined : { type: undefined, states };
  }
  const { name: caseName, modelType, requestType, list } = cases;
  const type = {
    field: modelType.property.name,
    paramsField: requestType.property.name,
    enum: typeEnum.name,
    caseName,
    cases: list.map(({ id, title, noun, documented, observed, inferred }) => ({
      id,
      title,
      noun,
      documented,
      ...(observed.length > 0 && { observed }),
      inferred,
    })),
  };
  return { type, states: states.filter(({ field }) => field !== type.field) };
}

/** Fields of the model whose value the rules of some param require, such as its status. */
function listStates(
  markup: MarkupPrinter,
  { body }: Operation,
  model: ObjectSchema | undefined,
): StateData[] {
  const asked = new Map<string, FieldValues["values"]>();
  for (const { rules } of findObject(body?.type)?.properties ?? []) {
    for (const { field, values } of rules.requiresState?.equals ?? []) {
      asked.set(field, [...new Set([...(asked.get(field) ?? []), ...values])]);
    }
  }
  return [...asked].map(([field, values]) => ({
    field,
    values: listMembers(markup, model, field) ?? values.map((value) => ({ value })),
  }));
}

/** All values that the document lists for the field; `undefined` if it is not an enum. */
function listMembers(
  markup: MarkupPrinter,
  schema: ObjectSchema | undefined,
  field: string,
): StateData["values"] | undefined {
  const type = schema?.properties.find(({ name }) => name === field)?.type;
  return type?.kind === "enum"
    ? type.enum.members.map((member) => describeChoice(markup, member))
    : undefined;
}
