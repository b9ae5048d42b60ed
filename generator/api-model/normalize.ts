import { toEnum } from "./build-enums.js";
import type { Schema } from "./openapi.js";
import { hasFields } from "./type-refs.js";

/** A schema in the words that the rest of the build knows. */
export function normalize(node: Schema): Schema {
  return splitObject(toEnum(node));
}

/** An object that may also be something else altogether, in the words of `oneOf`. */
function splitObject(node: Schema): Schema {
  const { type } = node;
  if (!Array.isArray(type) || !hasFields(node)) return node;
  const others = type.filter((one) => one !== "object");
  if (!others.some((one) => one !== "null")) return node;
  const { description, deprecated, ...fields } = node;
  return {
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    oneOf: [{ ...fields, type: "object" }, { type: others }],
  };
}
