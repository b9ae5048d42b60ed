import fc from "fast-check";
import { type Path, removeAt, setAt } from "../../packages/docs/src/explorer/edit.js";
import type { JsonValue } from "../../packages/docs/src/json.js";

/** Of JSON Schema, what bodies are made by. */
export interface Schema {
  readonly type: string | readonly string[];
  readonly enum?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const understood =
  /^(?:type|enum|minimum|maximum|exclusiveMinimum|maxLength|items|properties|required|x-.*|description|examples|default|deprecated|title)$/;

/** Every place of a body, items by that of the first. A keyword that is not understood is an error: bodies would show nothing of it. */
function listPlaces(schema: Schema, path: Path = []): (readonly [Path, Schema])[] {
  const odd = Object.keys(schema).filter((keyword) => !understood.test(keyword));
  if (odd.length > 0) throw new Error(`Bodies are made without regard to ${odd.join(", ")}.`);
  const { properties = {}, items } = schema;
  return [
    [path, schema],
    ...Object.entries(properties).flatMap(([name, field]) => listPlaces(field, [...path, name])),
    ...(items === undefined ? [] : listPlaces(items, [...path, 0])),
  ];
}

/** Characters of all planes, so that the units of JavaScript and the characters of JSON Schema differ. */
const unit = "binary";

/** What a schema accepts. */
export function validValue(schema: Schema): fc.Arbitrary<JsonValue> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  return fc.oneof(...[schema.type].flat().map((type) => typedValue(type, schema)));
}

function typedValue(type: string, schema: Schema): fc.Arbitrary<JsonValue> {
  const { minimum, maximum = 1e6, exclusiveMinimum, maxLength = 12, items } = schema;
  switch (type) {
    case "string":
      return fc.string({ unit, maxLength, size: "max" });
    case "number":
      return fc.double({
        min: exclusiveMinimum ?? minimum ?? -1e6,
        max: maximum,
        minExcluded: exclusiveMinimum !== undefined,
        noNaN: true,
      });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(items === undefined ? anything : validValue(items), { maxLength: 3 });
    case "object": {
      const fields = Object.entries(schema.properties ?? {});
      const model = Object.fromEntries(fields.map(([name, field]) => [name, validValue(field)]));
      return fc.record(model, { requiredKeys: [...(schema.required ?? [])] });
    }
    default:
      throw new Error(`No values are made of type ${type}.`);
  }
}

// What fast-check calls a JSON value is one.
const anything = fc.jsonValue() as fc.Arbitrary<JsonValue>;

/** Anything for a place, mostly at or beyond what the schema allows there; `undefined` for nothing. */
function anyValue({ maxLength = 0, ...schema }: Schema): fc.Arbitrary<JsonValue | undefined> {
  const limits = [schema.minimum, schema.maximum, schema.exclusiveMinimum].filter(
    (limit) => limit !== undefined,
  );
  return fc.oneof(
    anything,
    fc.constantFrom<JsonValue | undefined>(undefined, null, ""),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    ...limits.map((limit) => fc.constantFrom(limit - 1, limit, limit + 1)),
    fc.string({ unit, minLength: maxLength, maxLength: maxLength + 2 }),
  );
}

/** Bodies that are valid, valid but for a few places, or anything. */
export function makeBodies(schema: Schema): fc.Arbitrary<JsonValue> {
  const change = fc
    .constantFrom(...listPlaces(schema))
    .chain(([path, place]) => fc.tuple(fc.constant(path), anyValue(place)));
  const changed = fc
    .tuple(validValue(schema), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([body, changes]) =>
      changes.reduce<JsonValue>(
        (whole, [path, value]) =>
          value === undefined ? removeAt(whole, path) : setAt(whole, path, value),
        body,
      ),
    );
  return fc.oneof(
    { arbitrary: validValue(schema), weight: 1 },
    { arbitrary: changed, weight: 5 },
    { arbitrary: anything, weight: 1 },
  );
}
