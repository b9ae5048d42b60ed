import type { ApiModel, ObjectSchema, Operation, TypeRef } from "./model.js";

/** The object of that name; `undefined` for a name that stands for something else. */
export function findObject(api: ApiModel, name: string | undefined): ObjectSchema | undefined {
  const schema = api.schemas.find((model) => model.name === name);
  return schema?.kind === "object" ? schema : undefined;
}

/** The object a type refers to. */
export function findReferred(api: ApiModel, type: TypeRef | undefined): ObjectSchema | undefined {
  return type?.kind === "schema" ? findObject(api, type.name) : undefined;
}

/** Operations by the property of the client that holds them, both in the order of the document. */
export function groupByResource(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    groups.set(operation.resource, [...(groups.get(operation.resource) ?? []), operation]);
  }
  return groups;
}
