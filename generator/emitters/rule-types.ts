import { StructureKind } from "ts-morph";
import type {
  ApiModel,
  Condition,
  EnumReference,
  ObjectSchema,
  Property,
} from "../api-model/model.js";
import { toTypeName } from "../api-model/naming.js";
import { renderKey, renderLiteral, type Statement } from "../typescript/render.js";
import { renderDocs } from "../typescript/tsdoc.js";
import { formatReason } from "./rule-cases.js";

/** Model types that refuse the same fields of a schema. */
interface Group {
  /** What the fields they take are called: `FluxLoraTrainingParameters`. */
  readonly name: string;
  readonly types: readonly string[];
  readonly refused: readonly Property[];
}

/** Literals as a union type. */
export function uniteLiterals(values: readonly string[]): string {
  return values.length === 0 ? "never" : values.map((value) => renderLiteral(value)).join(" | ");
}

/** Only what is documented, and an error, is a reason to refuse. */
export function findRefusal({ rules }: Property): Condition | undefined {
  const { availability } = rules;
  if (availability === undefined || availability.subject !== undefined) return undefined;
  const isSure = availability.severity === "error" && availability.basis === "documented";
  const isDecidable = ["types", "cases"].includes(availability.condition.kind);
  return isSure && isDecidable ? availability.condition : undefined;
}

/** The types for which a condition holds, and those for which it is known whether it does. */
export function resolveTypes(
  api: ApiModel,
  condition: Condition,
): { among: string[]; types: string[] } {
  if (condition.kind === "types")
    return { among: listModelTypes(api), types: [...condition.types] };
  const cases = condition.kind === "cases" ? condition.cases : [];
  return {
    among: (api.cases?.list ?? []).flatMap(({ documented }) => documented),
    types: cases.flatMap(({ documented }) => documented),
  };
}

/** The enum that says a model's type. */
export function findTypeEnum({ cases }: ApiModel): EnumReference | undefined {
  const type = cases?.requestType.property.type;
  return type?.kind === "enum" ? type : undefined;
}

function listModelTypes(api: ApiModel): string[] {
  const model = findTypeEnum(api)?.enum;
  return model?.members.flatMap(({ value }) => (typeof value === "string" ? [value] : [])) ?? [];
}

function groupTypes(api: ApiModel, schema: ObjectSchema): Group[] {
  const groups = new Map<string, { types: string[]; refused: Property[] }>();
  for (const type of listModelTypes(api)) {
    const refused = schema.properties.filter((property) => {
      const condition = findRefusal(property);
      if (condition === undefined) return false;
      const { among, types } = resolveTypes(api, condition);
      return among.includes(type) && !types.includes(type);
    });
    const key = refused.map(({ name }) => name).join(" ");
    if (key === "") continue;
    const group = groups.get(key) ?? { types: [], refused };
    group.types.push(type);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    name: nameGroup(api, schema, group.types),
  }));
}

function nameGroup(api: ApiModel, schema: ObjectSchema, types: readonly string[]): string {
  const key = [...types].sort().join(" ");
  const found = api.cases?.list.find(({ documented }) => [...documented].sort().join(" ") === key);
  return toTypeName(found?.id ?? types[0] ?? "") + schema.name;
}

/** The reason as a type, with the model's type put in by the compiler. */
export function renderReason(property: Property): string {
  const condition = findRefusal(property);
  const where = condition === undefined ? "other models" : formatReason(condition);
  const text = `${property.name} is only available for ${where}, not for "`;
  const escaped = text.replace(/[\\`]|\$\{/g, "\\$&");
  return `Unavailable<\`${escaped}\${T}"\`>`;
}

/**
 * The tables that say which fields of the governed schema models of which types take. Interfaces with names, made
 * of nothing but literals: the compiler looks a type up instead of computing it.
 */
export function renderGovernedTypes(api: ApiModel, schema: ObjectSchema): Statement[] {
  const groups = groupTypes(api, schema);
  const rows = (render: (group: Group, type: string) => string) =>
    groups.flatMap((group) =>
      group.types.map((type) => ({ name: renderLiteral(type), type: render(group, type) })),
    );
  const { name } = schema;
  const ruled = schema.properties.filter((property) =>
    groups.some(({ refused }) => refused.includes(property)),
  );
  return [
    {
      kind: StructureKind.Interface,
      docs: renderDocs({
        paragraphs: [`Why models of type \`T\` do not take a field of \`${name}\`.`],
      }),
      name: `${name}Reasons`,
      typeParameters: ["T extends string"],
      properties: ruled.map((property) => ({
        name: renderKey(property.name),
        type: renderReason(property),
      })),
    },
    ...groups.flatMap((group) => renderGroup(schema, group)),
    {
      kind: StructureKind.Interface,
      docs: renderDocs({
        paragraphs: [
          `What each type of model takes of \`${name}\`; a type that is not listed takes all.`,
        ],
      }),
      name: `${name}ByType`,
      properties: rows((group) => group.name),
    },
    {
      kind: StructureKind.Interface,
      docs: renderDocs({ paragraphs: ["What each type of model does not take, and why."] }),
      name: `${name}RefusedByType`,
      properties: rows((group, type) => `${group.name}Refused<${renderLiteral(type)}>`),
    },
    {
      kind: StructureKind.TypeAlias,
      docs: renderDocs({ paragraphs: [`\`${name}\`, as far as models of type \`T\` take them.`] }),
      isExported: true,
      name: `${name}For`,
      typeParameters: ["T"],
      type: `[T] extends [keyof ${name}ByType] ? ${name}ByType[T] : ${name}`,
    },
    {
      kind: StructureKind.TypeAlias,
      name: `${name}Explained`,
      typeParameters: ["T"],
      type: `T extends keyof ${name}RefusedByType ? ${name}ByType[T] & ${name}RefusedByType[T] : ${name}`,
    },
    {
      kind: StructureKind.TypeAlias,
      name: `${name}Refused`,
      typeParameters: ["T"],
      type: `[T] extends [keyof ${name}RefusedByType] ? keyof ${name}RefusedByType[T] : never`,
    },
  ];
}

function renderGroup(schema: ObjectSchema, { name, types, refused }: Group): Statement[] {
  const taken = schema.properties.filter((property) => !refused.includes(property));
  return [
    {
      kind: StructureKind.Interface,
      docs: renderDocs({
        paragraphs: [
          `What models of type ${types.map((type) => `\`${type}\``).join(", ")} take of \`${schema.name}\`.`,
        ],
      }),
      isExported: true,
      name,
      extends: [`Pick<${schema.name}, ${uniteLiterals(taken.map((property) => property.name))}>`],
    },
    {
      kind: StructureKind.Interface,
      name: `${name}Refused`,
      typeParameters: ["T extends string"],
      extends: [
        `Partial<Pick<${schema.name}Reasons<T>, ${uniteLiterals(refused.map((property) => property.name))}>>`,
      ],
    },
  ];
}
