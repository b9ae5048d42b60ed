import type { ClientModel } from "../../client-model/client-model.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import { printHtml } from "../site/print-html.js";
import { renderMarkdown } from "./markdown.js";
import { renderChangelogPage } from "./page.js";

const folder = "packages/docs/generated";

/** What has changed from release to release, as a page and as Markdown; nothing where no release is known. */
export function emitChangelog({ api }: ClientModel): GeneratedFile[] {
  if (api.releases.length === 0) return [];
  return [
    { path: `${folder}/changelog.html`, text: `${printHtml(renderChangelogPage(api))}\n` },
    { path: `${folder}/changelog.md`, text: renderMarkdown(api) },
  ];
}
