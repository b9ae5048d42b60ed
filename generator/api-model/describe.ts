import type { Described } from "./model.js";
import type { SchemaExtensions } from "./openapi.js";

/** What every described thing of the document has in common, read from its node. */
export function describe(
  node: SchemaExtensions & { description?: string; deprecated?: boolean },
  pointer: string,
): Described {
  return {
    description: node.description?.trim() ?? "",
    deprecated: node.deprecated ?? false,
    oddity: node["x-oddity"]?.trim(),
    pointer,
  };
}
