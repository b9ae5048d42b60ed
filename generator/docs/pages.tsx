import type { VNode } from "preact";
import { ChangelogPage } from "../../packages/docs/src/pages/changelog-page.js";
import { ExplorerPage } from "../../packages/docs/src/pages/explorer-page.js";
import { ReferencePage } from "../../packages/docs/src/pages/reference-page.js";
import { renderPage } from "../../packages/docs/src/pages/render.js";
import type { DocsView } from "../../packages/docs/src/view.js";
import type { GeneratedFile } from "../emitters/emitter.js";

const reference = "index.html";

/** The pages of the site that depend only on the document. */
export function printPages(view: DocsView): GeneratedFile[] {
  const print = (path: string, page: VNode): GeneratedFile => ({
    path: `packages/docs/generated/${path}`,
    text: renderPage(page, linkFrom(path), view.header),
  });
  return [
    print(reference, <ReferencePage view={view} />),
    print("explorer.html", <ExplorerPage view={view} />),
    ...(view.releases.length === 0 ? [] : [print("changelog.html", <ChangelogPage view={view} />)]),
  ];
}

/** What a page has to know to link to others. */
export function linkFrom(path: string) {
  return {
    hrefOf: (anchor: string) =>
      `${path === reference ? "" : reference}#${encodeURIComponent(anchor)}`,
    fileOf: (file: string) => file,
  };
}
