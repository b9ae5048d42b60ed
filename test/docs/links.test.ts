import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import GithubSlugger from "github-slugger";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { beforeAll, describe, expect, test } from "vitest";
import { openPage } from "../support/docs-browser.js";
import { fileUrl, pages, site } from "../support/docs-site.js";

/** The links of a page, and the anchors that other pages can link to. */
interface Linked {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
  readonly repeated: readonly string[];
}

const linked = new Map<string, Linked>();

beforeAll(async () => {
  for (const page of pages)
    linked.set(page, await readPage(page, "ModelUpdateParams.originalAssets"));
  // The explorer shows one operation, to which the anchor leads.
  const other = await readPage("explorer.html", "ModelRetrieveParams.modelId");
  const first = linked.get("explorer.html") ?? other;
  const anchors = new Set([...first.anchors, ...other.anchors]);
  linked.set("explorer.html", { ...first, anchors });
  for (const file of ["reference.md", "llms.txt"]) linked.set(file, readMarkdown(file));
});

/** A page after its scripts have run. */
async function readPage(name: string, anchor: string): Promise<Linked> {
  const { page, close } = await openPage();
  try {
    await page.goto(fileUrl(`${name}#${anchor}`));
    await page.getByText(anchor.replace(/.*\./, "")).locator("visible=true").first().waitFor();
    const found = await page.evaluate(() => ({
      links: [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href") ?? ""),
      ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      // The page of Redoc has its anchors in a table, because Redoc does not use them as ids.
      table: document.getElementById("redoc-targets")?.textContent ?? "{}",
    }));
    const repeated = found.ids.filter((id, index) => found.ids.indexOf(id) !== index);
    const table: object = JSON.parse(found.table);
    return {
      links: [...found.links, ...findSiblings(name)],
      anchors: new Set([...found.ids, ...Object.keys(table)]),
      repeated,
    };
  } finally {
    await close();
  }
}

/** Links to the other pages anywhere in the file, also in data that no script has shown yet. */
function findSiblings(name: string): string[] {
  const text = readFileSync(join(site, name), "utf8");
  return text.match(/\b(?:index|explorer|redoc)\.html#[\w.%~-]+/g) ?? [];
}

function readMarkdown(name: string): Linked {
  const links: string[] = [];
  const anchors: string[] = [];
  const slugger = new GithubSlugger();
  const visit = (node: Nodes): void => {
    if (node.type === "link") links.push(node.url);
    if (node.type === "html") anchors.push(...readIds(node.value));
    if (node.type === "heading") anchors.push(slugger.slug(readText(node)));
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(readFileSync(join(site, name), "utf8")));
  const repeated = anchors.filter((id, index) => anchors.indexOf(id) !== index);
  return { links, anchors: new Set(anchors), repeated };
}

const readIds = (html: string): string[] =>
  [...html.matchAll(/<a id="([^"]*)">/g)].map(([, id = ""]) => id);

function readText(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(readText).join("") : "";
}

describe.each([...pages, "reference.md", "llms.txt"])("%s", (name) => {
  test("has no broken links", () => {
    const { links = [] } = linked.get(name) ?? {};
    expect(links.length).toBeGreaterThan(10);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = "", hash] = link.replace(/\?[^#]*/, "").split("#");
      const target = file === "" ? name : file;
      if (!existsSync(join(site, target))) return true;
      if (hash === undefined || hash === "") return false;
      const isRoute = target === "redoc.html" && hash.startsWith("/");
      const { anchors } = linked.get(target) ?? {};
      return !isRoute && !anchors?.has(decodeURIComponent(hash));
    });
    expect(broken).toEqual([]);
  });

  test("has each anchor once", () => {
    expect(linked.get(name)?.repeated).toEqual([]);
  });
});

test("the pages and downloads are linked to from the front page", () => {
  const { links = [] } = linked.get("index.html") ?? {};
  const files = [...pages, "reference.md", "llms.txt", "openapi.yaml", "openapi.json"];
  expect(files.filter((file) => !links.includes(file))).toEqual([]);
});

test("a field has the same anchor on every page", () => {
  for (const page of [...pages, "reference.md"]) {
    const { anchors } = linked.get(page) ?? {};
    for (const anchor of ["ModelUpdateParams.name", "TrainingParameters.rank"]) {
      expect(anchors?.has(anchor), `${page}#${anchor}`).toBe(true);
    }
  }
});
