import { mapSite, type SiteMap } from "../../packages/docs/src/site-map.js";
import type { DocsView } from "../../packages/docs/src/view.js";
import type { Emitter, GeneratedFile } from "../emitters/emitter.js";
import { printExplorerData } from "./explorer/index.js";
import { printLlms } from "./llms.js";
import { printChangelog } from "./markdown/changelog.js";
import { printReference } from "./markdown/index.js";
import { printPages } from "./pages.js";
import { buildDocsView } from "./view/build-docs-view.js";

/** `@scope/docs`: the HTML pages, the reference and the changelog as Markdown, and `llms.txt`. */
export const emitDocs: Emitter = async (client) => {
  const view = await buildDocsView(client);
  return printDocs(view, mapSite(view));
};

/** The docs with the data of the explorer, as the build of the site needs them. */
export const emitSite: Emitter = async (client) => {
  const view = await buildDocsView(client);
  const site = mapSite(view);
  return [...printDocs(view, site), ...printExplorerData(client, site)];
};

function printDocs(view: DocsView, site: SiteMap): GeneratedFile[] {
  return [
    ...printPages(view, site),
    ...printReference(view, site),
    ...printChangelog(view, site),
    printLlms(view, site),
  ];
}
