import { StructureKind, VariableDeclarationKind } from "ts-morph";
import { toPropertyName } from "../build-model/naming.js";
import { findReferred, reachSchemas } from "../lookup.js";
import type { ApiModel, Operation } from "../model.js";
import { renderKey, renderLiteral, type Statement, writeObject } from "../render.js";
import {
  fieldsInQuery,
  findSuccess,
  listFailures,
  nameFailures,
  nameResult,
} from "./operation-types.js";
import { nameCheck, takesParams } from "./rules.js";

/** What the runtime must know of the operation. */
export function renderDescriptor(api: ApiModel, operation: Operation): Statement {
  const secrets = listSecrets(api, operation);
  const query = fieldsInQuery(operation).map(
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
          { key: "hasBody", value: String(operation.body !== undefined) },
          { key: "result", value: renderLiteral(sayResult(api, operation)) },
          { key: "authenticated", value: String(operation.authenticated) },
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

/** The constant that describes an operation to the runtime. */
export const descriptorName = ({ typePrefix }: Operation): string => toPropertyName(typePrefix);

/** What the JSON of a success is, in the words of the runtime. */
function sayResult(api: ApiModel, operation: Operation): string {
  const type = findSuccess(operation)?.type;
  if (type === undefined) return "none";
  return type.kind === "map" || findReferred(api, type) !== undefined ? "object" : "any";
}

/** Matches the statuses of failure whose body the document describes; nothing, where there are none. */
function renderFailurePattern(operation: Operation): string {
  const statuses = listFailures(operation).map(({ status }) => status.replaceAll(/x/gi, "."));
  return `/^(${statuses.join("|") || "none"})$/`;
}

/** Names of the secret fields that the body leads to. */
function listSecrets(api: ApiModel, { body }: Operation): string[] {
  const schemas = body === undefined ? [] : reachSchemas(api, [body.type]);
  const fields = schemas.flatMap((schema) => (schema.kind === "object" ? schema.properties : []));
  return [...new Set(fields.filter(({ secret }) => secret).map(({ name }) => name))];
}
