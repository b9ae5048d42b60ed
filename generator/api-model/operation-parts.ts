import type {
  ApiModel,
  FieldReference,
  ObjectSchema,
  Operation,
  Property,
  RequestBody,
  Response,
  ResponseHeader,
  SchemaModel,
  TypeRef,
} from "./model.js";
import { readFieldRules } from "./read-extensions.js";
import { findObject, findReachable, listOwnTypes, walkType } from "./walk-types.js";

/** The schema of a body whose fields are fields of the params object. */
export function findSpread(body: RequestBody | undefined): ObjectSchema | undefined {
  return body?.isSpread ? findObject(body.type) : undefined;
}

/** The fields of the params object that come from the body: its own fields, or one field called `body`. */
export function listBodyFields({ body, pointer }: Operation): readonly Property[] {
  if (body === undefined) return [];
  if (body.isSpread) return findSpread(body)?.properties ?? [];
  return [
    {
      name: "body",
      type: body.type,
      required: body.required,
      limits: {},
      default: undefined,
      examples: [],
      secret: false,
      rules: noRules,
      description: "",
      deprecated: false,
      inconsistency: undefined,
      pointer: `${pointer}/requestBody`,
    },
  ];
}

/** The types that an operation sends. */
export function listSent({ parameters, body }: Operation): TypeRef[] {
  return [...parameters.map(({ type }) => type), ...(body === undefined ? [] : [body.type])];
}

/** The types that it receives. */
export function listReceived({ responses }: Operation): TypeRef[] {
  return responses.flatMap(({ type }) => type ?? []);
}

/** The schemas that only request bodies use. */
export function findRequestSchemas({ operations }: ApiModel): ReadonlySet<SchemaModel> {
  const sent = findReachable(operations.flatMap(({ body }) => body?.type ?? []));
  const received = findReachable(operations.flatMap(listReceived));
  return new Set([...sent].filter((schema) => !received.has(schema)));
}

/** The descriptions of a body and of its schema, where the schema is shown nowhere else. */
export function describeBody({ body }: Operation): string[] {
  const texts = [body?.description ?? "", findSpread(body)?.description ?? ""];
  return [...new Set(texts)].filter((text) => text !== "");
}

/** The field with a path such as `Schema.field`. */
export function findField(
  schemas: readonly SchemaModel[],
  path: string,
): FieldReference | undefined {
  const dot = path.indexOf(".");
  const schema = schemas.find(({ name }) => name === path.slice(0, dot));
  if (schema?.kind !== "object") return undefined;
  const property = schema.properties.find(({ name }) => name === path.slice(dot + 1));
  return property && { schema, property };
}

/** The rules of a field that has none. */
export const noRules = readFieldRules({}, []);

/**
 * Whether the params type is the schema of the body itself: it is called `<typePrefix>Params`, and there are no
 * parameters outside the path.
 */
export function hasParamsSchema({ typePrefix, parameters, body }: Operation): boolean {
  return (
    body?.type.kind === "schema" &&
    body.type.name === `${typePrefix}Params` &&
    body.isSpread &&
    !body.isAllOrNone &&
    parameters.every((parameter) => parameter.in === "path")
  );
}

/** Whether the result type is a schema itself: that of every success, called `<typePrefix>Response`. */
export function hasResponseSchema({ typePrefix }: Operation, found: readonly Response[]): boolean {
  return found.every(
    ({ type, form }) =>
      type?.kind === "schema" && type.name === `${typePrefix}Response` && form !== "binary",
  );
}

/** The successful responses: those of 200–299, or else the default response. */
export function listSuccesses(responses: readonly Response[]): Response[] {
  const successes = responses.filter(({ status }) => /^2/.test(status));
  return successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
}

/** The headers of successful responses that a program can read; a header is required if every success requires it. */
export function listSuccessHeaders(responses: readonly Response[]): ResponseHeader[] {
  const successes = listSuccesses(responses);
  const headers = new Map(
    successes.flatMap((response) =>
      response.headers.map((header) => [header.name.toLowerCase(), header] as const),
    ),
  );
  return [...headers]
    .filter(([key]) => isReadable(key))
    .map(([key, header]) => {
      const isAlwaysSent = successes.every(({ headers: sent }) =>
        sent.some(({ name, required }) => required && name.toLowerCase() === key),
      );
      return { ...header, required: isAlwaysSent };
    });
}

/** `Set-Cookie` is hidden from browsers, and `Headers` throws for a name that is no token (RFC 9110, 5.6.2). */
const isReadable = (name: string): boolean =>
  name !== "set-cookie" && /^[\w!#$%&'*+.^`|~-]+$/.test(name);

/**
 * The schemas, without those that are only request bodies: the fields of these are documented as params of their
 * operation.
 */
export function listNamedSchemas({
  operations,
  schemas,
  events,
}: Pick<ApiModel, "operations" | "schemas" | "events">): SchemaModel[] {
  const bodies = new Set<SchemaModel>();
  const others: TypeRef[] = [
    ...schemas.flatMap(listOwnTypes),
    ...events.flatMap(({ type }) => type ?? []),
  ];
  for (const operation of operations) {
    const spread = findSpread(operation.body);
    if (spread !== undefined) bodies.add(spread);
    const sent = spread === undefined ? operation : { ...operation, body: undefined };
    others.push(...listSent(sent), ...listReceived(operation));
  }
  for (const type of others)
    for (const part of walkType(type)) if (part.kind === "schema") bodies.delete(part.schema);
  return schemas.filter((schema) => !bodies.has(schema));
}

/** The operations, each followed by its alternatives for other media types. */
export function listWithAlternatives(operations: readonly Operation[]): Operation[] {
  return operations.flatMap((one) => [one, ...one.alternatives.map(({ operation }) => operation)]);
}
