import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { beforeAll, describe, expect, test } from "vitest";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import type { ClientModel } from "../../generator/client-model/client-model.js";
import { describeExplorer } from "../../generator/docs/explorer/describe-explorer.js";
import { MarkupPrinter } from "../../generator/docs/explorer/markup.js";
import { emitDocs } from "../../generator/docs/index.js";
import { linkFrom } from "../../generator/docs/pages.js";
import { prepareRedoc } from "../../generator/docs/redoc/index.js";
import { buildDocsView } from "../../generator/docs/view/build-docs-view.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { mapSite } from "../../packages/docs/src/site-map.js";
import type { DocsView } from "../../packages/docs/src/view.js";
import { expectAccessible, withPage } from "../support/docs-browser.js";
import { site } from "../support/docs-site.js";
import { useTempDirs } from "../support/generator-files.js";

const source = fileURLToPath(new URL("../fixtures/docs/orchard.yaml", import.meta.url));
const makeDir = useTempDirs();
const files = new Map<string, string>();
let folder: string;
let client: ClientModel;
let view: DocsView;

beforeAll(async () => {
  client = buildClientModel(buildApiModel(await loadDocument(source), "orchard.yaml"));
  view = await buildDocsView(client);
  folder = makeDir();
  for (const { path, text } of await emitDocs(client)) {
    const name = path.replace("packages/docs/generated/", "");
    files.set(name, text);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  for (const name of ["site.css", "site.js", "theme.js"])
    cpSync(join(site, name), join(folder, name));
});

const read = (name: string): string => files.get(name) ?? "";
const url = (name: string): string => pathToFileURL(join(folder, name)).href;

/** Anchors and links of a file. */
function readLinks(name: string): { readonly ids: Set<string>; readonly links: string[] } {
  if (name.endsWith(".html")) {
    const attribute = (pattern: RegExp) =>
      [...read(name).matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
    return {
      ids: new Set(attribute(/\sid="([^"]*)"/g)),
      links: attribute(/<a[^>]*\shref="([^"]*)"/g),
    };
  }
  const links: string[] = [];
  const ids = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === "link") links.push(node.url);
    if (node.type === "html")
      for (const [, id = ""] of node.value.matchAll(/<a id="([^"]*)">/g)) ids.add(id);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(read(name)));
  return { ids, links };
}

/** Whether a link of the site leads to a file, and to an anchor that it has. */
function resolves(link: string, from: string): boolean {
  const target = new URL(link, `https://site.invalid/${from}`);
  if (target.origin !== "https://site.invalid") return true;
  const path = target.pathname.slice(1);
  // Redoc and the documents themselves are added when the site is built.
  if (/^(?:redoc\.html|openapi\.|explorer\.html|llms-full\.txt)/.test(path)) return true;
  const id = decodeURIComponent(target.hash.slice(1));
  return files.has(path) && (id === "" || id === "main" || readLinks(path).ids.has(id));
}

