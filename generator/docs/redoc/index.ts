import type { DocsView } from "../../../packages/docs/src/view.js";
import type { ApiModel } from "../../api-model/model.js";
import type { DocumentNode } from "../../json/nodes.js";
import { annotateDocument } from "../annotate-document.js";
import { sanitizeDescriptions } from "./descriptions.js";
import { mapLinkTargets } from "./link-targets.js";
import { addLinks } from "./links.js";
import { setRoutes } from "./routes.js";
import { addSamples } from "./samples.js";

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
