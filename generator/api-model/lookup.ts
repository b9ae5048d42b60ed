import type {
  ApiModel,
  EnumModel,
  ObjectSchema,
  Operation,
  Property,
  Response,
  SchemaModel,
  TypeRef,
} from "./model.js";

const indexes = new WeakMap<readonly { readonly name: string }[], ReadonlyMap<string, unknown>>();

/** Finds by name in a list of the model, which is searched once and then known by heart. */
function findNamed<Named extends { readonly name: string }>(
  list: readonly Named[],
  name: string,
): Named | undefined {
  let index = indexes.get(list);
  if (index === undefined) {
    index = new Map(list.map((item) => [item.name, item]));
    indexes.set(list, index);
  }
  // The index of a list holds what the list holds.
  return index.get(name) as Named | undefined;
}

export function findSchema(api: ApiModel, name: string): SchemaModel | undefined {
  return findNamed(api.schemas, name);
}

export function findEnum(api: Pick<ApiModel, "enums">, name: string): EnumModel | undefined {
  return findNamed(api.enums, name);
}

/** The object of that name; `undefined` for a name that stands for something else. */
export function findObject(api: ApiModel, name: string | undefined): ObjectSchema | undefined {
  const schema = name === undefined ? undefined : findSchema(api, name);
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

/** What the document says of a body: of the place where it is sent, and of the schema that is shown there only. */
export function describeBody(api: ApiModel, { body }: Operation): string[] {
  const schema = body?.isSpread ? findReferred(api, body.type) : undefined;
  const texts = [body?.description ?? "", schema?.description ?? ""];
  return [...new Set(texts)].filter((text) => text !== "");
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
  for (const part of listParts(type)) yield* walkType(part);
}

/** The types that one is directly made of. */
function listParts(type: TypeRef): readonly TypeRef[] {
  switch (type.kind) {
    case "array":
      return [type.items];
    case "map":
      return [type.values];
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

/** Every schema that the types lead to, through fields, lists, maps and unions, in the order of the model. */
export function reachSchemas(api: ApiModel, types: readonly TypeRef[]): SchemaModel[] {
  const reached = new Set<SchemaModel>();
  const visit = (type: TypeRef): void => {
    for (const found of walkType(type)) {
      const schema = found.kind === "schema" ? findSchema(api, found.name) : undefined;
      if (schema === undefined || reached.has(schema)) continue;
      reached.add(schema);
      listInnerTypes(api, found).forEach(visit);
    }
  };
  types.forEach(visit);
  return api.schemas.filter((schema) => reached.has(schema));
}

/** The types of what a schema holds itself, one level down. */
function listInnerTypes(api: ApiModel, type: TypeRef): TypeRef[] {
  const schema = type.kind === "schema" ? findSchema(api, type.name) : undefined;
  return schema === undefined ? [] : listOwnTypes(schema);
}

/** The types that a schema is directly made of. */
export function listOwnTypes(schema: SchemaModel): TypeRef[] {
  if (schema.kind === "alias") return [schema.type];
  const fields = schema.properties.map((property) => property.type);
  return schema.others === undefined ? fields : [...fields, schema.others];
}
