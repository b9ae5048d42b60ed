import { StructureKind, VariableDeclarationKind } from "ts-morph";
import { findObject, findReachable, listSuccesses } from "../api-model/lookup.js";
import type { ApiModel, Operation, Response } from "../api-model/model.js";
import { toPropertyName } from "../api-model/naming.js";
import {
  type ObjectEntry,
  renderKey,
  renderLiteral,
  type Statement,
  writeObject,
} from "../typescript/render.js";
import { findSuccesses, listFailures, nameFailures, nameResult } from "./operation-types.js";
import { fieldsInPlainQuery, writeBodyDescriptor, writeStyled } from "./operation-wire.js";
import { nameCheck, takesParams } from "./rules.js";

/** What the runtime must know of the operation. */
export function renderDescriptor(api: ApiModel, operation: Operation): Statement {
  const secrets = listSecrets(api, operation);
  const query = fieldsInPlainQuery(operation).map(
    ({ name, wireName }) => `${renderKey(name)}: ${renderLiteral(wireName)}`,
  );
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      {
        name: descriptorName(operation),
        type: `Operation<${nameResult(operation)}, ${nameFailures(operation)}>`,
        initializer: writeObject([
          { key: "id", value: renderLiteral(operation.id) },
          { key: "method", value: renderLiteral(operation.httpMethod) },
          { key: "path", value: renderLiteral(operation.path) },
          { key: "query", value: query.length === 0 ? "{}" : `{ ${query.join(", ")} }` },
          ...listDefined("parameters", writeStyled(operation)),
          { key: "hasBody", value: String(operation.body !== undefined) },
          ...listDefined("content", writeBodyDescriptor(operation)),
          { key: "result", value: renderLiteral(sayResult(operation)) },
          ...listDefined("response", writeAnswer(operation)),
          ...listDefined("accept", writeAccept(operation)),
          { key: "authenticated", value: String(operation.authenticated) },
          ...listDefined("security", writeSecurity(api, operation)),
          ...listDefined("baseURL", operation.server && renderLiteral(operation.server)),
          { key: "safeToRepeat", value: String(operation.safeToRepeat) },
          {
            key: "failures",
            value: renderFailurePattern(operation),
          },
          ...(secrets.length === 0 ? [] : [{ key: "secrets", value: renderLiteral(secrets) }]),
          ...(takesParams(operation) ? [{ key: "check", value: nameCheck(operation) }] : []),
        ]),
      },
    ],
  };
}

function listDefined(key: string, value: string | undefined): ObjectEntry[] {
  return value === undefined ? [] : [{ key, value }];
}

/** The constant that describes an operation to the runtime. */
export const descriptorName = ({ typePrefix }: Operation): string => toPropertyName(typePrefix);

/** What a success is, in the words of the runtime; of several that differ, anything. */
function sayResult(operation: Operation): string {
  const kinds = new Set(findSuccesses(operation).map((response) => sayKind(response)));
  const [kind = "none"] = kinds;
  return kinds.size > 1 || kind === "text" || kind === "blob" ? "any" : kind;
}

function sayKind({ type, form }: Response): string {
  if (type === undefined) return "none";
  if (form !== "json") return form === "text" ? "text" : "blob";
  return type.kind === "map" || findObject(type) !== undefined ? "object" : "any";
}

/** Whether successes are more than one kind of JSON, or none at all. */
export function needsReader(operation: Operation): boolean {
  const kinds = new Set(findSuccesses(operation).map((response) => sayKind(response)));
  return kinds.size > 1 || kinds.has("text") || kinds.has("blob");
}

function writeAnswer(operation: Operation): string | undefined {
  if (!needsReader(operation)) return undefined;
  const cases = findSuccesses(operation).map(
    (response) =>
      `${renderKey(response.status.toUpperCase())}: ${renderLiteral(sayKind(response))}`,
  );
  return `responseByStatus({ ${cases.join(", ")} })`;
}

/** The media types that an answer may have, unless that is JSON alone, of success first. */
function writeAccept({ responses }: Operation): string | undefined {
  const successes = listSuccesses(responses);
  const all = [...successes, ...responses].flatMap(({ mediaType }) => mediaType ?? []);
  const types = [...new Set(all)];
  const isUsual = types.every((type) => type === "application/json");
  return isUsual ? undefined : renderLiteral(types.join(", "));
}

/** What a client with one scheme for all needs not be told. */
function writeSecurity(api: ApiModel, { security }: Operation): string | undefined {
  if (security.length === 0 || !hasAlternatives(api)) return undefined;
  return renderLiteral(security);
}

/** Whether operations differ in the schemes that they ask for. */
export function hasAlternatives({ security, operations }: ApiModel): boolean {
  const isOne = operations.every(
    (operation) =>
      operation.security.length === 0 ||
      (operation.security.length === 1 && operation.security[0]?.length === 1),
  );
  return security.length > 1 || !isOne;
}

/** Matches the statuses of failure whose body the document describes; nothing, where there are none. */
function renderFailurePattern(operation: Operation): string {
  const statuses = listFailures(operation).map(({ status }) => status.replaceAll(/x/gi, "."));
  return `/^(${statuses.join("|") || "none"})$/`;
}

/** Names of the secret fields that the body leads to. */
function listSecrets(api: ApiModel, { body }: Operation): string[] {
  const reached = body === undefined ? new Set() : findReachable([body.type]);
  const schemas = api.schemas.filter((schema) => reached.has(schema));
  const fields = schemas.flatMap((schema) => (schema.kind === "object" ? schema.properties : []));
  return [...new Set(fields.filter(({ secret }) => secret).map(({ name }) => name))];
}
