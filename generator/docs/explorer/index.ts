import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { ApiModel, Operation } from "../../api-model/model.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import { renderFile } from "../../typescript/render.js";
import { writeCheck, writeImports, writeSend } from "./calls.js";
import { describeExplorer } from "./describe.js";
import type { DescribedOperation } from "./operation.js";
import { listEntries, wrap, writeEntries, writeValue } from "./values.js";

const path = "packages/docs/src/generated/explorer-data.ts";

/** What the explorer knows of the API, as a module of the page's own script. */
export function emitExplorerData(api: ApiModel): GeneratedFile[] {
  const { operations, objects, enums } = describeExplorer(api);
  const written = operations.map(([operation, data]) => writeOperation(api, operation, data));
  const value = writeEntries([
    ["operations", wrap("[", written, "]")],
    ["objects", writeValue(objects)],
    ["enums", writeValue(enums)],
  ]);
  return [
    renderFile(api, path, [
      writeImports(api),
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name: "explorerData", type: "ExplorerData", initializer: value }],
      },
    ]),
  ];
}

function writeOperation(api: ApiModel, operation: Operation, data: DescribedOperation): string {
  const check = writeCheck(operation);
  return writeEntries([
    ...listEntries(data),
    ...(check === undefined ? [] : [["check", check] as const]),
    ["send", writeSend(api, operation)],
  ]);
}
