import type { ApiModel } from "../../api-model/model.js";
import { type DocumentNode, findNode } from "../../document/document-nodes.js";
import { describeSampleOperation, listExampleRequests } from "../samples/describe.js";
import { renderSamples, type Sample } from "../samples/index.js";

/**
 * Gives every operation its samples: for each example in turn, one in each language. Redoc takes the first of a
 * language; the page sees to it that it gets those of the example that the reader has chosen.
 *
 * @returns the languages, as Redoc's options name them
 */
export function addSamples(
  api: ApiModel,
  document: DocumentNode,
): { lang: string; label: string }[] {
  const languages = new Map<Sample["id"], string>();
  for (const operation of api.operations) {
    const node = findNode(document, operation.pointer);
    if (node === undefined) continue;
    const about = describeSampleOperation(api, operation);
    node["x-codeSamples"] = listExampleRequests(operation).flatMap(({ request }) =>
      renderSamples(about, request).map(({ id, title, code }) => {
        languages.set(id, title);
        return { lang: id, label: title, source: code };
      }),
    );
  }
  return [...languages].map(([lang, label]) => ({ lang, label }));
}
