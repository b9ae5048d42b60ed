import type { ApiModel, EnumModel, SchemaModel, TypeRef } from "../../api-model/model.js";
import { listReceived, listSent } from "../../api-model/operation-parts.js";
import { findReachable, listEnums, listOwnTypes } from "../../api-model/walk-types.js";

/** With this number of operations or more, each has a page of its own. */
const manyOperations = 10;

export const isPaged = ({ operations }: ApiModel): boolean => operations.length >= manyOperations;

/** The types that several operations, or none, refer to, directly or through other types. */
export function findSharedTypes(api: ApiModel): ReadonlySet<SchemaModel | EnumModel> {
  const users = new Map<SchemaModel | EnumModel, number>(
    [...api.schemas, ...api.enums].map((type) => [type, 0]),
  );
  for (const operation of api.operations)
    for (const type of reach([...listSent(operation), ...listReceived(operation)]))
      users.set(type, (users.get(type) ?? 0) + 1);
  return new Set([...users].flatMap(([type, count]) => (count === 1 ? [] : [type])));
}

function reach(types: readonly TypeRef[]): ReadonlySet<SchemaModel | EnumModel> {
  const schemas = findReachable(types);
  const all = [...types, ...[...schemas].flatMap(listOwnTypes)];
  return new Set([...schemas, ...all.flatMap(listEnums)]);
}
