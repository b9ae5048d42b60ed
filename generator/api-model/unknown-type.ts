import type { BuildContext } from "./build-context.js";
import type { TypeRef } from "./model.js";

/** The type of what has none, which is told. */
export function reportUnknownType(context: BuildContext, pointer: string, what: string): TypeRef {
  context.report({
    pointer,
    severity: "warning",
    message: `${what} has no type; it is taken as any JSON value.`,
    hint: "Give the schema a name under components/schemas, and a type.",
  });
  return { kind: "json" };
}
