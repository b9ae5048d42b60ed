import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { listProblems, type Manifest } from "./list-problems.js";

/*
 * The first step of `npm run release`: reports all that prevents it before anything is built or published.
 */

const root = new URL("../../", import.meta.url);

async function readManifests(): Promise<Record<string, Manifest>> {
  const folders = await readdir(new URL("packages/", root), { withFileTypes: true });
  const paths = folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}/package.json`);
  const entries = paths.map(async (path) => {
    // npm has installed from this file, so that it is one.
    const manifest = JSON.parse(await readFile(new URL(path, root), "utf8")) as Manifest;
    return [path, manifest] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function listChangesets(): Promise<string[]> {
  const names = await readdir(fileURLToPath(new URL(".changeset/", root)));
  const changesets = names.filter((name) => name.endsWith(".md") && name !== "README.md");
  return changesets.map((name) => `.changeset/${name}`);
}

const { GITHUB_REF_NAME, GITHUB_REF_TYPE } = process.env;
const problems = listProblems({
  manifests: await readManifests(),
  changesets: await listChangesets(),
  tag: GITHUB_REF_TYPE === "tag" ? GITHUB_REF_NAME : undefined,
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
