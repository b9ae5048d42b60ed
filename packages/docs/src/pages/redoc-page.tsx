import type { DocsView } from "../view.js";
import { Page } from "./shell.js";
import { usePage } from "./site-context.js";

/** The page loads only the style sheet and the scripts of the site; Redoc's own are inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self' file: 'unsafe-inline' blob:",
  "worker-src blob:",
  "style-src 'self' file: 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The page around Redoc; the build adds Redoc's own head. */
export function RedocPage({ view, body }: { readonly view: DocsView; readonly body: string }) {
  const { fileOf } = usePage();
  return (
    <Page
      view={view}
      id="redoc"
      title={`${view.title}: Redoc`}
      description={`${view.title} as a reference with Redoc.`}
      head={<meta http-equiv="Content-Security-Policy" content={policy} />}
      scripts={[]}
    >
      <noscript>
        <p>
          Redoc needs JavaScript, which is disabled in this browser. The{" "}
          <a href={fileOf("index.html")}>reference</a> works without it.
        </p>
      </noscript>
      <div id="main" tabIndex={-1} dangerouslySetInnerHTML={{ __html: body }} />
    </Page>
  );
}
