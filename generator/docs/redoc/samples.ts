import type { DocsView } from "../../../packages/docs/src/view.js";
import type { ApiModel } from "../../api-model/model.js";
import { type DocumentNode, findNode } from "../../json/nodes.js";

/**
 * Gives every operation the samples of its first example, as Redoc shows one sample of a language.
 *
 * @returns the languages, as Redoc's options name them
 */
export function addSamples(
  document: DocumentNode,
  { operations }: ApiModel,
  view: DocsView,
): { lang: string; label: string }[] {
  const languages = new Map<string, string>();
  for (const [index, { pointer }] of operations.entries()) {
    const node = findNode(document, pointer);
    const first = view.operations[index]?.samples[0];
    if (node === undefined || first === undefined) continue;
    node["x-codeSamples"] = first.samples.map(({ id, title, code }) => {
      languages.set(id, title);
      return { lang: id, label: title, source: code };
    });
  }
  return [...languages].map(([lang, label]) => ({ lang, label }));
}
