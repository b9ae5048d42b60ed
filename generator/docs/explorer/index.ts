import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareConstant } from "../../typescript/statements.js";
import { printCheck, printImports, printSend } from "./calls.js";
import { describeExplorer } from "./describe.js";
import type { DescribedOperation } from "./operation.js";
import { listEntries, wrap, writeEntries, writeValue } from "./values.js";

/** What the explorer knows of the API, as a module of the page's own script. */
export function emitExplorerData(client: ClientModel): GeneratedFile[] {
  const { operations, objects, enums } = describeExplorer(client);
  const file = new SourceFile(client, "packages/docs/src/generated/explorer-data.ts");
  const printed = operations.map(([method, data]) => printOperation(client, method, data));
  const value = writeEntries([
    ["operations", wrap("[", printed, "]")],
    ["objects", writeValue(objects)],
    ["enums", writeValue(enums)],
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
  const check = printCheck(method);
  return writeEntries([
    ...listEntries(data),
    ...(check === undefined ? [] : [["check", check] as const]),
    ["send", printSend(client, method)],
  ]);
}
