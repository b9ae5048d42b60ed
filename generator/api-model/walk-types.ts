import type { EnumModel, ObjectSchema, SchemaModel, TypeRef } from "./model.js";
import { unite } from "./type-refs.js";

/** The object that a type refers to; `undefined` for any other type. */
export function findObject(type: TypeRef | undefined): ObjectSchema | undefined {
  return type?.kind === "schema" && type.schema.kind === "object" ? type.schema : undefined;
}

/**
 * The type of fields under unlisted names, widened to include the listed fields, as an index signature in TypeScript
 * must be.
 */
export function widenOthers({ properties, others }: ObjectSchema): TypeRef | undefined {
  return others && unite([others, ...properties.map(({ type }) => type)]);
}

export function isNull(type: TypeRef): boolean {
  return type.kind === "scalar" && type.scalar === "null";
}

/** Whether a type is a list or any JSON value, which may be one. */
export function mayBeList({ kind }: TypeRef): boolean {
  return kind === "array" || kind === "tuple" || kind === "json";
}

/** The alternatives of a type: the members of unions, with aliases resolved. A recursive alias is any JSON value. */
export function listAlternatives(
  type: TypeRef,
  around: ReadonlySet<SchemaModel> = new Set(),
): readonly TypeRef[] {
  if (type.kind === "union")
    return type.members.flatMap((member) => listAlternatives(member, around));
  if (type.kind !== "schema" || type.schema.kind === "object") return [type];
  if (around.has(type.schema)) return [{ kind: "json" }];
  return listAlternatives(type.schema.type, new Set([...around, type.schema]));
}

/** Every type that occurs in a type, itself included, without those inside named schemas. */
export function* walkType(type: TypeRef): Generator<TypeRef> {
  yield type;
  for (const part of listParts(type)) yield* walkType(part);
}

/** The types directly inside a type. */
function listParts(type: TypeRef): readonly TypeRef[] {
  switch (type.kind) {
    case "array":
      return [type.items];
    case "map":
      return type.names === undefined ? [type.values] : [type.names, type.values];
    case "tuple":
      return type.rest === undefined ? type.items : [...type.items, type.rest];
    case "union":
    case "intersection":
      return type.members;
    case "tagged":
      return [type.type];
    case "scalar":
    case "literal":
    case "enum":
    case "schema":
    case "json":
    case "never":
      return [];
  }
}

/** The enums that occur in a type. */
export function listEnums(type: TypeRef): EnumModel[] {
  return [...walkType(type)].flatMap((part) => (part.kind === "enum" ? [part.enum] : []));
}

/** Every schema that is reachable from the types. */
export function findReachable(types: readonly TypeRef[]): ReadonlySet<SchemaModel> {
  const reached = new Set<SchemaModel>();
  const visit = (type: TypeRef): void => {
    for (const found of walkType(type)) {
      if (found.kind !== "schema" || reached.has(found.schema)) continue;
      reached.add(found.schema);
      listOwnTypes(found.schema).forEach(visit);
    }
  };
  types.forEach(visit);
  return reached;
}

/** The types directly inside a schema. */
export function listOwnTypes(schema: SchemaModel): TypeRef[] {
  if (schema.kind === "alias") return [schema.type];
  const fields = schema.properties.map((property) => property.type);
  return schema.others === undefined ? fields : [...fields, schema.others];
}
