import type {
  Control,
  ExplorerData,
  FieldData,
  ModelData,
  ObjectData,
  OperationData,
  StateData,
} from "../../../packages/docs/src/explorer/data.js";
import { findObject } from "../../api-model/lookup.js";
import type {
  ApiModel,
  FieldValues,
  ObjectSchema,
  Operation,
  Parameter,
} from "../../api-model/model.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { isSimpleParameter } from "../../client-model/operation-descriptor.js";
import { describeSampleOperation, listExampleRequests } from "../samples/describe.js";
import { describeChoice, describeEnum, describeObject, describeParameter } from "./fields.js";
import type { MarkupPrinter } from "./markup.js";

/** The explorer's data, without its code. */
export interface DescribedExplorer extends Pick<ExplorerData, "objects" | "enums"> {
  readonly operations: readonly (readonly [method: MethodModel, data: DescribedOperation])[];
}

export function describeExplorer(
  { api, methods }: ClientModel,
  markup: MarkupPrinter,
): DescribedExplorer {
  const operations = methods
    .filter(({ operation }) => isShown(operation))
    .map((method) => [method, describeOperation(api, markup, method)] as const);
  const described = operations.map(([, data]) => data);
  const objects = reachObjects(api, markup, described);
  const enums = reachEnums(described, objects);
  return {
    operations,
    objects,
    enums: api.enums
      .filter(({ name }) => enums.has(name))
      .map((model) => describeEnum(markup, model)),
  };
}

/** The explorer has forms for what stands in path, query and a JSON object; other operations are left out. */
export function isShown({ body, parameters }: Operation): boolean {
  const isForm = parameters.every((parameter) => {
    const { in: location, required } = parameter;
    if (location === "path") return isSimpleParameter(parameter);
    return location === "query" || !required;
  });
  return isForm && (body === undefined || (body.form === "json" && body.isSpread));
}

/** Every object that the fields of the operations lead to, each once. */
function reachObjects(
  api: ApiModel,
  markup: MarkupPrinter,
  operations: readonly DescribedOperation[],
): ObjectData[] {
  const found = new Map<string, ObjectData>();
  const visit = (fields: readonly FieldData[]): void => {
    for (const name of fields.flatMap(({ control }) => listNames(control, "object"))) {
      const schema = api.schemas.find((one) => one.name === name);
      if (schema?.kind !== "object" || found.has(name)) continue;
      const data = describeObject(markup, name, schema);
      found.set(name, data);
      visit(data.fields);
    }
  };
  for (const operation of operations) visit(listFields(operation));
  return [...found.values()];
}

function reachEnums(
  operations: readonly DescribedOperation[],
  objects: readonly ObjectData[],
): Set<string> {
  const fields = [...operations, ...objects].flatMap((one) =>
    "fields" in one ? one.fields : listFields(one),
  );
  return new Set([
    ...fields.flatMap(({ control }) => listNames(control, "choice")),
    ...operations.flatMap(({ model }) => (model?.type === undefined ? [] : [model.type.enum])),
  ]);
}

function listFields({ path, query, body }: DescribedOperation): FieldData[] {
  return [...path, ...query, ...(body?.fields ?? [])];
}

/** Names of the objects, or of the enums, that a control holds. */
function listNames(control: Control, kind: "object" | "choice"): string[] {
  if (control.kind === "list") return listNames(control.items, kind);
  if (control.kind === "object") return kind === "object" ? [control.object] : [];
  return control.kind === "choice" && kind === "choice" ? [control.enum] : [];
}

/** What the explorer shows of an operation; check and call are code, which is written beside it. */
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

/** What of the model the rules of the operation ask for. */
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

/** Fields of the model that some field of the params asks to have a certain value, such as its status. */
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

/** All values that the field may have, where the description lists them. */
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
