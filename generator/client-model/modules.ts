import { kebabCase } from "change-case";

const client = "packages/client/src";

/** Where the client's names are declared: the one place that knows how its files are laid out. */
export interface ClientModules {
  /** The package of the enums. */
  readonly enums: string;
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
    runtime: (name) => `${client}/${name}.js`,
    schema: (name) => `${generated}/schemas/${kebabCase(name)}.js`,
    schemaCheck: (name) => `${generated}/checks/${kebabCase(name)}.js`,
    resource: (resource) => `${generated}/resources/${kebabCase(resource)}.js`,
    resourceChecks: (resource) => `${generated}/checks/${kebabCase(resource)}-checks.js`,
    availability: (typePrefix) => `${generated}/resources/${kebabCase(typePrefix)}-params.js`,
    cases: `${generated}/checks/cases.js`,
  };
}
