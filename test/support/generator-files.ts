import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const repository = fileURLToPath(new URL("../../", import.meta.url));
export const fixtures = join(repository, "test/fixtures/generator");

/** Each fixture: a folder with `openapi.yaml` and what is expected of it. */
export const caseNames = readdirSync(fixtures).sort();

export const specOf = (name: string): string => join(fixtures, name, "openapi.yaml");
export const expectedOf = (name: string): string => join(fixtures, name, "expected");

/** Fixtures that together reach nearly all code of the docs' Markdown, of which others keep none. */
const documented = new Set([
  "body-kinds",
  "case-rules",
  "discriminated-unions",
  "tolerated-errors",
]);

/** Fixtures of which the raw contract and the data of the explorer are kept. */
const whole = new Set(["case-rules", "discriminated-unions"]);

/** Fixtures whose class of the client, list of errors or index differ from those of others in more than names. */
const connected = new Set([
  "case-rules",
  "clashing-names",
  "comment-closers",
  "error-catalog",
  "no-x-client",
  "operation-names",
  "second-endpoint",
  "security-schemes",
  "servers",
]);

export const isConnected = (name: string): boolean => connected.has(name);

/** Whether a generated file is kept as a snapshot, and not only generated, compiled and looked through. */
export function isKept(name: string, path: string): boolean {
  if (path.endsWith(".html")) return name === "case-rules";
  if (path.startsWith("packages/docs/generated/")) return documented.has(name);
  if (/\/(?:wire|wire-contract|explorer-data)\.ts$/.test(path)) return whole.has(name);
  const isEntry = /^packages\/client\/src\/generated\/(?:client|errors|index)\.ts$/.test(path);
  return !isEntry || isConnected(name);
}

/** Texts of files by their path, with `/` on every platform. */
export type Tree = Readonly<Record<string, string>>;

/** A function that makes empty folders; all of them are removed after the tests of the file. */
export function useTempDirs(): () => string {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    // macOS reaches its temporary folder through a link, which would show in relative paths.
    const folder = mkdtempSync(join(realpathSync(tmpdir()), "generator-test-"));
    folders.push(folder);
    return folder;
  };
}

/** A function that writes a document into a folder of its own, and gives its path. */
export function useSpecs(): (document: unknown) => string {
  const makeDir = useTempDirs();
  return (document) => {
    const spec = join(makeDir(), "openapi.json");
    writeFileSync(spec, JSON.stringify(document));
    return spec;
  };
}

export function writeTree(root: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    const file = resolve(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

export function listTree(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.split(sep).join("/"))
    .sort();
}

export function readTree(root: string): Record<string, string> {
  return Object.fromEntries(
    listTree(root).map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );
}

/** Replaces a text that occurs in the file; a test whose edit finds nothing to edit is wrong. */
export function editFile(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not contain ${JSON.stringify(from)}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** The hand-written part of the packages, beside which generated files compile. */
export const runtime: Tree = Object.fromEntries(
  ["packages/enums/src", "packages/client/src"].flatMap((source) =>
    Object.entries(readTree(join(repository, source)))
      .filter(([path]) => !path.startsWith("generated/"))
      .map(([path, text]) => [`${source}/${path}`, text]),
  ),
);
