import type { DocsView } from "../view.js";
import { Page } from "./shell.js";
import { usePage } from "./site-context.js";

interface ExplorerPageProps {
  readonly view: DocsView;
}

/**
 * The page loads only files of the site, and sends requests only to a mock on the reader's machine. The hosts are those
 * that the explorer accepts: `packages/docs/src/explorer/mock.ts`.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src data:",
  "connect-src http://127.0.0.1:* http://localhost:* https://127.0.0.1:* https://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The page of the explorer; its script adds the form. */
export function ExplorerPage({ view }: ExplorerPageProps) {
  const { hrefOf, fileOf } = usePage();
  const isTyped = view.cases !== undefined;
  const heading = isTyped ? "What may I set on this kind of model?" : "What may I send?";
  const choice = isTyped ? "Choose the type of the model, then fill" : "Fill";
  const intro = `${choice} in a request as a form or as JSON. The rules of the client check it as you type, and you can copy it as code.`;
  const others = view.operations.filter(({ explorer }) => explorer === undefined);
  return (
    <Page
      view={view}
      id="explorer"
      title={`Explorer – ${view.title}`}
      description={intro}
      head={
        <>
          <meta http-equiv="Content-Security-Policy" content={policy} />
          <link rel="stylesheet" href={fileOf("explorer.css")} />
        </>
      }
      scripts={["explorer.js"]}
    >
      <main id="main" tabIndex={-1}>
        <h1>{heading}</h1>
        <p class="lead">{intro}</p>
        {others.length > 0 && (
          <p class="note">
            Not in the explorer, because they take more than a JSON form:{" "}
            {others.map(({ anchor, httpMethod, path }, index) => (
              <>
                {index > 0 && ", "}
                <a href={hrefOf(anchor)}>{`${httpMethod} ${path}`}</a>
              </>
            ))}
            .
          </p>
        )}
        <noscript>
          <p class="note">
            The explorer needs JavaScript, which is disabled in this browser.{" "}
            <a href={fileOf("index.html")}>The reference</a> has the same content and works without
            it.
          </p>
        </noscript>
        <div id="explorer" />
      </main>
    </Page>
  );
}
