import type { Control } from "../../../packages/docs/src/explorer/data.js";
import type { SchemaModel, TypeRef } from "../../api-model/model.js";
import { isNull } from "../../api-model/walk-types.js";

/** The control that edits values of a type: a JSON editor if no other control can hold every value. */
export function chooseControl(type: TypeRef, passed: ReadonlySet<string> = new Set()): Control {
  switch (type.kind) {
    case "scalar":
      return chooseScalar(type.scalar);
    case "enum":
      return { kind: "choice", enum: type.name };
    case "literal":
      return { kind: "literal", value: type.value };
    case "array":
      return { kind: "list", items: chooseControl(type.items, passed) };
    case "union":
      return chooseUnion(type.members, passed);
    case "schema":
      return chooseSchema(type.schema, passed);
    case "tagged":
      return chooseControl(type.type, passed);
    case "map":
    case "tuple":
    case "intersection":
    case "never":
    case "json":
      return { kind: "json" };
  }
}

function chooseScalar(scalar: Extract<TypeRef, { kind: "scalar" }>["scalar"]): Control {
  switch (scalar) {
    case "string":
      return { kind: "text" };
    case "number":
    case "integer":
      return { kind: "number" };
    case "boolean":
      return { kind: "boolean" };
    case "null":
      return { kind: "json", nullable: true };
  }
}

/** A nullable type has the control of the type; a union of several types has the JSON editor. */
function chooseUnion(members: readonly TypeRef[], passed: ReadonlySet<string>): Control {
  const others = members.filter((member) => !isNull(member));
  const [only] = others;
  const control: Control =
    only !== undefined && others.length === 1 ? chooseControl(only, passed) : { kind: "json" };
  return others.length === members.length ? control : { ...control, nullable: true };
}

function chooseSchema(schema: SchemaModel, passed: ReadonlySet<string>): Control {
  const { name } = schema;
  if (schema.kind === "object") return { kind: "object", object: name };
  // An alias that contains itself has no finite control.
  if (passed.has(name)) return { kind: "json" };
  return chooseControl(schema.type, new Set([...passed, name]));
}
