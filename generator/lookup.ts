import type {
  ApiModel,
  ObjectSchema,
  Operation,
  Property,
  Response,
  SchemaModel,
  TypeRef,
} from "./model.js";

/** The object of that name; `undefined` for a name that stands for something else. */
export function findObject(api: ApiModel, name: string | undefined): ObjectSchema | undefined {
  const schema = api.schemas.find((model) => model.name === name);
  return schema?.kind === "object" ? schema : undefined;
}

/** The object a type refers to. */
export function findReferred(api: ApiModel, type: TypeRef | undefined): ObjectSchema | undefined {
  return type?.kind === "schema" ? findObject(api, type.name) : undefined;
}

/** What of the body stands in the params object: its fields, or it itself. */
export function listBodyFields(api: ApiModel, { body, pointer }: Operation): readonly Property[] {
  if (body === undefined) return [];
  if (body.isSpread) return findReferred(api, body.type)?.properties ?? [];
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
      oddity: undefined,
      pointer: `${pointer}/requestBody`,
    },
  ];
}

const noRules: Property["rules"] = {
  availability: undefined,
  limits: [],
  defaults: [],
  deprecatedFor: undefined,
  replacedBy: [],
  requiresState: undefined,
};

/** The responses of success: those of 200–299, or else the one for all that is not listed. */
export function listSuccesses(responses: readonly Response[]): Response[] {
  const successes = responses.filter(({ status }) => /^2/.test(status));
  return successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
}

/** The schemas but those that are request bodies, whose fields are shown as the params of their operation. */
export function listNamedSchemas({ operations, schemas }: ApiModel): SchemaModel[] {
  const bodies = new Set(
    operations.flatMap(({ body }) =>
      body?.isSpread && body.type.kind === "schema" ? [body.type.name] : [],
    ),
  );
  return schemas.filter(({ name }) => !bodies.has(name));
}

/** Operations by the property of the client that holds them, both in the order of the document. */
export function groupByResource(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    groups.set(operation.resource, [...(groups.get(operation.resource) ?? []), operation]);
  }
  return groups;
}

/** Every type that occurs in the given one, itself included. */
export function* walkType(type: TypeRef): Generator<TypeRef> {
  yield type;
  if (type.kind === "array") yield* walkType(type.items);
  else if (type.kind === "map") yield* walkType(type.values);
  else if (type.kind === "union") for (const member of type.members) yield* walkType(member);
}

/** Every schema that the types lead to, through fields, lists, maps and unions, in the order of the model. */
export function reachSchemas(api: ApiModel, types: readonly TypeRef[]): SchemaModel[] {
  const reached = new Set<SchemaModel>();
  const visit = (type: TypeRef): void => {
    for (const found of walkType(type)) {
      const schema = api.schemas.find(({ name }) => found.kind === "schema" && name === found.name);
      if (schema === undefined || reached.has(schema)) continue;
      reached.add(schema);
      listInnerTypes(api, found).forEach(visit);
    }
  };
  types.forEach(visit);
  return api.schemas.filter((schema) => reached.has(schema));
}

/** The types of what a schema holds itself, one level down. */
export function listInnerTypes(api: ApiModel, type: TypeRef): TypeRef[] {
  const schema = api.schemas.find(({ name }) => type.kind === "schema" && name === type.name);
  if (schema === undefined) return [];
  return schema.kind === "object"
    ? schema.properties.map((property) => property.type)
    : [schema.type];
}
