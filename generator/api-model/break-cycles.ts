import type { SchemaModel, TypeRef } from "./model.js";

/**
 * Replaces references by which an alias refers to itself through unions and intersections alone, which TypeScript
 * refuses, by any JSON value. A cycle through a list or an object is allowed and stays.
 *
 * @param report - receives each alias that refers to itself in this way
 */
export function breakCycles(
  schemas: readonly SchemaModel[],
  report: (schema: SchemaModel) => void,
): readonly SchemaModel[] {
  const found = new Map(schemas.map((schema) => [schema.name, schema]));
  const done = new Set<string>();
  const open = new Set<string>();

  const close = (type: TypeRef): TypeRef => {
    switch (type.kind) {
      case "union":
      case "intersection":
        return { ...type, members: type.members.map(close) };
      case "tagged":
        return { ...type, type: close(type.type) };
      case "schema":
        return visit(type.name) ? type : { kind: "json" };
      default:
        return type;
    }
  };

  /** Breaks the cycles of an alias. Returns whether the reference that led to it can stay. */
  const visit = (name: string): boolean => {
    const schema = found.get(name);
    if (schema?.kind !== "alias" || done.has(name)) return true;
    if (open.has(name)) {
      report(schema);
      return false;
    }
    open.add(name);
    found.set(name, { ...schema, type: close(schema.type) });
    open.delete(name);
    done.add(name);
    return true;
  };

  for (const { name } of schemas) visit(name);
  return [...found.values()];
}
