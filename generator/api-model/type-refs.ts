import type { Scalar, TypeRef } from "./model.js";

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

/** The intersection of types, without members that add nothing. */
export function intersect(types: readonly TypeRef[]): TypeRef {
  const distinct = [...new Map(types.map((type) => [JSON.stringify(type), type])).values()];
  const narrowest = distinct.filter(
    (type) => !distinct.some((other) => other !== type && isWider(type, other)),
  );
  const [first, ...others] = narrowest;
  if (first === undefined) return distinct[0] ?? { kind: "json" };
  return others.length === 0 ? first : { kind: "intersection", members: [first, ...others] };
}

/** Whether every value of a type is certainly a value of the other. */
export function isWithin(type: TypeRef, other: TypeRef): boolean {
  return isSame(type, other) || isWider(other, type);
}

/** Whether a type certainly allows every value of the other, so that intersecting with it adds nothing. */
function isWider(type: TypeRef, other: TypeRef): boolean {
  if (type.kind === "json") return other.kind !== "json";
  if (other.kind === "json") return false;
  if (type.kind === "map" && type.values.kind === "json" && type.names === undefined) {
    return other.kind === "schema" || other.kind === "map" || other.kind === "intersection";
  }
  if (type.kind === "union") {
    const parts = other.kind === "union" ? other.members : [other];
    return parts.every((part) =>
      type.members.some((member) => isSame(member, part) || isWider(member, part)),
    );
  }
  if (type.kind !== "scalar") return false;
  switch (other.kind) {
    case "scalar":
      return isWiderScalar(type.scalar, other.scalar, other.format !== undefined);
    case "literal":
      return type.scalar === typeof other.value;
    case "enum":
      return type.scalar !== "null" && type.scalar !== "boolean";
    default:
      return false;
  }
}

function isSame(a: TypeRef, b: TypeRef): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isWiderScalar(scalar: Scalar, other: Scalar, hasFormat: boolean): boolean {
  return (scalar === "number" && other === "integer") || (scalar === other && hasFormat);
}
