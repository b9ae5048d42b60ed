import type { TypeWord, TypeWords } from "../../../packages/docs/src/view.js";
import type { TypeRef } from "../../api-model/model.js";

/** A type in words, with references to its schemas and enums. */
export function describeType(type: TypeRef): TypeWords {
  switch (type.kind) {
    case "scalar":
      return [
        { code: type.scalar },
        ...(type.format === undefined ? [] : [{ text: ` (${type.format})` }]),
      ];
    case "literal":
      return [{ code: JSON.stringify(type.value) }];
    case "enum":
    case "schema":
      return [{ code: type.name, to: type.name }];
    case "array":
      return [{ text: "list of " }, ...describeType(type.items)];
    case "map":
      return [
        { text: "map of " },
        ...(type.names === undefined ? [{ code: "string" }] : describeType(type.names)),
        { text: " to " },
        ...describeType(type.values),
      ];
    case "tuple":
      return [
        { text: "list of " },
        ...joinTypes(type.items, ", "),
        ...(type.rest === undefined
          ? []
          : [{ text: ", then any number of " }, ...describeType(type.rest)]),
      ];
    case "union":
      return joinTypes(type.members, " or ");
    case "intersection":
      return joinTypes(type.members, " and ");
    case "tagged":
      return [
        ...describeType(type.type),
        { text: " with " },
        { code: type.field },
        { text: " " },
        ...join(
          type.values.map((value) => [{ code: JSON.stringify(value) }]),
          " or ",
        ),
      ];
    case "json":
      return [{ text: "any JSON value" }];
    case "never":
      return [{ text: "no value" }];
  }
}

function joinTypes(types: readonly TypeRef[], separator: string): TypeWord[] {
  return join(types.map(describeType), separator);
}

function join(parts: readonly TypeWords[], separator: string): TypeWord[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]));
}
