import type {
  ApiModel,
  Availability,
  Basis,
  Condition,
  EnumModel,
  FieldReference,
  ModelCase,
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
import { unite } from "./type-refs.js";

/** The object a type stands for; `undefined` for a type that is something else. */
export function findObject(type: TypeRef | undefined): ObjectSchema | undefined {
  return type?.kind === "schema" && type.schema.kind === "object" ? type.schema : undefined;
}

/** The object whose fields stand in the params themselves. */
export function findSpread(body: RequestBody | undefined): ObjectSchema | undefined {
  return body?.isSpread ? findObject(body.type) : undefined;
}

/** The type of fields under any name: as wide as the known ones, as TypeScript asks for it. */
export function widenOthers({ properties, others }: ObjectSchema): TypeRef | undefined {
  return others && unite([others, ...properties.map(({ type }) => type)]);
}

/** What of the body stands in the params object: its fields, or it itself. */
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

/** The types of what an operation takes. */
export function listSent({ parameters, body }: Operation): TypeRef[] {
  return [...parameters.map(({ type }) => type), ...(body === undefined ? [] : [body.type])];
}

/** The types of what it responds with. */
export function listReceived({ responses }: Operation): TypeRef[] {
  return responses.flatMap(({ type }) => type ?? []);
}

/** The schemas that requests alone have. */
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

/** The field of a path such as `Schema.field`. */
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

/** All types of a case, on whatever evidence. */
export function listTypes({ documented, observed, inferred }: ModelCase): string[] {
  return [...documented, ...observed, ...inferred];
}

/** The cases that a condition is about. */
export function listCases(condition: Condition): readonly ModelCase[] {
  return condition.kind === "cases" ? condition.cases : [];
}

/** The cases in which a field is available, on whatever evidence. */
export function listAvailable({ condition, observed }: Availability): ModelCase[] {
  return [condition, ...observed.map((further) => further.condition)].flatMap(listCases);
}

/** The best evidence for the types of a case. */
export function findBasis({ documented, observed }: ModelCase): Basis {
  if (documented.length > 0) return "documented";
  return observed.length > 0 ? "observed" : "inferred";
}

/** The rules of a field without any. */
export const noRules = readFieldRules({}, []);

/** Whether the document itself has the params type, as the schema of a body without parameters beside it. */
export function hasParamsSchema({ typePrefix, parameters, body }: Operation): boolean {
  return (
    body?.type.kind === "schema" &&
    body.type.name === `${typePrefix}Params` &&
    body.isSpread &&
    !body.isAllOrNone &&
    parameters.every((parameter) => parameter.in === "path")
  );
}

/** Whether the document itself has the type of the result, as the schema of every success. */
export function hasResponseSchema({ typePrefix }: Operation, found: readonly Response[]): boolean {
  return found.every(
    ({ type, form }) =>
      type?.kind === "schema" && type.name === `${typePrefix}Response` && form !== "binary",
  );
}

/** The responses of success: those of 200–299, or else the one for all that is not listed. */
export function listSuccesses(responses: readonly Response[]): Response[] {
  const successes = responses.filter(({ status }) => /^2/.test(status));
  return successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
}

/** The headers that a program may read of some success; one is required if every success has it. */
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

/** Pages do not see `Set-Cookie`, and `Headers` throws for a name that is no token (RFC 9110, 5.6.2). */
const isReadable = (name: string): boolean =>
  name !== "set-cookie" && /^[\w!#$%&'*+.^`|~-]+$/.test(name);

/**
 * The schemas but those that are nothing but request bodies, whose fields are shown as the params of their operation. A
 * schema that is also part of something else has its fields in both places.
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

/** Operations, each with what it is with its other media types. */
export function listWithAlternatives(operations: readonly Operation[]): Operation[] {
  return operations.flatMap((one) => [one, ...one.alternatives.map(({ operation }) => operation)]);
}

export function isNull(type: TypeRef): boolean {
  return type.kind === "scalar" && type.scalar === "null";
}

/** The types that a value may have: aliases and unions are taken apart. An alias inside itself is any JSON value. */
export function listAlternatives(
  type: TypeRef,
  around: ReadonlySet<SchemaModel> = new Set(),
): readonly TypeRef[] {
  if (type.kind === "union")
    return type.members.flatMap((member) => listAlternatives(member, around));
  if (type.kind !== "schema" || type.schema.kind === "object") return [type];
  if (around.has(type.schema)) return [{ kind: "json" }];
  return listAlternatives(type.schema.type, new Set([...around, type.schema]));
}

/** Every type that occurs in the given one, itself included; what schemas hold is not looked into. */
export function* walkType(type: TypeRef): Generator<TypeRef> {
  yield type;
  for (const part of listParts(type)) yield* walkType(part);
}

/** The types that one is directly made of. */
function listParts(type: TypeRef): readonly TypeRef[] {
  switch (type.kind) {
    case "array":
      return [type.items];
    case "map":
      return type.names === undefined ? [type.values] : [type.names, type.values];
    case "tuple":
      return type.rest === undefined ? type.items : [...type.items, type.rest];
    case "union":
    case "intersection":
      return type.members;
    case "tagged":
      return [type.type];
    case "scalar":
    case "literal":
    case "enum":
    case "schema":
    case "json":
    case "never":
      return [];
  }
}

/** The enums that occur in a type. */
export function listEnums(type: TypeRef): EnumModel[] {
  return [...walkType(type)].flatMap((part) => (part.kind === "enum" ? [part.enum] : []));
}

/** Every schema that the types lead to, through fields, lists, maps and unions. */
export function findReachable(types: readonly TypeRef[]): ReadonlySet<SchemaModel> {
  const reached = new Set<SchemaModel>();
  const visit = (type: TypeRef): void => {
    for (const found of walkType(type)) {
      if (found.kind !== "schema" || reached.has(found.schema)) continue;
      reached.add(found.schema);
      listOwnTypes(found.schema).forEach(visit);
    }
  };
  types.forEach(visit);
  return reached;
}

/** The types that a schema is directly made of. */
export function listOwnTypes(schema: SchemaModel): TypeRef[] {
  if (schema.kind === "alias") return [schema.type];
  const fields = schema.properties.map((property) => property.type);
  return schema.others === undefined ? fields : [...fields, schema.others];
}
