import type {
  FieldData,
  ModelData,
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
import type { MethodModel } from "../../client-model/client-model.js";
import { describeSampleOperation, listExampleRequests } from "../samples/describe.js";
import { describeMember, describeObject, describeParameter } from "./fields.js";

/** What the explorer shows of an operation; check and call are code, which is written beside it. */
export type DescribedOperation = Omit<OperationData, "check" | "send">;

export function describeOperation(api: ApiModel, method: MethodModel): DescribedOperation {
  const { operation } = method;
  const { id, summary, httpMethod, path, typePrefix } = operation;
  const owner = `${typePrefix}Params`;
  const body = findObject(operation.body?.type);
  const listIn = (location: Parameter["in"]): FieldData[] =>
    operation.parameters
      .filter((parameter) => parameter.in === location)
      .map((parameter) => describeParameter(owner, parameter));
  return {
    id,
    title: summary === "" ? `${httpMethod} ${path}` : summary,
    sample: describeSampleOperation(api, operation),
    path: listIn("path"),
    query: listIn("query"),
    body: body && describeObject(owner, body),
    model: describeModel(api, method),
    examples: listExampleRequests(operation).map(({ example, request }) => ({
      title: example.summary === "" ? example.name : example.summary,
      request,
    })),
  };
}

/** What of the model the rules of the operation ask for. */
function describeModel(
  { cases }: ApiModel,
  { operation, model }: MethodModel,
): ModelData | undefined {
  const states = listStates(operation, model);
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
    cases: list,
  };
  return { type, states: states.filter(({ field }) => field !== type.field) };
}

/** Fields of the model that some field of the params asks to have a certain value, such as its status. */
function listStates({ body }: Operation, model: ObjectSchema | undefined): StateData[] {
  const asked = new Map<string, FieldValues["values"]>();
  for (const { rules } of findObject(body?.type)?.properties ?? []) {
    for (const { field, values } of rules.requiresState?.equals ?? []) {
      asked.set(field, [...new Set([...(asked.get(field) ?? []), ...values])]);
    }
  }
  return [...asked].map(([field, values]) => ({
    field,
    values: listMembers(model, field) ?? values.map((value) => ({ value })),
  }));
}

/** All values that the field may have, where the description lists them. */
function listMembers(
  schema: ObjectSchema | undefined,
  field: string,
): StateData["values"] | undefined {
  const type = schema?.properties.find(({ name }) => name === field)?.type;
  return type?.kind === "enum" ? type.enum.members.map(describeMember) : undefined;
}
