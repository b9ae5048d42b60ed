import { narrowLimits } from "../../api-model/limits.js";
import type {
  ApiModel,
  CaseDefault,
  Condition,
  Limits,
  ModelCase,
  ObjectSchema,
  Property,
} from "../../api-model/model.js";
import { toPropertyName } from "../../api-model/naming.js";
import {
  type ObjectEntry,
  renderFile,
  renderImports,
  renderKey,
  renderLiteral,
  writeArray,
  writeObject,
} from "../../typescript/render.js";
import { declareConstant } from "../declare.js";
import type { GeneratedFile } from "../emitter.js";

/** Which models a case covers, and with what: from this the mock makes up models of any type. */
export function emitMockCases(api: ApiModel, path: string): GeneratedFile {
  const { cases } = api;
  const governed = cases?.governs;
  const model = cases?.modelType.schema;
  const enums = new Set<string>();
  const entries = (cases?.list ?? []).map((found) => {
    const fields = (model?.properties ?? []).filter((field) => isForCase(field, found));
    return [
      `{ id: ${renderLiteral(found.id)},`,
      `types: ${renderLiteral([...found.documented, ...found.inferred])},`,
      `fields: ${renderLiteral(fields.map(({ name }) => name))},`,
      `makeParameters: (pick) => (${renderParameters(governed, found, enums)}) }`,
    ].join("\n");
  });
  return renderFile(api, path, [
    [
      renderImports({ [`${api.client.scope}/enums`]: enums }, false),
      renderImports({ "../model-case.js": ["FieldsByType", "ModelCase"] }),
    ].join("\n"),
    declareConstant(
      "cases",
      "readonly ModelCase[]",
      writeArray(entries),
      "The cases, with the types of models that each of them covers.",
    ),
    declareConstant(
      "requiredFields",
      "FieldsByType",
      writeObject(listRequired(model)),
      "Fields that every model of a type has.",
    ),
  ]);
}

/** What a training may be given: whatever has a usual value or limits, and is not on its way out. */
function renderParameters(
  governed: ObjectSchema | undefined,
  found: ModelCase,
  enums: Set<string>,
): string {
  const entries = (governed?.properties ?? []).flatMap((field) => {
    const isOutdated =
      field.deprecated || field.rules.deprecatedFor?.cases.includes(found) === true;
    const value = isOutdated || field.secret ? undefined : renderPick(field, found, enums);
    return value === undefined ? [] : [`${renderKey(field.name)}: ${value},`];
  });
  return entries.length === 0 ? "{}" : `{\n${entries.join("\n")}\n}`;
}

function renderPick(field: Property, found: ModelCase, enums: Set<string>): string | undefined {
  const { type, rules } = field;
  const usual = rules.defaults.find(({ condition }) => speaksOf(condition, found));
  const isMeant =
    isForCase(field, found) ||
    usual !== undefined ||
    rules.limits.some(({ condition }) => speaksOf(condition, found));
  if (!isMeant) return undefined;
  const value = readDefault(field, usual);
  if (type.kind === "enum") {
    const values = `${toPropertyName(type.name)}Values`;
    enums.add(values);
    return `pick.oneOf(${[values, ...(value === undefined ? [] : [renderLiteral(value)])].join(", ")})`;
  }
  if (type.kind !== "scalar") return undefined;
  if (type.scalar === "boolean") return value === undefined ? "pick.flag()" : renderLiteral(value);
  if (type.scalar === "number" || type.scalar === "integer")
    return renderNumber(listLimits(field, found), value);
  return value === undefined || value === "" ? undefined : renderLiteral(value);
}

type DefaultValue = NonNullable<CaseDefault["value"]>;

function readDefault(field: Property, usual: CaseDefault | undefined): DefaultValue | undefined {
  if (usual !== undefined) return usual.value;
  const { default: general } = field;
  return typeof general === "object" || general === undefined ? undefined : general;
}

function renderNumber(limits: Limits, usual: DefaultValue | undefined): string | undefined {
  const { exclusiveMinimum, minimum = exclusiveMinimum } = limits;
  const { exclusiveMaximum, maximum = exclusiveMaximum } = limits;
  const isBounded = minimum !== undefined && maximum !== undefined;
  if (usual === undefined && !isBounded) return undefined;
  const parts = Object.entries({ usual, minimum, maximum }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${renderLiteral(value)}`],
  );
  return `pick.number({ ${parts.join(", ")} })`;
}

/** The limits of the field, with those of the case in place of them. */
function listLimits({ limits, rules }: Property, found: ModelCase): Limits {
  const own = rules.limits.find(({ condition }) => speaksOf(condition, found));
  return own === undefined ? limits : narrowLimits(limits, own);
}

function isForCase({ rules }: Property, found: ModelCase): boolean {
  return rules.availability !== undefined && speaksOf(rules.availability.condition, found);
}

function speaksOf(condition: Condition, found: ModelCase): boolean {
  return condition.kind === "cases" && condition.cases.includes(found);
}

function listRequired(model: ObjectSchema | undefined): ObjectEntry[] {
  const byType = new Map<string, string[]>();
  for (const relation of model?.relations ?? []) {
    if (relation.kind !== "required-for") continue;
    for (const type of relation.types)
      byType.set(type, [...(byType.get(type) ?? []), relation.field]);
  }
  return [...byType].map(([key, fields]) => ({ key, value: renderLiteral(fields) }));
}
