import { readFile } from "node:fs/promises";
import { join } from "node:path";
import readChangesets from "@changesets/read";
import { repository } from "../../generator/generate-packages.js";
import root from "../../package.json" with { type: "json" };
import { listProblems, type Manifest } from "./list-problems.js";

/*
 * The first step of `npm run release`: reports everything that prevents a release before anything is built or
 * published.
 */

const manifests: Record<string, Manifest> = {};
for (const path of root.workspaces.map((folder) => `${folder}/package.json`))
  manifests[path] = JSON.parse(await readFile(join(repository, path), "utf8"));
const changesets = await readChangesets(repository);
const { GITHUB_REF_NAME, GITHUB_REF_TYPE } = process.env;
const problems = listProblems({
  manifests,
  changesets: changesets.map(({ id }) => `.changeset/${id}.md`),
  tag: GITHUB_REF_TYPE === "tag" ? GITHUB_REF_NAME : undefined,
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
