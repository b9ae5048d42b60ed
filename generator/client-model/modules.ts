import type { ModelCase } from "../api-model/model.js";
import { toFileName, toPropertyName } from "../api-model/naming.js";

const client = "packages/client/src";

/** Where the client's names are declared: the one module that knows how its files are laid out. */
export interface ClientModules {
  /** The package of the enums. */
  readonly enums: string;
  /** An enum, inside of that package. */
  enum(name: string): string;
  /** A module of the hand-written runtime. */
  runtime(name: string): string;
  /** The type of a schema. */
  schema(name: string): string;
  /** What the params of a schema's type are held to at run time. */
  schemaCheck(name: string): string;
  /** The class of a resource, with the types of its operations. */
  resource(resource: string): string;
  /** The checks of the operations of a resource. */
  resourceChecks(resource: string): string;
  /** The params of an operation by the case of its model. */
  availability(typePrefix: string): string;
  /** The cases that rules speak of. */
  readonly cases: string;
}

export function layOutModules(scope: string): ClientModules {
  const generated = `${client}/generated`;
  return {
    enums: `${scope}/enums`,
    enum: (name) => `packages/enums/src/generated/${toFileName(name)}.js`,
    runtime: (name) => `${client}/${name}.js`,
    schema: (name) => `${generated}/schemas/${toFileName(name)}.js`,
    schemaCheck: (name) => `${generated}/checks/${avoid(toFileName(name), /^cases$|-checks$/)}.js`,
    resource: (resource) => `${generated}/resources/${avoid(toFileName(resource), /-params$/)}.js`,
    resourceChecks: (resource) => `${generated}/checks/${toFileName(resource)}-checks.js`,
    availability: (typePrefix) => `${generated}/resources/${toFileName(typePrefix)}-params.js`,
    cases: `${generated}/checks/cases.js`,
  };
}

/** Schemas and resources give way to other files of their folder; no name of theirs ends so. */
const avoid = (file: string, taken: RegExp): string => (taken.test(file) ? `${file}_` : file);

/** The constant with the values of an enum. */
export const nameValues = (enumName: string): string => `${toPropertyName(enumName)}Values`;

/** The constant with the values of an enum and their texts. */
export const nameOptions = (enumName: string): string => `${toPropertyName(enumName)}Options`;

/** The constant with the check of a schema. */
export const nameSchemaCheck = (schema: string): string => `${toPropertyName(schema)}Rules`;

/** The constant with a case that rules speak of. */
export const nameCase = ({ id }: ModelCase): string => `${toPropertyName(id)}Case`;

/** The constant with what the drift sensor knows of a schema. */
export const nameShape = (schema: string): string => `${toPropertyName(schema)}Shape`;
