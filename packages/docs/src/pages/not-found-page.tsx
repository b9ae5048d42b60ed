import type { DocsView } from "../view.js";
import { Page } from "./shell.js";
import { usePage } from "./site-context.js";

/** The page for addresses without a page (404). */
export function NotFoundPage({ view }: { readonly view: DocsView }) {
  const { fileOf, hrefOf } = usePage();
  return (
    <Page
      view={view}
      id="not-found"
      title={`Page not found – ${view.title}`}
      description="There is no page at this address."
      scripts={[]}
    >
      <main id="main" tabIndex={-1}>
        <h1>Page not found</h1>
        <p class="lead">
          There is no page at this address. Search for what you need, or start from one of these:
        </p>
        <ul>
          <li>
            <a href={fileOf("index.html")}>The reference</a>
          </li>
          {view.tags.map((tag) => (
            <li>
              <a href={hrefOf(tag.anchor)}>{tag.name}</a>
            </li>
          ))}
        </ul>
      </main>
    </Page>
  );
}
