import type { DocsView, EventView, FieldView, OperationView, TagView, TypeView } from "./view.js";

/**
 * A page of the reference. A Markdown file is beside it: `reference.md` for the front page, otherwise one of the same
 * name.
 */
export type ReferencePage = { readonly path: string; readonly title: string } & (
  | { readonly kind: "whole" | "overview" | "webhooks" }
  | { readonly kind: "tag"; readonly tag: TagView }
  | { readonly kind: "operation"; readonly tag: TagView; readonly operation: OperationView }
  | { readonly kind: "types"; readonly types: readonly TypeView[] }
);

/** The pages of the reference, and where each anchor is. */
export interface SiteMap {
  readonly pages: readonly ReferencePage[];
  /** The address of an anchor, relative to a page of the site. */
  readonly hrefOf: (from: string, anchor: string) => string;
}

/** Lays out the pages: with few operations, everything is on one page; with many, each operation has its own. */
export function mapSite(view: DocsView): SiteMap {
  const pages = view.isPaged ? listPages(view) : [wholePage(view)];
  const places = new Map<string, string>();
  for (const page of pages)
    for (const anchor of listAnchors(view, page))
      if (!places.has(anchor)) places.set(anchor, page.path);
  // A link to the tag or operation that a page is about needs no hash.
  const tops = new Set(
    pages.flatMap((page) => {
      if (page.kind === "tag") return page.tag.anchor;
      return page.kind === "operation" ? page.operation.anchor : [];
    }),
  );
  return {
    pages,
    hrefOf: (from, anchor) => {
      const path = places.get(anchor) ?? home;
      if (path === from) return toHash(anchor);
      return `${relate(from, path)}${tops.has(anchor) ? "" : toHash(anchor)}`;
    },
  };
}

const home = "index.html";

const toHash = (anchor: string): string => `#${encodeURIComponent(anchor)}`;

/** The link from one file of the site to another. Folders are one level deep. */
export function relate(from: string, path: string): string {
  const [folder, name] = path.split("/");
  const [around, inFolder] = from.split("/");
  if (inFolder === undefined) return path;
  return name !== undefined && folder === around ? name : `../${path}`;
}

/** The path of the Markdown file of a page. */
export function toMarkdownPath(path: string): string {
  return /^(?:\.\.\/)?index\.html$/.test(path)
    ? path.replace("index.html", "reference.md")
    : path.replace(/\.html$/, ".md");
}

/** The link to an anchor in the Markdown files, from the page `from`, or else from a file at the root of the site. */
export function toMarkdownLink({ hrefOf }: SiteMap, anchor: string, from = ""): string {
  return hrefOf(from, anchor).replace(/^[^#]+/, toMarkdownPath);
}

const wholePage = ({ title }: DocsView): ReferencePage => ({ kind: "whole", path: home, title });

function listPages(view: DocsView): ReferencePage[] {
  const operations = new SlugMaker();
  const tags = new SlugMaker();
  return [
    { kind: "overview", path: home, title: view.title },
    ...view.tags.flatMap((tag): ReferencePage[] => [
      { kind: "tag", path: `tags/${tags.make(tag.name)}.html`, title: tag.name, tag },
      ...tag.operations.map(
        (operation): ReferencePage => ({
          kind: "operation",
          path: `operations/${operations.make(operation.anchor)}.html`,
          title: nameOperation(operation),
          tag,
          operation,
        }),
      ),
    ]),
    ...(view.webhooks.length === 0
      ? []
      : [{ kind: "webhooks", path: "webhooks.html", title: "Webhooks" } as const]),
    ...divideTypes(view.others).map((types, index): ReferencePage => {
      const names = [types[0]?.name, types.at(-1)?.name].filter((name) => name !== undefined);
      const range = [...new Set(names)].join(" – ");
      return {
        kind: "types",
        path: `types/${index + 1}.html`,
        title: `Types: ${range}`,
        types,
      };
    }),
  ];
}

export function nameOperation({ summary, httpMethod, path }: OperationView): string {
  return summary === "" ? `${httpMethod} ${path}` : summary;
}

/** The largest weight of a page of types, which is about its number of fields, unless a single type has more. */
const pageSize = 250;

/** The types in alphabetical order, divided into pages. */
function divideTypes(types: readonly TypeView[]): TypeView[][] {
  const sorted = [...types].sort((one, other) => (one.name < other.name ? -1 : 1));
  const pages: TypeView[][] = [];
  let size = pageSize;
  for (const type of sorted) {
    const weight = weigh(type);
    if (size + weight > pageSize) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(type);
    size += weight;
  }
  return pages;
}

function weigh(type: TypeView): number {
  if (type.kind === "enum") return 3 + type.members.length / 4;
  return type.fields.reduce(
    (sum, field) => sum + 1 + field.nested.reduce((inner, one) => inner + weigh(one), 0),
    3 + type.nested.reduce((sum, one) => sum + weigh(one), 0),
  );
}

/** Lower-case letters and digits separated by dashes, with a number if the name is taken. */
class SlugMaker {
  readonly #taken = new Set<string>();

  make(text: string): string {
    const slug =
      text
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join("-")
        .slice(0, 100) ?? "unnamed";
    let unique = slug;
    for (let number = 2; this.#taken.has(unique); number += 1) unique = `${slug}-${number}`;
    this.#taken.add(unique);
    return unique;
  }
}

function listAnchors(view: DocsView, page: ReferencePage): string[] {
  switch (page.kind) {
    case "overview":
      return [
        ...[view.authentication, ...view.guides].map(({ anchor }) => anchor),
        ...Object.values(view.anchors),
      ];
    case "tag":
      return [page.tag.anchor];
    case "operation":
      return listOperationAnchors(page.operation);
    case "webhooks":
      return view.webhooks.flatMap(listEventAnchors);
    case "types":
      return page.types.flatMap(listTypeAnchors);
    case "whole":
      // All targets are on the page itself.
      return [];
  }
}

function listOperationAnchors(operation: OperationView): string[] {
  const { anchor, request, responsesAnchor, fields, responses, callbacks } = operation;
  return [
    ...[anchor, request, responsesAnchor],
    ...fields.flatMap(listFieldAnchors),
    ...operation.samples.map((sample) => sample.anchor),
    ...responses.flatMap((response) => [
      response.anchor,
      ...response.examples.map((example) => example.anchor),
      ...response.nested.flatMap(listTypeAnchors),
    ]),
    ...callbacks.flatMap(listEventAnchors),
  ];
}

const listEventAnchors = ({ anchor, nested }: EventView): string[] => [
  anchor,
  ...nested.flatMap(listTypeAnchors),
];

const listFieldAnchors = ({ anchor, nested }: FieldView): string[] => [
  anchor,
  ...nested.flatMap(listTypeAnchors),
];

function listTypeAnchors(type: TypeView): string[] {
  if (type.kind === "enum") return [type.name, ...type.members.map(({ anchor }) => anchor)];
  return [
    type.name,
    ...type.fields.flatMap(listFieldAnchors),
    ...type.nested.flatMap(listTypeAnchors),
  ];
}
