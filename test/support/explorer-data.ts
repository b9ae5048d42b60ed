import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { describeExplorer } from "../../generator/docs/explorer/describe.js";
import { checkModelUpdate } from "../../packages/client/src/rules-entry.js";
import type { ExplorerData, OperationData } from "../../packages/docs/src/explorer/data.js";
import { loadApi } from "./docs-samples.js";

export interface Explorer {
  readonly data: ExplorerData;
  readonly operation: OperationData;
}

/** The explorer data of our API, with the check of the sources; it cannot send requests. */
export async function loadExplorer(): Promise<Explorer> {
  const { operations, objects, enums } = describeExplorer(buildClientModel(await loadApi()));
  const all = operations.map(
    ([, described]): OperationData => ({
      ...described,
      check: checkModelUpdate,
      send: () => Promise.reject(new Error("Nothing is sent here")),
    }),
  );
  const [operation] = all;
  if (operation === undefined) throw new Error("The API has no operation");
  return { data: { operations: all, objects, enums }, operation };
}
