import type { VNode } from "preact";
import { ChangelogPage } from "../../packages/docs/src/pages/changelog-page.js";
import { ExplorerPage } from "../../packages/docs/src/pages/explorer-page.js";
import { NotFoundPage } from "../../packages/docs/src/pages/not-found-page.js";
import { ReferencePage } from "../../packages/docs/src/pages/reference-page.js";
import { renderPage } from "../../packages/docs/src/pages/render.js";
import type { PageContext } from "../../packages/docs/src/pages/site-context.js";
import { relate, type SiteMap } from "../../packages/docs/src/site-map.js";
import type { DocsView } from "../../packages/docs/src/view.js";
import type { GeneratedFile } from "../emitters/emitter.js";

/** The HTML pages of the site, except Redoc's, which the build of the site makes. */
export function printPages(view: DocsView, site: SiteMap): GeneratedFile[] {
  const print = (path: string, page: VNode): GeneratedFile => ({
    path: `packages/docs/generated/${path}`,
    text: renderPage(page, linkFrom(site, path), view.header),
  });
  return [
    ...site.pages.map((plan) => print(plan.path, <ReferencePage view={view} plan={plan} />)),
    print("explorer.html", <ExplorerPage view={view} />),
    print("404.html", <NotFoundPage view={view} />),
    ...(view.releases.length === 0 ? [] : [print("changelog.html", <ChangelogPage view={view} />)]),
  ];
}

/** The functions that make the links of a page. */
export function linkFrom(site: Pick<SiteMap, "hrefOf">, path: string): PageContext {
  return {
    hrefOf: (anchor) => site.hrefOf(path, anchor),
    fileOf: (file) => relate(path, file),
  };
}