describe("a site of many operations", () => {
  test("has a page and a Markdown file of each operation and tag, and for shared types", () => {
    const pages = [...files.keys()].filter((name) => name.includes("/"));
    expect(pages.filter((name) => name.startsWith("operations/"))).toHaveLength(2 * 13);
    expect(pages).toEqual(
      expect.arrayContaining([
        "tags/trees.html",
        "tags/trees.md",
        "operations/pick-tree.html",
        "operations/pick-tree.md",
        "types/1.html",
        "types/1.md",
      ]),
    );
    expect(read("operations/pick-tree.html")).toContain('id="Ladder"');
    expect(read("types/1.html")).toContain('id="Tree.mother"');
    expect(read("types/1.html")).not.toContain('id="Ladder"');
  });

  test("has no link that leads nowhere, and each anchor in one place", () => {
    const broken: string[] = [];
    const seen = new Map<string, string>();
    for (const name of files.keys()) {
      if (!/\.(?:html|md|txt)$/.test(name)) continue;
      const { ids, links } = readLinks(name);
      for (const id of ids) {
        if (!name.endsWith(".html") || id === "main") continue;
        expect(seen.get(id) ?? name, id).toBe(name);
        seen.set(id, name);
      }
      for (const link of links) {
        if (!resolves(link, name)) broken.push(`${name}: ${link}`);
      }
    }
    expect(seen.size).toBeGreaterThan(60);
    expect(broken).toEqual([]);
  });

  test("has no link that leads nowhere in the explorer and in Redoc", () => {
    const site = mapSite(view);
    const explorer = describeExplorer(client, new MarkupPrinter(linkFrom(site, "explorer.html")));
    const shown = explorer.operations.map(([, operation]) => operation);
    const fields = [
      ...shown.flatMap(({ path, query, body }) => [...path, ...query, ...(body?.fields ?? [])]),
      ...explorer.objects.flatMap((object) => object.fields),
    ];
    const fromExplorer = [
      ...fields.map(({ page = "index.html", anchor }) => `${page}#${anchor}`),
      ...[...JSON.stringify(explorer).matchAll(/href=\\"([^\\]*)\\"/g)].map(
        ([, href = ""]) => href,
      ),
    ];
    const { document } = prepareRedoc(client.api, view);
    const fromRedoc = [...JSON.stringify(document).matchAll(/\]\(([^#)][^)]*)\)/g)].map(
      ([, href = ""]) => href,
    );
    expect(fromExplorer).toContain("types/1.html#Colour");
    expect(fromExplorer).toContain("operations/pick-tree.html#Ladder.rungs");
    expect(fromRedoc).toContain("operations/pick-tree.html#Ladder.rungs");
    expect([...fromExplorer, ...fromRedoc].filter((link) => !resolves(link, "redoc.html"))).toEqual(
      [],
    );
    const toExplorer = fromRedoc.filter((link) => link.startsWith("explorer.html"));
    expect(toExplorer).toContain("explorer.html?operation=pickTree#Ladder.rungs");
    for (const link of toExplorer) {
      const { searchParams, hash } = new URL(link, "https://site.invalid/");
      const id = searchParams.get("operation") ?? shown[0]?.id;
      const operation = shown.find((one) => one.id === id);
      const known = JSON.stringify([operation, explorer.objects]);
      expect(operation, link).toBeDefined();
      expect(known, link).toContain(`"anchor":"${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  test("shows a type that is both a body and a resource in both places", () => {
    expect(read("operations/add-tree.html")).toContain('id="TreeAddParams.name"');
    expect(read("operations/get-tree.html")).toMatch(/href="\.\.\/types\/1\.html#Tree"/);
  });

  test.each(["html", "md"])(
    "states headers, callbacks, webhooks and further links as %s",
    (kind) => {
      expect(read(`operations/list-trees.${kind}`)).toMatch(
        /X-Rate-Left[\s\S]{0,60}integer \(int32\)[\s\S]{0,40}How many calls are left\./,
      );
      expect(read(`operations/pick-tree.${kind}`)).toMatch(
        /picked[\s\S]*\{\$request\.body#\/url\}[\s\S]*The tree is picked/,
      );
      expect(read(`webhooks.${kind}`)).toMatch(/fruit-fell[\s\S]*A fruit fell/);
      const front = kind === "html" ? "index.html" : "reference.md";
      for (const [name, link] of [
        [front, "guide"],
        [`tags/trees.${kind}`, "trees"],
        [`operations/add-tree.${kind}`, "add-trees"],
        [`operations/pick-tree.${kind}`, "urls"],
        [`types/1.${kind}`, "tree"],
      ] as const)
        expect(read(name), name).toContain(`https://orchard.example/${link}`);
    },
  );

  test("lists the operations of the tag at hand only, and marks the page", async () => {
    await withPage(url("operations/pick-tree.html"), async ({ page }) => {
      const contents = page.getByRole("navigation", { name: "Contents" });
      const names = await contents.getByRole("link").allInnerTexts();
      expect(names.some((name) => name.includes("Add one to the trees"))).toBe(true);
      expect(names.some((name) => name.includes("Add one to the baskets"))).toBe(false);
      expect(await contents.locator("[aria-current=page]").innerText()).toContain("Pick a tree");
      await contents.getByRole("link", { name: "Baskets" }).click();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Baskets");
    });
  });

  test.each([
    "index.html",
    "tags/trees.html",
    "operations/pick-tree.html",
    "types/1.html",
    "webhooks.html",
  ])("%s is accessible, and fits the window", (name) =>
    withPage(url(name), (docs) => expectAccessible(docs)),
  );
});
