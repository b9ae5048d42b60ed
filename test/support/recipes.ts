import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Code, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { editFile, repository, writeTree } from "./generator-files.js";

/** How to add something, as CONTRIBUTING.md describes it. */
export interface Recipe {
  readonly title: string;
  /** How many lines its description has. */
  readonly steps: number;
  /** Does in a copy of the repository what its example shows. */
  readonly apply: (root: string) => Promise<void>;
}

const { children } = fromMarkdown(readFileSync(join(repository, "CONTRIBUTING.md"), "utf8"));

/** The words of a heading of this depth; `undefined` for anything else. */
function readHeading(node: RootContent | undefined, depth: number): string | undefined {
  if (node?.type !== "heading" || node.depth !== depth) return undefined;
  return node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** The parts of the chapter of recipes, by the heading they stand under. */
function readChapter(): { readonly title: string; readonly content: readonly RootContent[] }[] {
  const start = children.findIndex((node) => readHeading(node, 2) === "Recipes") + 1;
  const length = children.slice(start).findIndex((node) => readHeading(node, 2) !== undefined);
  const chapter = children.slice(start, start + length);
  const heads = chapter.flatMap((node, index) =>
    readHeading(node, 3) === undefined ? [] : [index],
  );
  return [0, ...heads].map((from, index) => ({
    title: readHeading(chapter[from], 3) ?? "",
    content: chapter.slice(from, heads[index]),
  }));
}

const isCode = (node: RootContent): node is Code => node.type === "code";

/** What is to be run after each of the recipes. */
export function readCommands(): string[] {
  const [introduction] = readChapter();
  const blocks = (introduction?.content ?? []).filter(isCode);
  return blocks.filter(({ lang }) => lang === "sh").flatMap(({ value }) => value.split("\n"));
}

export function readRecipes(): Recipe[] {
  return readChapter()
    .slice(1)
    .map(({ title, content }) => {
      const lists = content.filter((node) => node.type === "list");
      const examples = content.filter(isCode);
      return {
        title,
        steps: lists.flatMap((list) => list.children).length,
        apply: async (root) => {
          for (const example of examples) await applyExample(root, example);
        },
      };
    });
}

/** A change of a file, or a new file whose path stands in a comment on the first line. */
async function applyExample(root: string, { lang, value }: Code): Promise<void> {
  const [first = "", ...lines] = value.split("\n");
  const path = /^(?:\+\+\+|#|\/\/) ([\w/.{}-]+)$/.exec(first)?.[1];
  if (path === undefined) throw new Error(`An example begins with ${first}, not with its file.`);
  if (lang !== "diff") return writeTree(root, { [path]: `${lines.join("\n")}\n` });
  const side = (sign: string) =>
    lines.flatMap((line) => (line.startsWith(sign) ? [] : [`${line.slice(1)}\n`])).join("");
  const before = side("+");
  const found = (await readFile(join(root, path), "utf8")).split(before).length - 1;
  if (found !== 1) throw new Error(`${path} has ${found} places for the change:\n${value}`);
  editFile(join(root, path), before, side("-"));
}
