import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { describeExplorer } from "../../generator/docs/explorer/describe-explorer.js";
import { MarkupPrinter } from "../../generator/docs/explorer/markup.js";
import { linkFrom } from "../../generator/docs/pages.js";
import { buildDocsView } from "../../generator/docs/view/build-docs-view.js";
import { checkModelUpdate } from "../../packages/client/src/rules-entry.js";
import type { ExplorerData, OperationData } from "../../packages/docs/src/explorer/data.js";
import { mapSite } from "../../packages/docs/src/site-map.js";
import { loadApi } from "./docs-samples.js";

export interface Explorer {
  readonly data: ExplorerData;
  readonly operation: OperationData;
}

/** The explorer data of our API, with the check of the sources; it cannot send requests. */
export async function loadExplorer(): Promise<Explorer> {
  const client = buildClientModel(await loadApi());
  const site = mapSite(await buildDocsView(client));
  const markup = new MarkupPrinter(linkFrom(site, "explorer.html"));
  const { operations, objects, enums } = describeExplorer(client, markup);
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
