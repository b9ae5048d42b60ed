import { childPointer } from "../../generator/api-model/build-context.js";
import { listExtensionFacts } from "./extension-facts.js";
import {
  type Fact,
  isNode,
  type Json,
  type Node,
  put,
  remove,
  rename,
  together,
  vary,
} from "./fact.js";
import { type Kind, kinds } from "./kinds.js";
import type { FindNames } from "./name-spaces.js";
import { type Place, reach } from "./reach.js";

/** A schema, and where it stands. */
export interface SchemaSpot {
  readonly schema: Node;
  readonly pointer: string;
  readonly place: Place;
  readonly role: "component" | "field" | "part";
  readonly findNames: FindNames;
}

const limits = new Set([
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
]);

/** Everything that a schema and those inside it say. */
export function listSchemaFacts(spot: SchemaSpot): Fact[] {
  const inner = (key: string, value: Json): Fact[] =>
    isNode(value)
      ? listSchemaFacts({
          ...spot,
          schema: value,
          pointer: childPointer(spot.pointer, key),
          role: "part",
        })
      : [];
  return Object.entries(spot.schema).flatMap(([key, value]) => {
    if (key === "properties" && isNode(value)) return listFields(spot, value);
    if (key === "items" || key === "additionalProperties") return inner(key, value);
    return key.startsWith("x-")
      ? listExtensionFacts(spot, key, value)
      : listKeywordFacts(spot, key, value);
  });
}

function listFields(spot: SchemaSpot, properties: Node): Fact[] {
  const { schema, pointer, place } = spot;
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(properties).flatMap(([name, field]) => {
    if (!isNode(field)) return [];
    const at = childPointer(pointer, "properties", name);
    const index = required.indexOf(name);
    const isRequired =
      index >= 0
        ? remove(childPointer(pointer, "required", index))
        : put(childPointer(pointer, "required"), [...required, name]);
    const other = `${name}Changed`;
    const listed = index >= 0 ? [put(childPointer(pointer, "required", index), other)] : [];
    const facts: Fact[] = [
      makeFact("name of a field", place, at, [together(rename(at, other), ...listed)], true),
      makeFact("required", place, `${at}#required`, [isRequired]),
    ];
    if (field.deprecated === undefined)
      facts.push(
        makeFact("deprecated", place, `${at}#deprecated`, [
          put(childPointer(at, "deprecated"), true),
        ]),
      );
    return [...facts, ...listSchemaFacts({ ...spot, schema: field, pointer: at, role: "field" })];
  });
}

function listKeywordFacts(
  { schema, pointer, place, role }: SchemaSpot,
  key: string,
  value: Json,
): Fact[] {
  const at = childPointer(pointer, key);
  const fact = (kind: Kind, edits = vary(at, value), isReferred = false): Fact =>
    makeFact(kind, place, at, edits, isReferred);
  switch (key) {
    case "description":
      if (role !== "component") return [fact("text of a field")];
      return [fact("enum" in schema ? "text of an enum" : "text of a schema")];
    case "type":
      return "enum" in schema ? [] : listTypeFacts(at, value, place);
    case "enum":
      return listValueFacts(schema, pointer, place);
    case "default":
      return [fact("default")];
    case "examples":
      return Array.isArray(value)
        ? value.map((item, index) => makeExample(childPointer(at, index), item, place))
        : [];
    case "deprecated":
      return [fact("deprecated")];
    case "format":
      return [fact("format", [put(at, "date", value)])];
    default:
      return limits.has(key) ? [fact("limit")] : [];
  }
}

function makeExample(pointer: string, value: Json, place: Place): Fact {
  const other = Array.isArray(value)
    ? [put(pointer, [...value, ...value], value)]
    : vary(pointer, value);
  return makeFact("example value", place, pointer, other);
}

function listTypeFacts(at: string, value: Json, place: Place): Fact[] {
  const types = Array.isArray(value) ? value : [value];
  const [first] = types;
  // An object or a list of another type would be another schema.
  if (first === "object" || first === "array") return [];
  const isNullable = types.includes("null");
  const swapped = first === "boolean" ? "string" : "boolean";
  return [
    // Defaults and conditions may have the old type.
    makeFact(
      "type of a field",
      place,
      at,
      [put(at, isNullable ? [swapped, "null"] : swapped, value)],
      true,
    ),
    makeFact("null", place, `${at}#null`, [
      put(at, isNullable ? (first ?? null) : [first ?? null, "null"], value),
    ]),
  ];
}

/** A value goes with its text and its name. */
function listValueFacts(schema: Node, pointer: string, place: Place): Fact[] {
  const { enum: values } = schema;
  if (!Array.isArray(values)) return [];
  const at = childPointer(pointer, "enum");
  const names = schema["x-enum-varnames"];
  const addName = Array.isArray(names)
    ? [put(childPointer(pointer, "x-enum-varnames"), [...names, "Added"])]
    : [];
  const removeValue = (value: Json, index: number) => {
    const own = [
      [schema["x-enumDescriptions"], childPointer(pointer, "x-enumDescriptions", String(value))],
      [schema["x-enum-varnames"], childPointer(pointer, "x-enum-varnames", index)],
    ] as const;
    const beside = own.flatMap(([holder, place]) => (holder === undefined ? [] : [remove(place)]));
    return together(remove(childPointer(at, index)), ...beside);
  };
  const added = typeof values[0] === "number" ? 987 : "zz-added";
  return [
    makeFact("value of an enum", place, `${at}#added`, [
      put(at, [...values, added]),
      together(put(at, [...values, added]), ...addName),
    ]),
    // Trainers and conditions may speak of it.
    ...values.map((value, index) =>
      makeFact(
        "value of an enum",
        place,
        childPointer(at, index),
        [removeValue(value, index)],
        true,
      ),
    ),
  ];
}

export function makeFact(
  kind: Kind,
  place: Place,
  pointer: string,
  edits: Fact["edits"],
  isReferred = false,
): Fact {
  return { kind, pointer, edits, reaches: reach(place, kinds[kind]), isReferred };
}
