import type { ComponentChildren } from "preact";
import { toMarkdownPath } from "../site-map.js";
import type { DocsView } from "../view.js";
import { usePage } from "./site-context.js";

export interface PageProps {
  readonly view: DocsView;
  readonly id: "reference" | "explorer" | "redoc" | "changelog" | "not-found";
  readonly title: string;
  readonly description: string;
  /** The path of the page, if a file of Markdown is beside it. */
  readonly path?: string;
  /** Further elements of the head. */
  readonly head?: ComponentChildren;
  readonly scripts: readonly string[];
  readonly children: ComponentChildren;
}

/** A page of the site, with the head and the navigation that all pages share. */
export function Page({ view, id, title, description, path, head, scripts, children }: PageProps) {
  const { fileOf } = usePage();
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={view.title} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        {path !== undefined && (
          <link rel="alternate" type="text/markdown" href={fileOf(toMarkdownPath(path))} />
        )}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={fileOf("site.css")} />
        {head}
        <script src={fileOf("theme.js")} />
        {["site.js", ...scripts].map((src) => (
          <script src={fileOf(src)} defer />
        ))}
      </head>
      <body class={`page-${id}`}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Bar view={view} current={id} />
        {children}
      </body>
    </html>
  );
}

/** The pages of the site; the changelog exists once there is a release. */
function listPages({ releases }: DocsView) {
  return [
    { id: "reference", path: "index.html", label: "Reference" },
    { id: "explorer", path: "explorer.html", label: "Explorer" },
    { id: "redoc", path: "redoc.html", label: "Redoc" },
    ...(releases.length === 0
      ? []
      : [{ id: "changelog", path: "changelog.html", label: "Changelog" }]),
  ];
}

function Bar({ view, current }: { readonly view: DocsView; readonly current: PageProps["id"] }) {
  const { fileOf } = usePage();
  return (
    <header class="bar">
      <a class="brand" href={fileOf("index.html")}>
        {view.title} <small>{view.version}</small>
      </a>
      <nav aria-label="Pages">
        <ul>
          {listPages(view).map(({ id, path, label }) => (
            <li>
              <a href={fileOf(path)} aria-current={id === current ? "page" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tools" />
    </header>
  );
}
