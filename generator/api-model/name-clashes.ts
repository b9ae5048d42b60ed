import { reservedNames } from "../typescript/reserved-names.js";
import type { BuildContext } from "./build-context.js";
import type { ApiModel, ClientNames, EnumModel, Operation, SchemaModel } from "./model.js";
import { findFreeName, toTypeName } from "./naming.js";
import {
  hasParamsSchema,
  hasResponseSchema,
  listSuccesses,
  listSuccessHeaders,
} from "./operation-parts.js";
import { toSingular } from "./words.js";

type Named = Pick<ApiModel, "operations" | "schemas" | "enums">;

const clientNames: ReadonlySet<string> = new Set(reservedNames.clientClass);

/**
 * The names of the client. If the name of its class is reserved, or a schema has the name of the class or of its
 * options type, the class gets another.
 */
export function resolveClientName(
  context: BuildContext,
  model: Named,
  client: ClientNames,
): ClientNames {
  const schemas = listNamed(model);
  const isTaken = (name: string) =>
    clientNames.has(name) || schemas.has(name) || schemas.has(`${name}Options`);
  if (!isTaken(client.name)) return client;
  const name = findFreeName(`${client.name}Client`, isTaken);
  const found = schemas.get(client.name) ?? schemas.get(`${client.name}Options`);
  if (found !== undefined) {
    context.warn(
      found.pointer,
      `The schema ${JSON.stringify(found.name)} has the name of a type of the client; the client is called ${name} instead.`,
      "Give the client another name with x-client, or rename the schema.",
    );
  }
  return { ...client, name };
}

/** The operations, with a prefix for which no schema has the name of one of the operation's types. */
export function resolveTypeNames(context: BuildContext, model: Named): Operation[] {
  const schemas = listNamed(model);
  const prefixes = new Set(model.operations.map(({ typePrefix }) => typePrefix));
  const resolve = (operation: Operation): Operation => {
    const clash = (typePrefix: string) =>
      listTypes({ ...operation, typePrefix }).find((name) => schemas.has(name));
    const first = clash(operation.typePrefix);
    if (first === undefined) return operation;
    const isTaken = (name: string) => prefixes.has(name) || clash(name) !== undefined;
    const reversed = toTypeName(operation.method) + toTypeName(toSingular(operation.tag));
    const typePrefix = isTaken(reversed) ? findFreeName(operation.typePrefix, isTaken) : reversed;
    prefixes.add(typePrefix);
    context.warn(
      schemas.get(first)?.pointer ?? operation.pointer,
      `The schema ${JSON.stringify(first)} has the name of a type of the operation ${JSON.stringify(operation.id)}; its types begin with ${typePrefix} instead.`,
      "Rename the schema, or the operation with x-method.",
    );
    return { ...operation, typePrefix };
  };
  const resolveVariant = (operation: Operation): Operation => {
    const typePrefix = findFreeName(operation.typePrefix, (name) => prefixes.has(name));
    prefixes.add(typePrefix);
    return resolve({ ...operation, typePrefix });
  };
  return model.operations.map(resolve).map((operation) => ({
    ...operation,
    alternatives: operation.alternatives.map((one) => ({
      ...one,
      operation: resolveVariant(one.operation),
    })),
  }));
}

/** Schemas and enums by type name. */
function listNamed({ schemas, enums }: Named): Map<string, SchemaModel | EnumModel> {
  const inputs = schemas.flatMap((one) =>
    one.inputName === undefined ? [] : [[one.inputName, one] as const],
  );
  return new Map([...inputs, ...[...schemas, ...enums].map((one) => [one.name, one] as const)]);
}

/** Names of the types that are declared for an operation, without those that are a schema of the document. */
function listTypes(operation: Operation): string[] {
  const { typePrefix, parameters, body, responses } = operation;
  const params = `${typePrefix}Params`;
  const response = `${typePrefix}Response`;
  const takesParameters = parameters.some((parameter) => parameter.in !== "path");
  const isOwnParams = hasParamsSchema(operation);
  const successes = listSuccesses(responses);
  const isNothing = successes.every(({ type }) => type === undefined);
  return [
    ...((takesParameters || body !== undefined) && !isOwnParams ? [params] : []),
    ...(body?.isAllOrNone ? [`${params}WithBody`, `${params}WithoutBody`] : []),
    ...(isNothing || hasResponseSchema(operation, successes) ? [] : [response]),
    ...(!isNothing && successes.length > 1 ? [`${typePrefix}Successes`] : []),
    `${typePrefix}Failures`,
    ...(listSuccessHeaders(responses).length > 0 ? [`${typePrefix}Headers`] : []),
  ];
}
