import type {
  ApiModel,
  Condition,
  EnumReference,
  ModelCase,
  ObjectSchema,
  Operation,
  Property,
  Rule,
} from "../api-model/model.js";
import { toTypeName } from "../api-model/naming.js";
import { findObject } from "../api-model/walk-types.js";
import type {
  AvailabilityModel,
  GovernedModel,
  Refusal,
  Requirement,
  TypeGroup,
} from "./client-model.js";

/** The types by which the compiler checks the params of an operation, if the document has rules about them. */
export function buildAvailability(
  { cases }: ApiModel,
  { body: request }: Operation,
): AvailabilityModel | undefined {
  if (cases === undefined) return undefined;
  const { schema: body, property: typeField } = cases.requestType;
  const { type } = typeField;
  if (type.kind !== "enum" || findObject(request?.type) !== body) return undefined;
  return {
    body,
    typeField,
    typeEnum: type,
    governed: buildGoverned(body, type, cases.governs, cases.list),
    refusals: listRefusals(body, cases.list),
    requirements: listRequirements(body),
  };
}

function listRequirements({ properties, relations }: ObjectSchema): Requirement[] {
  return relations.flatMap((relation) => {
    if (relation.kind !== "required-for" || !isEnforced(relation)) return [];
    const property = properties.find(({ name }) => name === relation.field);
    return property === undefined ? [] : [{ property, types: relation.types }];
  });
}

/** Only documented rules with severity `error` are enforced by types. */
function isEnforced({ severity, basis }: Rule): boolean {
  return severity === "error" && basis === "documented";
}

function buildGoverned(
  body: ObjectSchema,
  typeEnum: EnumReference,
  schema: ObjectSchema,
  cases: readonly ModelCase[],
): GovernedModel | undefined {
  const property = body.properties.find(({ type }) => findObject(type) === schema);
  if (property === undefined) return undefined;
  const refusals = listRefusals(schema, cases);
  return { property, schema, refusals, groups: groupTypes(schema, typeEnum, refusals, cases) };
}

function listRefusals({ properties }: ObjectSchema, cases: readonly ModelCase[]): Refusal[] {
  return properties.flatMap((property): Refusal[] => {
    const { availability } = property.rules;
    if (availability === undefined || availability.subject !== undefined) return [];
    if (!isEnforced(availability)) return [];
    const { condition, observed } = availability;
    const refusal = resolveTypes(condition, cases);
    if (refusal === undefined) return [];
    const further = observed.map((found) => resolveTypes(found.condition, cases));
    const types = [refusal, ...further].flatMap((found) => found?.types ?? []);
    return [{ property, condition, types, among: refusal.among }];
  });
}

/** The model types for which a condition holds; `undefined` if it does not depend on the type. */
function resolveTypes(
  condition: Condition,
  cases: readonly ModelCase[],
): Pick<Refusal, "types" | "among"> | undefined {
  if (condition.kind === "types") return { types: condition.types, among: "all" };
  if (condition.kind !== "cases") return undefined;
  return {
    types: condition.cases.flatMap(({ documented }) => documented),
    among: cases.flatMap(({ documented }) => documented),
  };
}

function groupTypes(
  schema: ObjectSchema,
  { enum: { members } }: EnumReference,
  refusals: readonly Refusal[],
  cases: readonly ModelCase[],
): TypeGroup[] {
  const groups = new Map<string, { types: string[]; refused: Property[] }>();
  for (const { value } of members) {
    if (typeof value !== "string") continue;
    const refused = refusals
      .filter(
        ({ types, among }) => (among === "all" || among.includes(value)) && !types.includes(value),
      )
      .map(({ property }) => property);
    const key = refused.map(({ name }) => name).join(" ");
    if (key === "") continue;
    const group = groups.get(key) ?? { types: [], refused };
    group.types.push(value);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    name: nameGroup(schema, group.types, cases),
  }));
}

/** Named after the case that has exactly these types, or else after the first type. */
function nameGroup(
  schema: ObjectSchema,
  types: readonly string[],
  cases: readonly ModelCase[],
): string {
  const key = [...types].sort().join(" ");
  const found = cases.find(({ documented }) => [...documented].sort().join(" ") === key);
  return toTypeName(found?.id ?? types[0] ?? "") + schema.name;
}
