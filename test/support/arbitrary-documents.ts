import fc from "fast-check";

type Json = fc.JsonValue;

/** Names that are words, keywords, members that every object has, signs, and nothing. */
const name = fc.oneof(
  fc.constantFrom(
    "id",
    "kind",
    "class",
    "constructor",
    "__proto__",
    "toString",
    "a-b",
    "a_b",
    "1st",
    "😀",
    "",
  ),
  fc.string({ maxLength: 6 }),
);
const components = ["Alpha", "beta", "alpha", "Gamma-Ray", "Error", "3d"];
const reference = fc
  .constantFrom(...components)
  .map((component): Json => ({ $ref: `#/components/schemas/${component}` }));
const scalar = fc.constantFrom<Json>(
  { type: "string" },
  { type: "integer", minimum: 1 },
  { type: ["number", "null"] },
  { type: "boolean", readOnly: true },
  { type: "string", format: "date-time", writeOnly: true },
  { type: "null" },
  {},
);
const listed = fc
  .uniqueArray(fc.oneof(name, fc.integer(), fc.boolean(), fc.constant(null)), {
    minLength: 1,
    maxLength: 5,
    comparator: "SameValue",
  })
  .map((values): Json => ({ enum: values }));
const constant = fc.oneof(name, fc.integer()).map((value): Json => ({ const: value }));

const fieldName = name.filter((text) => text !== "");

/** Schemas of any form, some of which allow nothing, lead to themselves or say the same twice. */
const { schema } = fc.letrec<{ schema: Json; object: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    reference,
    listed,
    constant,
    tie("object"),
    // A base, where another schema extends it.
    fc
      .tuple(tie("object"), fieldName)
      .map(([base, propertyName]) => ({ ...Object(base), discriminator: { propertyName } })),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((items) => ({
      type: "array",
      prefixItems: items,
    })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((allOf) => ({ allOf })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((oneOf) => ({ oneOf })),
    fc.record({
      anyOf: fc.array(reference, { minLength: 1, maxLength: 3 }),
      discriminator: fc.record({ propertyName: fieldName }),
    }),
    fc.record({ type: fc.constant("object"), additionalProperties: tie("schema") }),
  ),
  object: fc
    .record({
      properties: fc.dictionary(name, tie("schema"), { maxKeys: 4, noNullPrototype: true }),
      isClosed: fc.boolean(),
      others: fc.option(tie("schema"), { nil: undefined }),
    })
    .map(({ properties, isClosed, others }) => ({
      type: "object",
      properties,
      required: Object.keys(properties).slice(0, 2),
      ...(isClosed ? { additionalProperties: false } : {}),
      ...(others === undefined || isClosed ? {} : { additionalProperties: others }),
    })),
}));

const operation = fc.record({
  tags: fc.constantFrom<Json>([], ["Things"], ["then"], ["a b"]),
  operationId: fc.option(name, { nil: undefined }),
  parameters: fc
    .uniqueArray(fc.record({ name: fieldName, schema }), {
      maxLength: 3,
      selector: (parameter) => parameter.name,
    })
    .map((parameters) => parameters.map((parameter) => ({ ...parameter, in: "query" }))),
  mediaType: fc.constantFrom(
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/plain",
    "image/png",
  ),
  encoding: fc.dictionary(
    name,
    fc.oneof(
      fc.record({ contentType: fc.constantFrom("application/json", "text/csv", "image/*") }),
      fc.record({ style: fc.constantFrom("form", "deepObject"), explode: fc.boolean() }),
    ),
    { maxKeys: 2, noNullPrototype: true },
  ),
  required: fc.boolean(),
  body: fc.option(schema, { nil: undefined }),
  response: fc.option(schema, { nil: undefined }),
});

const paths = ["/things", "/things/{id}", "/a-b/{constructor}/x"];

/** OpenAPI 3.1 documents that no person would write. */
export const documents = fc
  .record({
    schemas: fc.tuple(...components.map(() => schema)),
    operations: fc.array(operation, { minLength: 1, maxLength: paths.length }),
  })
  .map(({ schemas, operations }): Json => {
    const entries = operations.map((one, index) => {
      const { mediaType, encoding, required, body, response, operationId, ...given } = one;
      const path = paths[index] ?? "/";
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, placeholder]) => ({
        name: placeholder,
        in: "path",
        required: true,
        schema: { type: "string" },
      }));
      const content = (found: Json) => ({ content: { [mediaType]: { schema: found } } });
      const post = {
        ...given,
        ...(operationId === undefined ? {} : { operationId }),
        parameters: [...given.parameters, ...inPath],
        ...(body === undefined
          ? {}
          : { requestBody: { required, content: { [mediaType]: { schema: body, encoding } } } }),
        responses: {
          "200": { description: "Done.", ...(response === undefined ? {} : content(response)) },
        },
      };
      return [path, { post }];
    });
    return JSON.parse(
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Arbitrary", version: "1.0.0" },
        paths: Object.fromEntries(entries),
        components: {
          schemas: Object.fromEntries(components.map((key, index) => [key, schemas[index]])),
        },
      }),
    );
  });
