import type { DocsView } from "../../../packages/docs/src/view.js";
import type { ApiModel } from "../../api-model/model.js";
import { type DocumentNode, findNode } from "../../json/nodes.js";
import { annotateDocument } from "../annotate-document.js";
import { sanitizeDescriptions } from "./descriptions.js";
import { mapLinkTargets } from "./link-targets.js";
import { addLinks } from "./links.js";
import { setRoutes } from "./routes.js";

/** Everything that Redoc's view of the API is made of. */
export interface RedocView {
  readonly document: DocumentNode;
  /** Redoc's options for this document. */
  readonly options: object;
  /** Where Redoc shows what each anchor of the site stands for. */
  readonly targets: ReadonlyMap<string, string>;
}

/** @param view - what the other pages say, and where */
export function prepareRedoc(api: ApiModel, view: DocsView): RedocView {
  const document = annotateDocument(api);
  sanitizeDescriptions(document);
  addLinks(api, document, view);
  const languages = addSamples(document, api, view);
  setRoutes(api, document);
  const payload = { lang: "payload", label: "Payload" };
  return {
    document,
    options: { codeSamples: { languages: [...languages, payload] }, maxDisplayedEnumValues: 3 },
    targets: mapLinkTargets(api),
  };
}

/**
 * Gives every operation the samples of its first example, as Redoc shows one sample of a language.
 *
 * @returns the languages, as Redoc's options name them
 */
function addSamples(
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
