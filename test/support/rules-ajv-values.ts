import fc from "fast-check";
import type { Shape } from "./rules-ajv-shape.js";

/** Characters of all planes, so that the units of JavaScript and the characters of JSON Schema differ. */
const unit = "binary";

function text({ maxLength = 12 }: Shape): fc.Arbitrary<string> {
  const short = fc.string({ unit, maxLength: Math.min(maxLength, 8) });
  const longest = fc.string({ unit, minLength: maxLength, maxLength });
  return fc.oneof({ arbitrary: short, weight: 4 }, { arbitrary: longest, weight: 1 });
}

function number(shape: Shape): fc.Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum } = shape;
  const any = fc.double({
    min: exclusiveMinimum ?? minimum ?? -1e6,
    max: maximum ?? 1e6,
    minExcluded: exclusiveMinimum !== undefined,
    noNaN: true,
  });
  const edges = [minimum, maximum].filter((edge) => edge !== undefined);
  return edges.length === 0 ? any : fc.oneof(any, fc.constantFrom(...edges));
}

/** A value of one of the shape's types. */
function typed(type: string, shape: Shape): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return text(shape);
    case "number":
      return number(shape);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return shape.items === undefined
        ? fc.array(fc.jsonValue(), { maxLength: 3 })
        : fc.array(validValue(shape.items), { maxLength: 3 });
    case "object":
      return record(shape, validValue);
    default:
      throw new Error(`No values are made of type ${type}.`);
  }
}

function record(
  { fields, required }: Shape,
  make: (field: Shape) => fc.Arbitrary<unknown>,
): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, make(field)]),
  );
  return fc.record(model, { requiredKeys: [...required] });
}

/** What the schema accepts. */
export function validValue(shape: Shape): fc.Arbitrary<unknown> {
  return shape.values === undefined
    ? fc.oneof(...shape.types.map((type) => typed(type, shape)))
    : fc.constantFrom(...shape.values);
}

const samples: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.string({ maxLength: 5 }),
  number: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  boolean: fc.boolean(),
  null: fc.constant(null),
  array: fc.array(fc.jsonValue(), { maxLength: 2 }),
  object: fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue(), { maxKeys: 2 }),
};

/** Ways to break the value itself, one at a time. */
function breakHere(shape: Shape): fc.Arbitrary<unknown>[] {
  const { types, values, minimum, maximum, exclusiveMinimum, maxLength } = shape;
  const others = Object.entries(samples).filter(([type]) => !types.includes(type));
  const beyond = { noNaN: true, noDefaultInfinity: true };
  // fast-check takes -0 for less than 0.
  const below = (limit: number) =>
    fc.double({ ...beyond, max: limit }).filter((value) => value < limit);
  return [
    fc.oneof(...others.map(([, sample]) => sample)),
    ...(types.includes("null") ? [] : [fc.constant(null)]),
    ...(values === undefined ? [] : [fc.string().filter((value) => !values.includes(value))]),
    ...(minimum === undefined ? [] : [below(minimum)]),
    ...(maximum === undefined ? [] : [fc.double({ ...beyond, min: maximum, minExcluded: true })]),
    ...(exclusiveMinimum === undefined
      ? []
      : [fc.constant(exclusiveMinimum), below(exclusiveMinimum)]),
    ...(maxLength === undefined
      ? []
      : [fc.string({ unit, minLength: maxLength + 1, maxLength: maxLength + 4 })]),
  ];
}

/** As many as there are things to break. */
function countPlaces({ fields, items }: Shape): number {
  const inner = [...Object.values(fields), ...(items === undefined ? [] : [items])];
  return inner.reduce((sum, shape) => sum + countPlaces(shape), 1);
}

type Weighted = fc.WeightedArbitrary<unknown>;

function breakField(shape: Shape, name: string, field: Shape): Weighted {
  const arbitrary = fc
    .tuple(record(shape, validValue), brokenValue(field))
    .map(([object, value]) => ({ ...object, [name]: value }));
  return { arbitrary, weight: countPlaces(field) };
}

function leaveOut(shape: Shape, name: string): Weighted {
  const arbitrary = record(shape, validValue).map((object) =>
    Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)),
  );
  return { arbitrary, weight: 1 };
}

function breakItem(items: Shape): Weighted {
  const some = fc.array(validValue(items), { maxLength: 2 });
  const arbitrary = fc
    .tuple(some, brokenValue(items), some)
    .map(([before, value, after]) => [...before, value, ...after]);
  return { arbitrary, weight: countPlaces(items) };
}

/** What the schema accepts, but for one thing, here or further inside. */
export function brokenValue(shape: Shape): fc.Arbitrary<unknown> {
  const { fields, required, items } = shape;
  return fc.oneof(
    { arbitrary: fc.oneof(...breakHere(shape)), weight: 1 },
    ...Object.entries(fields).map(([name, field]) => breakField(shape, name, field)),
    ...required.map((name) => leaveOut(shape, name)),
    ...(items === undefined ? [] : [breakItem(items)]),
  );
}

/** Anything JSON can say, mostly under the names of the schema. */
export function wildValue(shape: Shape): fc.Arbitrary<unknown> {
  const { fields, items } = shape;
  const inner = [
    ...(items === undefined ? [] : [fc.array(wildValue(items), { maxLength: 3 })]),
    ...(Object.keys(fields).length === 0
      ? []
      : [
          fc
            .tuple(
              fc.record(
                Object.fromEntries(
                  Object.entries(fields).map(([name, field]) => [name, wildValue(field)]),
                ),
                { requiredKeys: [] },
              ),
              fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 }),
            )
            .map(([known, more]) => ({ ...more, ...known })),
        ]),
  ];
  return fc.oneof(
    { arbitrary: fc.jsonValue(), weight: 1 },
    ...inner.map((arbitrary) => ({ arbitrary, weight: 4 })),
    { arbitrary: validValue(shape), weight: 2 },
  );
}
