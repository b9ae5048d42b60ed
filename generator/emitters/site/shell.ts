import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import { renderHeader } from "../../header.js";
import type { ApiModel } from "../../model.js";

export interface Page {
  readonly id: "reference" | "explorer" | "redoc";
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

/** The same document for other readers. */
export const downloads = [
  { href: "reference.md", label: "Markdown", says: "The whole reference as Markdown." },
  { href: "llms.txt", label: "llms.txt", says: "Where a language model finds what." },
  { href: "openapi.yaml", label: "OpenAPI (YAML)", says: "The bundled description of the API." },
  { href: "openapi.json", label: "OpenAPI (JSON)", says: "The same as JSON." },
] as const;

/** A page of the site: the same head and navigation around each. */
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

function renderBar({ info }: ApiModel, { id: current }: Page): ElementContent {
  return h("header", { className: ["bar"] }, [
    h("a", { className: ["brand"], href: "index.html" }, [
      info.title,
      " ",
      h("small", info.version),
    ]),
    h("nav", { ariaLabel: "Pages" }, [
      h(
        "ul",
        pages.map(({ id, href, label }) =>
          h("li", [h("a", { href, ariaCurrent: id === current ? "page" : undefined }, label)]),
        ),
      ),
    ]),
  ]);
}
