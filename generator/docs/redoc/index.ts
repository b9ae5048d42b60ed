import type { DocsView } from "../../../packages/docs/src/view.js";
import type { ApiModel } from "../../api-model/model.js";
import { type DocumentNode, findNode } from "../../json/nodes.js";
import { annotateDocument } from "../annotate-document.js";
import { sanitizeDescriptions } from "./descriptions.js";
import { mapLinkTargets } from "./link-targets.js";
import { addLinks } from "./links.js";
import { setRoutes } from "./routes.js";

/** The inputs of Redoc's page. */
export interface RedocView {
  readonly document: DocumentNode;
  /** Redoc's options for this document. */
  readonly options: object;
  /** Redoc's link for each anchor of the site. */
  readonly targets: ReadonlyMap<string, string>;
}

/** @param view - the view of the other pages, for samples and links */
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
 * Adds the samples of the first example to each operation; Redoc shows only one sample per language.
 *
 * @returns the languages, for Redoc's options
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
