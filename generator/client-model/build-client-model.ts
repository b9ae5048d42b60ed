import { isAbsoluteHttpUrl } from "../api-model/build-servers.js";
import type { ApiModel } from "../api-model/model.js";
import { findFreeName, toTypeName } from "../api-model/naming.js";
import { listWithAlternatives } from "../api-model/operation-parts.js";
import { findReachable } from "../api-model/walk-types.js";
import { groupBy } from "../group-by.js";
import { reservedNames } from "../typescript/reserved-names.js";
import { buildMethod } from "./build-method.js";
import type { BaseURL, ClientModel, MethodModel, ResourceModel } from "./client-model.js";
import { layOutModules } from "./modules.js";
import { buildSecurityModel } from "./security.js";

export function buildClientModel(api: ApiModel): ClientModel {
  const { name, scope } = api.client;
  const modules = layOutModules(scope);
  const security = buildSecurityModel(api);
  const methods = api.operations.map((operation) => buildMethod(api, operation, modules));
  const variants = methods.flatMap(listVariants);
  const checked = findReachable(
    variants.flatMap(({ check }) => [
      ...(check?.fields.map(({ type }) => type) ?? []),
      ...(check?.others === undefined ? [] : [check.others]),
    ]),
  );
  return {
    api,
    modules,
    name,
    optionsName: `${name}Options`,
    scope,
    baseURL: findBaseURL(api),
    security,
    resources: buildResources(api, methods),
    methods,
    variants,
    checkedSchemas: api.schemas.filter((schema) => checked.has(schema)),
  };
}

/** The first server of the document, or else the first server of an operation. */
function findBaseURL({ servers, operations }: ApiModel): BaseURL {
  const own = operations.find(({ server }) => server !== undefined)?.server;
  const url = servers[0]?.url ?? own ?? "";
  return { url, isWhole: isAbsoluteHttpUrl(url) };
}

/** The method, followed by its alternatives for other media types. */
const listVariants = (method: MethodModel): MethodModel[] => [
  method,
  ...method.alternatives.map((one) => one.method),
];

function buildResources(api: ApiModel, all: readonly MethodModel[]): ResourceModel[] {
  const taken = listTakenNames(api);
  return [...groupBy(all, ({ resource }) => resource)].map(([name, methods]) => {
    const className = nameClass(name, taken);
    taken.add(className);
    const tag = methods[0]?.operation.tag;
    return {
      name,
      className,
      description: api.tags.find((one) => one.name === tag)?.description ?? "",
      methods,
    };
  });
}

/** If the document has a type with the name of the class, the class gets another name. */
function nameClass(resource: string, taken: ReadonlySet<string>): string {
  const wanted = toTypeName(resource);
  if (!taken.has(wanted)) return wanted;
  return findFreeName(`${wanted}Resource`, (name) => taken.has(name));
}

function listTakenNames(api: ApiModel): Set<string> {
  const { name } = api.client;
  return new Set([
    ...reservedNames.resourceClasses,
    name,
    `${name}Options`,
    ...[...api.schemas, ...api.enums].map((model) => model.name),
    ...listWithAlternatives(api.operations).flatMap(({ typePrefix }) =>
      ["Params", "Response", "Successes", "Failures", "Headers"].map(
        (suffix) => typePrefix + suffix,
      ),
    ),
  ]);
}
