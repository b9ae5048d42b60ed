import type { SiteMap } from "../../../packages/docs/src/site-map.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import { type ObjectEntry, printData, printKey } from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareConstant } from "../../typescript/statements.js";
import { linkFrom } from "../pages.js";
import { type DescribedOperation, describeExplorer } from "./describe-explorer.js";
import { MarkupPrinter } from "./markup.js";

/** The data of the explorer, as a module of the page's script. */
export function printExplorerData(client: ClientModel, site: SiteMap): GeneratedFile[] {
  const markup = new MarkupPrinter(linkFrom(site, "explorer.html"));
  const { operations, objects, enums } = describeExplorer(client, markup);
  const file = new SourceFile(client, "packages/docs/src/generated/explorer-data.ts");
  const printed = operations.map(([method, data]) => printOperation(client, method, data));
  const value = writeEntries([
    { key: "operations", value: wrap("[", printed, "]") },
    { key: "objects", value: writeValue(objects) },
    { key: "enums", value: writeValue(enums) },
  ]);
  return [
    file.print([
      printImports(
        client,
        operations.map(([method]) => method),
      ),
      declareConstant({ name: "explorerData", isExported: true, type: "ExplorerData", value }),
    ]),
  ];
}

function printOperation(
  client: ClientModel,
  method: MethodModel,
  data: DescribedOperation,
): string {
  const { check } = method;
  return writeEntries([
    ...Object.entries(data).map(([key, value]) => ({ key, value: writeValue(value) })),
    ...(check === undefined ? [] : [{ key: "check", value: `rules.${check.name}` }]),
    { key: "send", value: printSend(client, method) },
  ]);
}

/*
 * The functions that check and send an operation are the only code in the explorer's data. Modules are imported as
 * namespaces, so that names of the API cannot clash.
 */

function printImports({ scope }: ClientModel, methods: readonly MethodModel[]): string {
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

/** A function that sends the operation with the generated client. */
function printSend(client: ClientModel, method: MethodModel): string {
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

function writeValue(value: unknown): string {
  return printData(value, { object: writeEntries, list: (items) => wrap("[", items, "]") });
}

function writeEntries(entries: readonly ObjectEntry[]): string {
  return wrap(
    "{",
    entries.map(({ key, value }) => `${printKey(key)}: ${value}`),
    "}",
  );
}

/** Breaks lines that are too long. The formatter would try both layouts at every level, which is very slow. */
function wrap(start: string, items: readonly string[], end: string): string {
  const length = items.reduce((sum, item) => sum + item.length + 2, 0);
  return length > 80
    ? `${start}\n${items.join(",\n")},\n${end}`
    : `${start} ${items.join(", ")} ${end}`;
}
