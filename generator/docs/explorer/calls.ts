import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { printKey } from "../../typescript/literals.js";

/*
 * The only code in the explorer's data: how an operation is checked and sent. Modules are imported whole, so that
 * no name of the API can clash with another.
 */

export function printImports({ scope }: ClientModel, methods: readonly MethodModel[]): string {
  return [
    'import type { ExplorerData } from "../explorer/data.js";',
    ...(methods.length === 0
      ? []
      : [
          `import Client from "${scope}/client";`,
          `import type * as client from "${scope}/client";`,
        ]),
    ...(methods.some(({ check }) => check)
      ? [`import * as rules from "${scope}/client/rules";`]
      : []),
  ].join("\n");
}

/** The check of the rules module, for an operation that takes anything to check. */
export function printCheck({ check }: MethodModel): string | undefined {
  return check && `rules.${check.name}`;
}

/** A function that sends the operation with the client itself. */
export function printSend(client: ClientModel, method: MethodModel): string {
  const { resource, name, params } = method;
  const values = method.path.map(({ wireName }, index) => {
    const key = printKey(wireName);
    return {
      value: key.startsWith("[") || key.startsWith('"') ? `path[${key}]` : `path.${key}`,
      type: `readonly ${key}: Parameters<Client["${resource}"]["${name}"]>[${index}]`,
    };
  });
  const path = values.length === 0 ? "object" : `{ ${values.map(({ type }) => type).join("; ")} }`;
  const given = [
    `options: client.${client.optionsName}`,
    `${values.length === 0 ? "_path" : "path"}: ${path}`,
    params === undefined ? "_params: object" : `params: client.${params.name}`,
    "call: client.RequestOptions",
  ];
  const passed = [
    ...values.map(({ value }) => value),
    ...(params === undefined ? [] : ["params"]),
    "call",
  ];
  return `(${given.join(", ")}) => new Client(options).${resource}.${name}(${passed.join(", ")}).safe()`;
}
