import type { ApiModel, Operation } from "../../api-model/model.js";
import { fieldsInPath, nameParams } from "../../emitters/operation-types.js";
import { nameCheck, takesParams } from "../../emitters/rules.js";
import { renderKey } from "../../typescript/render.js";
import { listShown } from "./describe.js";

/*
 * The only code in the explorer's data: how an operation is checked and sent. Modules are imported whole, so that
 * no name of the API can clash with another.
 */

export function writeImports(api: ApiModel): string {
  const { scope } = api.client;
  const operations = listShown(api);
  return [
    'import type { ExplorerData } from "../explorer/data.js";',
    ...(operations.length === 0
      ? []
      : [
          `import Client from "${scope}/client";`,
          `import type * as client from "${scope}/client";`,
        ]),
    ...(operations.some(takesParams) ? [`import * as rules from "${scope}/client/rules";`] : []),
  ].join("\n");
}

/** The check of the rules module, for an operation that takes anything to check. */
export function writeCheck(operation: Operation): string | undefined {
  return takesParams(operation) ? `rules.${nameCheck(operation)}` : undefined;
}

/** A function that sends the operation with the client itself. */
export function writeSend(api: ApiModel, operation: Operation): string {
  const { resource, method } = operation;
  const params = nameParams(operation);
  const places = fieldsInPath(operation).map(({ wireName }, index) => {
    const key = renderKey(wireName);
    return {
      value: key.startsWith("[") || key.startsWith('"') ? `path[${key}]` : `path.${key}`,
      type: `readonly ${key}: Parameters<Client["${resource}"]["${method}"]>[${index}]`,
    };
  });
  const path = places.length === 0 ? "object" : `{ ${places.map(({ type }) => type).join("; ")} }`;
  const given = [
    `options: client.${api.client.name}Options`,
    `${places.length === 0 ? "_path" : "path"}: ${path}`,
    params === undefined ? "_params: object" : `params: client.${params}`,
    "call: client.RequestOptions",
  ];
  const passed = [
    ...places.map(({ value }) => value),
    ...(params === undefined ? [] : ["params"]),
    "call",
  ];
  return `(${given.join(", ")}) => new Client(options).${resource}.${method}(${passed.join(", ")}).safe()`;
}
