import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import GithubSlugger from "github-slugger";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, it } from "vitest";
import { repository } from "./support/generator-files.js";

const isMarkdown = (name: string) => name.endsWith(".md");
const files = [
  ...readdirSync(repository).filter(isMarkdown),
  ...readdirSync(join(repository, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}/README.md`),
];

function collect<Value>(node: Nodes, pick: (node: Nodes) => readonly Value[]): Value[] {
  const below = "children" in node ? node.children.flatMap((child) => collect(child, pick)) : [];
  return [...pick(node), ...below];
}

const wordsOf = (node: Nodes): string =>
  collect(node, (one) => ("value" in one ? [one.value] : [])).join("");

/** What a link may point at in a page: its headings, and anchors that are written out. */
function readAnchors(path: string): Set<string> {
  const slugger = new GithubSlugger();
  const tree = fromMarkdown(readFileSync(path, "utf8"));
  const anchors = collect(tree, (node) => {
    if (node.type === "heading") return [slugger.slug(wordsOf(node))];
    return node.type === "html"
      ? [...node.value.matchAll(/id="([^"]+)"/g)].map(([, id]) => id ?? "")
      : [];
  });
  return new Set(anchors);
}

it.each(files)("%s links to files and headings that are there", (file) => {
  const tree = fromMarkdown(readFileSync(join(repository, file), "utf8"));
  const links = collect(tree, (node) => (node.type === "link" ? [node.url] : []));
  const broken = links.filter((url) => {
    if (/^[a-z]+:/.test(url)) return false;
    const [path = "", anchor] = url.split("#");
    const target = path === "" ? join(repository, file) : join(repository, dirname(file), path);
    if (!statSync(target, { throwIfNoEntry: false })?.isFile()) return true;
    return anchor !== undefined && !readAnchors(target).has(anchor);
  });
  expect(broken).toEqual([]);
});

it("the map of CONTRIBUTING.md names files that are there", () => {
  const tree = fromMarkdown(readFileSync(join(repository, "CONTRIBUTING.md"), "utf8"));
  const code = collect(tree, (node) => (node.type === "inlineCode" ? [node.value] : []));
  const paths = code.filter((text) =>
    /^[\w.{}-]+(?:\/[\w.{}-]+)*(?:\/|\.(?:json|mjs|tsx?|ya?ml|md))$/.test(text),
  );
  const folders = [
    "",
    "packages/client/src",
    "openapi",
    "openapi/components/schemas",
    ".github/workflows",
  ];
  const isThere = (path: string) =>
    folders.some((folder) => existsSync(join(repository, folder, path)));
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});
