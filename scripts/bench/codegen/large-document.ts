/** The number of operations of each resource. */
const operationsPerResource = 5;

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ content: { "application/json": { schema } } });

/**
 * A document of a given size that resembles large public ones: resources with the usual five operations, shared
 * parameters and failures, enums, and schemas that refer to those of another resource. Its size grows in proportion to
 * the number of resources.
 *
 * @param operations - a multiple of 10
 */
export function makeDocument(operations: number): object {
  const count = operations / operationsPerResource;
  const resources = Array.from({ length: count }, (_, index) => makeResource(index));
  return {
    openapi: "3.1.0",
    info: { title: "Large", version: "1.0.0", description: `An API of ${operations} operations.` },
    servers: [{ url: "https://api.example.com/v1" }],
    security: [{ token: [] }],
    tags: resources.map(({ tag }) => ({ name: tag, description: `All about **${tag}**.` })),
    paths: Object.fromEntries(resources.flatMap(({ paths }) => Object.entries(paths))),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      parameters: {
        page: { name: "page", in: "query", schema: { type: "integer", minimum: 1 } },
        "per-page": { name: "per_page", in: "query", schema: { type: "integer", maximum: 100 } },
      },
      responses: Object.fromEntries(
        ["BadRequest", "NotFound", "TooManyRequests"].map((name) => [
          name,
          { description: `${name}.`, ...json(reference("Problem")) },
        ]),
      ),
      schemas: {
        Problem: {
          type: "object",
          required: ["message"],
          properties: { message: { type: "string" }, code: { type: "integer" } },
        },
        ...Object.fromEntries(resources.flatMap(({ schemas }) => Object.entries(schemas))),
      },
    },
  };
}

function makeResource(index: number) {
  // Names have the same length in all documents.
  const number = String(index + 1000);
  const [tag, name] = [`things-${number}`, `Thing${number}`];
  const failures = {
    "400": { $ref: "#/components/responses/BadRequest" },
    "404": { $ref: "#/components/responses/NotFound" },
    "429": { $ref: "#/components/responses/TooManyRequests" },
  };
  const answer = (schema: object) => ({
    "200": { description: "Done.", ...json(schema) },
    ...failures,
  });
  const operation = (id: string, responses: object, rest: object = {}) => ({
    operationId: `${tag}/${id}`,
    summary: `The operation ${id} of a thing`,
    description: `What \`${id}\` does with a thing, in one sentence, and **when** to use it.`,
    tags: [tag],
    responses,
    ...rest,
  });
  const body = (schema: string) => ({
    requestBody: { required: true, ...json(reference(schema)) },
  });
  const id = { name: "thing_id", in: "path", required: true, schema: { type: "string" } };
  const pages = ["page", "per-page"].map((key) => ({ $ref: `#/components/parameters/${key}` }));
  const paths = {
    [`/${tag}`]: {
      get: operation("list", answer({ type: "array", items: reference(name) }), {
        parameters: pages,
      }),
      post: operation("create", answer(reference(name)), body(`${name}Input`)),
    },
    [`/${tag}/{thing_id}`]: {
      parameters: [id],
      get: operation("get", answer(reference(name))),
      patch: operation("update", answer(reference(name)), body(`${name}Input`)),
      delete: operation("delete", { "204": { description: "Gone." }, ...failures }),
    },
  };
  const fields = {
    name: { type: "string", description: "What people call it.", maxLength: 64 },
    size: { type: "number", minimum: 0, description: "In metres." },
    labels: { type: "array", items: { type: "string" }, maxItems: 20 },
    state: { type: "string", enum: ["draft", "live", "gone"], description: "Where it stands." },
    settings: {
      type: "object",
      properties: { color: { type: ["string", "null"] }, depth: { type: "integer" } },
    },
    next: reference(`Thing${(index % 2 === 0 ? index + 1 : index - 1) + 1000}`),
  };
  const schemas = {
    [name]: {
      type: "object",
      description: `One of the ${tag}.`,
      required: ["id", "name", "created_at"],
      properties: {
        id: { type: "string", readOnly: true },
        created_at: { type: "string", format: "date-time" },
        ...fields,
      },
    },
    [`${name}Input`]: { type: "object", required: ["name"], properties: fields },
  };
  return { tag, paths, schemas };
}
