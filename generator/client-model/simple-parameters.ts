import { findSchema } from "../api-model/lookup.js";
import type { ApiModel, Parameter, TypeRef } from "../api-model/model.js";

/** Names that stand in a query as they are. */
const plainName = /^[\w.~[\]$-]+$/;

/** Whether the transport writes it by itself. */
export function isPlainParameter(api: ApiModel, parameter: Parameter): boolean {
  const { in: place, style, explode, allowReserved, type, wireName } = parameter;
  if (place === "path") return style === "simple" && isScalar(api, type, []);
  const isUsual = place === "query" && style === "form" && explode && !allowReserved;
  const items = type.kind === "array" ? type.items : type;
  return isUsual && plainName.test(wireName) && isScalar(api, items, []);
}

/** @param around - names of the schemas that the type is inside of */
function isScalar(api: ApiModel, type: TypeRef, around: readonly string[]): boolean {
  switch (type.kind) {
    case "scalar":
    case "literal":
    case "enum":
      return true;
    case "union":
      return type.members.every((member) => isScalar(api, member, around));
    case "schema": {
      const schema = findSchema(api, type.name);
      if (schema?.kind !== "alias" || around.includes(type.name)) return false;
      return isScalar(api, schema.type, [...around, type.name]);
    }
    default:
      return false;
  }
}
