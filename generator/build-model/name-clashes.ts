import type { ApiModel, Operation, TypeRef } from "../model.js";
import type { BuildContext } from "./build-context.js";
import { namePrepare } from "./naming.js";

type Named = Pick<ApiModel, "client" | "operations" | "schemas" | "enums">;

/** Reports what would come out under one name: two methods, or a schema and a type of the client itself. */
export function reportNameClashes(context: BuildContext, model: Named): void {
  reportMethods(context, model.operations);
  const { name } = model.client;
  for (const found of findModels(model, [name, `${name}Options`])) {
    context.report({
      pointer: found.pointer,
      message: `The schema ${JSON.stringify(found.name)} has the name of a type of the client itself.`,
      hint: "Give the client another name with x-client, or rename the schema.",
    });
  }
  for (const operation of model.operations) {
    for (const found of findModels(model, listTypes(operation))) {
      context.report({
        pointer: found.pointer,
        message: `The schema ${JSON.stringify(found.name)} has the name of a type of the operation ${JSON.stringify(operation.id)}.`,
        hint: "Rename the schema, or the operation with x-method.",
      });
    }
  }
}

function reportMethods(context: BuildContext, operations: readonly Operation[]): void {
  const taken = new Map<string, Operation>();
  for (const operation of operations) {
    const methods = [operation.method, namePrepare(operation)].map(
      (name) => `${operation.resource}.${name}`,
    );
    // Where the method itself clashes, the one beside it says nothing new.
    const method = methods.find((name) => taken.has(name));
    for (const name of methods) taken.set(name, taken.get(name) ?? operation);
    if (method === undefined) continue;
    context.report({
      pointer: operation.pointer,
      message: `This operation and ${JSON.stringify(taken.get(method)?.id)} are both called ${method} in the client.`,
      hint: "Give one of them another name with x-method.",
    });
  }
}

function findModels({ schemas, enums }: Named, names: readonly string[]) {
  return [...schemas, ...enums].filter(({ name }) => names.includes(name));
}

/** The types declared for an operation, but for those that are a schema of the very name. */
function listTypes({ typePrefix, parameters, body, responses }: Operation): string[] {
  const params = `${typePrefix}Params`;
  const response = `${typePrefix}Response`;
  const takesQuery = parameters.some((parameter) => parameter.in === "query");
  const result = responses.find(({ status }) => /^2/.test(status))?.type;
  return [
    ...((takesQuery || body !== undefined) && (takesQuery || !isSchema(body?.type, params))
      ? [params]
      : []),
    ...(result === undefined || isSchema(result, response) ? [] : [response]),
    `${typePrefix}Failures`,
  ];
}

function isSchema(type: TypeRef | undefined, name: string): boolean {
  return type?.kind === "schema" && type.name === name;
}
