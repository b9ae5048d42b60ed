import type { ApiModel, SchemaModel, TypeRef } from "./model.js";
import { listReceived, listSent, listWithAlternatives } from "./operation-parts.js";
import { findReachable, listOwnTypes, mayBeList, walkType } from "./walk-types.js";

/**
 * The schemas that get an `inputName`, the name of their type in params. Lists are readonly in params and mutable in
 * responses, so a schema that is used in both has two types if it contains a list, directly or through other schemas,
 * and otherwise needs no `inputName`.
 *
 * @param reserve - returns a unique name
 */
export function nameInputs(
  { operations, events }: Pick<ApiModel, "operations" | "events">,
  reserve: (name: string) => string,
): SchemaModel[] {
  const all = listWithAlternatives(operations);
  const received = findReachable([
    ...all.flatMap(listReceived),
    ...events.flatMap(({ type }) => type ?? []),
  ]);
  const sent = [...findReachable(all.flatMap(listSent))];
  const split = findListed(sent.filter((schema) => received.has(schema)));
  return sent.flatMap((schema): SchemaModel[] => {
    const { name } = schema;
    if (split.has(name)) return [{ ...schema, inputName: reserve(`${name}Input`) }];
    return received.has(schema) ? [] : [{ ...schema, inputName: name }];
  });
}

/** Names of the schemas that contain a list, directly or through other schemas. */
function findListed(schemas: readonly SchemaModel[]): ReadonlySet<string> {
  const found = new Set<string>();
  const isListed = (type: TypeRef): boolean =>
    [...walkType(type)].some(
      (one) => mayBeList(one) || (one.kind === "schema" && found.has(one.name)),
    );
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const schema of schemas) if (listOwnTypes(schema).some(isListed)) found.add(schema.name);
  }
  return found;
}
