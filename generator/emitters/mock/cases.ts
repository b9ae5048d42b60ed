import { narrowLimits } from "../../api-model/limits.js";
import type {
  CaseDefault,
  Limits,
  ModelCase,
  ObjectSchema,
  Property,
} from "../../api-model/model.js";
import { listAvailable, listCases, listTypes } from "../../api-model/model-cases.js";
import type { ClientModel } from "../../client-model/client-model.js";
import { nameValues } from "../../client-model/modules.js";
import {
  type ObjectEntry,
  printArray,
  printInlineObject,
  printLiteral,
  printObject,
} from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareConstant } from "../../typescript/statements.js";
import type { GeneratedFile } from "../emitter.js";

/** The model types and fields of each case, from which the mock makes up models of any type. */
export function emitMockCases(client: ClientModel, path: string): GeneratedFile {
  const file = new SourceFile(client, path);
  const { cases } = client.api;
  const model = cases?.modelType.schema;
  const type = file.type("ModelCase", "packages/mock/src/model-case.js");
  const fieldsByType = file.type("FieldsByType", "packages/mock/src/model-case.js");
  const entries = (cases?.list ?? []).map((found) => {
    const fields = (model?.properties ?? []).filter((field) => isForCase(field, found));
    return [
      `{ id: ${printLiteral(found.id)},`,
      `types: ${printLiteral(listTypes(found))},`,
      `fields: ${printLiteral(fields.map(({ name }) => name))},`,
      `makeParameters: (pick) => (${printParameters(file, client, cases?.governs, found)}) }`,
    ].join("\n");
  });
  return file.print([
    declareConstant({
      name: "cases",
      docs: "The cases, with their model types.",
      isExported: true,
      type: `readonly ${type}[]`,
      value: printArray(entries),
    }),
    declareConstant({
      name: "requiredFields",
      docs: "Fields that every model of a type has.",
      isExported: true,
      type: fieldsByType,
      value: printObject(listRequired(model)),
    }),
  ]);
}

/**
 * Prints values for the parameters of a case: those that its rules name, unless they are deprecated or secret, or have
 * neither a default nor limits to choose a value by.
 */
function printParameters(
  file: SourceFile,
  client: ClientModel,
  governed: ObjectSchema | undefined,
  found: ModelCase,
): string {
  const entries = (governed?.properties ?? []).flatMap((field) => {
    const isOutdated =
      field.deprecated || field.rules.deprecatedFor?.cases.includes(found) === true;
    const value = isOutdated || field.secret ? undefined : printPick(file, client, field, found);
    return value === undefined ? [] : [{ key: field.name, value }];
  });
  return entries.length === 0 ? "{}" : printObject(entries);
}

function printPick(
  file: SourceFile,
  { modules }: ClientModel,
  field: Property,
  found: ModelCase,
): string | undefined {
  const { type, rules } = field;
  const usual = rules.defaults.find(({ condition }) => listCases(condition).includes(found));
  const isMeant =
    isForCase(field, found) ||
    usual !== undefined ||
    rules.limits.some(({ condition }) => listCases(condition).includes(found));
  if (!isMeant) return undefined;
  const value = readDefault(field, usual);
  if (type.kind === "enum") {
    const values = file.value(nameValues(type.name), modules.enums);
    return `pick.oneOf(${[values, ...(value === undefined ? [] : [printLiteral(value)])].join(", ")})`;
  }
  if (type.kind !== "scalar") return undefined;
  if (type.scalar === "boolean") return value === undefined ? "pick.flag()" : printLiteral(value);
  if (type.scalar === "number" || type.scalar === "integer")
    return printNumber(listLimits(field, found), value);
  return value === undefined || value === "" ? undefined : printLiteral(value);
}

type DefaultValue = NonNullable<CaseDefault["value"]>;

function readDefault(field: Property, usual: CaseDefault | undefined): DefaultValue | undefined {
  if (usual !== undefined) return usual.value;
  const { default: general } = field;
  return typeof general === "object" || general === undefined ? undefined : general;
}

function printNumber(limits: Limits, usual: DefaultValue | undefined): string | undefined {
  const { exclusiveMinimum, minimum = exclusiveMinimum } = limits;
  const { exclusiveMaximum, maximum = exclusiveMaximum } = limits;
  const isBounded = minimum !== undefined && maximum !== undefined;
  if (usual === undefined && !isBounded) return undefined;
  const parts = Object.entries({ usual, minimum, maximum }).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: printLiteral(value) }],
  );
  return `pick.number(${printInlineObject(parts)})`;
}

/** The limits of the field in a case. */
function listLimits({ limits, rules }: Property, found: ModelCase): Limits {
  const own = rules.limits.find(({ condition }) => listCases(condition).includes(found));
  return own === undefined ? limits : narrowLimits(limits, own);
}

function isForCase({ rules }: Property, found: ModelCase): boolean {
  const { availability } = rules;
  return availability !== undefined && listAvailable(availability).includes(found);
}

function listRequired(model: ObjectSchema | undefined): ObjectEntry[] {
  const byType = new Map<string, string[]>();
  for (const relation of model?.relations ?? []) {
    if (relation.kind !== "required-for") continue;
    for (const type of relation.types)
      byType.set(type, [...(byType.get(type) ?? []), relation.field]);
  }
  return [...byType].map(([key, fields]) => ({ key, value: printLiteral(fields) }));
}
