import type { ErrorCatalog, Operation, SchemaModel } from "./model.js";
import type { Definition } from "./openapi-types.js";
import { findField } from "./operation-parts.js";

/** The catalogue of `x-errors`. The lint has reported paths that lead to no field. */
export function buildErrors(
  { "x-errors": errors }: Definition,
  schemas: readonly SchemaModel[],
  operations: readonly Operation[],
): ErrorCatalog | undefined {
  if (errors === undefined) return undefined;
  const find = (path: string | undefined) =>
    path === undefined ? undefined : findField(schemas, path);
  const name = find(errors.name);
  if (name === undefined) return undefined;
  const examples = operations
    .flatMap(({ responses }) => responses)
    .flatMap((response) => response.examples);
  return {
    name,
    reason: find(errors.reason),
    details: find(errors.details),
    list: errors.list.map((entry) => ({
      ...entry,
      description: entry.description.trim(),
      example: examples.find((example) => example.name === entry.id)?.value,
    })),
  };
}
