import type { ModelCase } from "../api-model/model.js";
import { toFileName, toPropertyName } from "../api-model/naming.js";

const client = "packages/client/src";

/** The modules from which generated files import the client's names. */
export interface ClientModules {
  /** The package of the enums. */
  readonly enums: string;
  /** The module of an enum, within that package. */
  enum(name: string): string;
  /** A module of the hand-written runtime. */
  runtime(name: string): string;
  /** The type of a schema. */
  schema(name: string): string;
  /** The check of a schema. */
  schemaCheck(name: string): string;
  /** The class of a resource, with the types of its operations. */
  resource(resource: string): string;
  /** The checks of the operations of a resource. */
  resourceChecks(resource: string): string;
  /** The params of an operation by model type. */
  availability(typePrefix: string): string;
  /** The cases that rules refer to. */
  readonly cases: string;
}

export function layOutModules(scope: string): ClientModules {
  const generated = `${client}/generated`;
  // Caches file names, because every import asks for its module.
  const files = new Map<string, string>();
  const nameFile = (name: string): string => {
    const file = files.get(name) ?? toFileName(name);
    files.set(name, file);
    return file;
  };
  return {
    enums: `${scope}/enums`,
    enum: (name) => `packages/enums/src/generated/${nameFile(name)}.js`,
    runtime: (name) => `${client}/${name}.js`,
    schema: (name) => `${generated}/schemas/${nameFile(name)}.js`,
    schemaCheck: (name) => `${generated}/checks/${avoid(nameFile(name), /^cases$|-checks$/)}.js`,
    resource: (resource) => `${generated}/resources/${avoid(nameFile(resource), /-params$/)}.js`,
    resourceChecks: (resource) => `${generated}/checks/${nameFile(resource)}-checks.js`,
    availability: (typePrefix) => `${generated}/resources/${nameFile(typePrefix)}-params.js`,
    cases: `${generated}/checks/cases.js`,
  };
}

/** Changes the file name of a schema or resource that could clash with another file of the folder. */
const avoid = (file: string, taken: RegExp): string => (taken.test(file) ? `${file}_` : file);

/** Name of the constant with the values of an enum. */
export const nameValues = (enumName: string): string => `${toPropertyName(enumName)}Values`;

/** Name of the constant with the values of an enum and their texts. */
export const nameOptions = (enumName: string): string => `${toPropertyName(enumName)}Options`;

/** Name of the constant with the check of a schema. */
export const nameSchemaCheck = (schema: string): string => `${toPropertyName(schema)}Rules`;

/** Name of the constant with a case that rules refer to. */
export const nameCase = ({ id }: ModelCase): string => `${toPropertyName(id)}Case`;

/** Name of the constant with the shape of a schema, for the drift sensor. */
export const nameShape = (schema: string): string => `${toPropertyName(schema)}Shape`;
