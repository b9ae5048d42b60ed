import type { ClientModel } from "../../client-model/client-model.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import { renderAllSamples } from "../samples/describe.js";
import { renderExplorerPage } from "./explorer-page.js";
import { renderLlms } from "./llms.js";
import { printHtml } from "./print-html.js";
import { renderReferencePage } from "./reference-page.js";

const folder = "packages/docs/generated";

/** The pages of the site that depend only on the model, and the index for language models. */
export async function emitSite({ api }: ClientModel): Promise<GeneratedFile[]> {
  const reference = renderReferencePage(api, await renderAllSamples(api));
  return [
    { path: `${folder}/index.html`, text: `${printHtml(reference)}\n` },
    { path: `${folder}/explorer.html`, text: `${printHtml(renderExplorerPage(api))}\n` },
    { path: `${folder}/llms.txt`, text: renderLlms(api) },
  ];
}
