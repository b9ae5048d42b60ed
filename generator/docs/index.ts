import type { DocsView } from "../../packages/docs/src/view.js";
import type { Emitter, GeneratedFile } from "../emitters/emitter.js";
import { printLlms } from "./llms.js";
import { printChangelog } from "./markdown/changelog.js";
import { printReference } from "./markdown/index.js";
import { printPages } from "./pages.js";
import { buildDocsView } from "./view/build-docs-view.js";

/** `@scope/docs`: the reference as pages, as Markdown and for language models, and what has changed. */
export const emitDocs: Emitter = async (client) => printDocs(await buildDocsView(client));

function printDocs(view: DocsView): GeneratedFile[] {
  return [...printPages(view), printReference(view), ...printChangelog(view), printLlms(view)];
}
