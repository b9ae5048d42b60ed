import { isWholeAddress } from "../api-model/build-servers.js";
import { findReachable, groupByResource, listWithAlternatives } from "../api-model/lookup.js";
import type { ApiModel, Operation } from "../api-model/model.js";
import { findFreeName, toTypeName } from "../api-model/naming.js";
import { reservedNames } from "../typescript/reserved-names.js";
import { buildMethod } from "./build-method.js";
import type { BaseURL, ClientModel, MethodModel, ResourceModel } from "./client-model.js";
import { layOutModules } from "./modules.js";
import { buildSecurityModel } from "./security.js";

/** Decides what the client of an API is made of. */
export function buildClientModel(api: ApiModel): ClientModel {
  const { name, scope } = api.client;
  const modules = layOutModules(scope);
  const security = buildSecurityModel(api);
  const built = new Map<Operation, MethodModel>(
    api.operations.map((operation) => [operation, buildMethod(api, operation, modules)]),
  );
  const methods = [...built.values()];
  const checked = findReachable(
    [
      ...methods,
      ...methods.flatMap(({ alternatives }) => alternatives.map(({ method }) => method)),
    ].flatMap(({ check }) => [
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
    resources: buildResources(api, built),
    methods,
    checkedSchemas: api.schemas.filter((schema) => checked.has(schema)),
  };
}

/** The first server of the document, or else the first that any operation has of its own. */
function findBaseURL({ servers, operations }: ApiModel): BaseURL {
  const own = operations.find(({ server }) => server !== undefined)?.server;
  const url = servers[0]?.url ?? own ?? "";
  return { url, isWhole: isWholeAddress(url) };
}

function buildResources(
  api: ApiModel,
  methods: ReadonlyMap<Operation, MethodModel>,
): ResourceModel[] {
  const taken = listTakenNames(api);
  return [...groupByResource(api.operations)].map(([name, operations]) => {
    const className = nameClass(name, taken);
    taken.add(className);
    const tag = operations[0]?.tag;
    return {
      name,
      className,
      description: api.tags.find((one) => one.name === tag)?.description ?? "",
      methods: operations.flatMap((operation) => methods.get(operation) ?? []),
    };
  });
}

/** Where the document has a type of the class's name, the type keeps it. */
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
