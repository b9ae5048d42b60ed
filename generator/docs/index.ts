import { mapSite } from "../../packages/docs/src/site-map.js";
import type { Emitter } from "../emitters/emitter.js";
import { printLlms } from "./llms.js";
import { printChangelog } from "./markdown/changelog.js";
import { printReference } from "./markdown/index.js";
import { printPages } from "./pages.js";
import { buildDocsView } from "./view/build-docs-view.js";

/** `@scope/docs`: the reference as pages, as Markdown and for language models, and what has changed. */
export const emitDocs: Emitter = async (client) => {
  const view = await buildDocsView(client);
  const site = mapSite(view);
  return [
    ...printPages(view, site),
    ...printReference(view, site),
    ...printChangelog(view, site),
    printLlms(view, site),
  ];
};
