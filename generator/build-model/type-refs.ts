import type { Scalar, TypeRef } from "../model.js";
import type { Schema } from "./openapi.js";

const scalars: ReadonlySet<string> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "null",
] satisfies Scalar[]);

export function isScalar(type: string): type is Scalar {
  return scalars.has(type);
}

export function hasFields(node: Schema): node is Schema & Required<Pick<Schema, "properties">> {
  return Object.keys(node.properties ?? {}).length > 0;
}

export function allowsNull({ nullable, type, enum: values }: Schema): boolean {
  return (
    nullable === true ||
    values?.includes(null) === true ||
    (Array.isArray(type) && type.includes("null"))
  );
}

const nullType: TypeRef = { kind: "scalar", scalar: "null" };

export function orNull(type: TypeRef): TypeRef {
  return unite([type, nullType]);
}

export function unite(types: readonly TypeRef[]): TypeRef {
  const members = types.flatMap((type) => (type.kind === "union" ? type.members : [type]));
  const distinct = new Map(members.map((member) => [JSON.stringify(member), member]));
  const [first, ...others] = distinct.values();
  if (first === undefined) return { kind: "json" };
  return others.length === 0 ? first : { kind: "union", members: [first, ...others] };
}
