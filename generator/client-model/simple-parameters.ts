import type { Parameter, TypeRef } from "../api-model/model.js";

/** Names that stand in a query as they are. */
const plainName = /^[\w.~[\]$-]+$/;

/** Whether the transport writes it by itself. */
export function isPlainParameter(parameter: Parameter): boolean {
  const { in: place, style, explode, allowReserved, type, wireName } = parameter;
  if (place === "path") return style === "simple" && isScalar(type, []);
  const isUsual = place === "query" && style === "form" && explode && !allowReserved;
  const items = type.kind === "array" ? type.items : type;
  return isUsual && plainName.test(wireName) && isScalar(items, []);
}

/** @param around - names of the schemas that the type is inside of */
function isScalar(type: TypeRef, around: readonly string[]): boolean {
  switch (type.kind) {
    case "scalar":
    case "literal":
    case "enum":
      return true;
    case "union":
      return type.members.every((member) => isScalar(member, around));
    case "schema": {
      const { schema } = type;
      if (schema.kind !== "alias" || around.includes(type.name)) return false;
      return isScalar(schema.type, [...around, type.name]);
    }
    default:
      return false;
  }
}
