import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { ApiModel } from "../../api-model/model.js";
import { renderHeader } from "../../typescript/header.js";

export interface Page {
  readonly id: "reference" | "explorer" | "redoc" | "changelog";
  readonly title: string;
  readonly description: string;
  /** Further elements of the head. */
  readonly head?: readonly ElementContent[];
  readonly scripts: readonly string[];
  readonly body: readonly ElementContent[];
}

const pages = [
  { id: "reference", href: "index.html", label: "Reference" },
  { id: "explorer", href: "explorer.html", label: "Explorer" },
  { id: "redoc", href: "redoc.html", label: "Redoc" },
] as const;

const changelogPage = { id: "changelog", href: "changelog.html", label: "Changelog" } as const;

/** The pages of the site; the changelog exists once there is a release. */
function listPages({ releases }: ApiModel) {
  return releases.length === 0 ? pages : [...pages, changelogPage];
}

/** The reference in another format. */
interface Download {
  readonly href: string;
  readonly label: string;
  readonly about: string;
}

const changelog: Download = {
  href: "changelog.md",
  label: "Changelog (Markdown)",
  about: "What has changed from release to release.",
};

/** The reference in other formats. */
export function listDownloads({ releases }: ApiModel): readonly Download[] {
  return releases.length === 0 ? downloads : [...downloads, changelog];
}

const downloads: readonly Download[] = [
  { href: "reference.md", label: "Markdown", about: "The whole reference as Markdown." },
  { href: "llms.txt", label: "llms.txt", about: "Where a language model finds what." },
  { href: "openapi.yaml", label: "OpenAPI (YAML)", about: "The bundled description of the API." },
  { href: "openapi.json", label: "OpenAPI (JSON)", about: "The same as JSON." },
];

/** A page of the site, with the head and the navigation that all pages share. */
export function renderPage(api: ApiModel, page: Page): Root {
  return {
    type: "root",
    children: [
      { type: "doctype" },
      { type: "comment", value: ` ${renderHeader(api).replaceAll("--", "- -")} ` },
      h("html", { lang: "en" }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("title", page.title),
          h("meta", { name: "description", content: page.description }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          h("link", { rel: "icon", href: "data:," }),
          h("link", { rel: "stylesheet", href: "site.css" }),
          ...(page.head ?? []),
          ...page.scripts.map((src) => h("script", { src, defer: true })),
        ]),
        h("body", { className: [`page-${page.id}`] }, [
          h("a", { className: ["skip"], href: "#main" }, "Skip to the content"),
          renderBar(api, page),
          ...page.body,
        ]),
      ]),
    ],
  };
}

function renderBar(api: ApiModel, { id: current }: Page): ElementContent {
  const { info } = api;
  return h("header", { className: ["bar"] }, [
    h("a", { className: ["brand"], href: "index.html" }, [
      info.title,
      " ",
      h("small", info.version),
    ]),
    h("nav", { ariaLabel: "Pages" }, [
      h(
        "ul",
        listPages(api).map(({ id, href, label }) =>
          h("li", [h("a", { href, ariaCurrent: id === current ? "page" : undefined }, label)]),
        ),
      ),
    ]),
  ]);
}
