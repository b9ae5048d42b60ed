import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildModel } from "../../generator/api-model/build-api-model.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { changelogPath } from "../../generator/document/read-releases.js";
import { Usages } from "../spec-facts/usages.js";
import type { Change, Edition } from "./change.js";
import { readDeclared } from "./changesets.js";
import { diffDocuments } from "./diff-documents.js";
import { readPackages } from "./packages.js";
import { planVersions } from "./plan.js";
import { makeRelease, ReleaseError } from "./release.js";
import { reportChanges, reportDeclaration, reportPlan } from "./report.js";

/** What there is to print, and whether something breaks without having been declared. */
export interface Verdict {
  readonly text: string;
  readonly isRefused: boolean;
}

/**
 * Compares the document of a repository with the one that was released last.
 *
 * @throws {@link ReleaseError} where none was released yet
 */
export async function judgeRepository(root: string): Promise<Verdict> {
  const { released, after, changes } = await compare(root);
  if (released === undefined)
    throw new ReleaseError(
      "No document was released yet. `npm run spec:diff -- --release` makes today's the first.",
    );
  if (changes.length === 0)
    return { text: `The document is as it was released with ${released}.\n`, isRefused: false };
  const declared = await readDeclared(join(root, ".changeset"));
  const plan = planVersions(await readPackages(root), changes, declared);
  const parts = [reportChanges(changes, after), reportPlan(plan), reportDeclaration(plan)];
  return {
    text: `Since ${released}:\n\n${parts.join("\n")}`,
    isRefused: plan.some(({ isUndeclared }) => isUndeclared),
  };
}

/**
 * Makes today's document the released one, and adds what has changed to the changelog.
 *
 * @param date - the day of the release
 * @returns what was done, in a sentence
 */
export async function releaseDocument(root: string, date: string): Promise<string> {
  const { released, after, changes } = await compare(root);
  const { version } = after.model.info;
  if (released === version && changes.length === 0)
    return `Nothing has changed since ${released}.\n`;
  const files = makeRelease(after, changes, { released, date });
  const paths = listPaths(root);
  await mkdir(dirname(paths.released), { recursive: true });
  await writeFile(paths.released, files.document);
  await writeFile(paths.changelog, files.changelog);
  return `Version ${version} is the released one now. Run \`npm run codegen\` for its changelog.\n`;
}

function listPaths(root: string) {
  return {
    today: join(root, "openapi/openapi.yaml"),
    released: join(root, "openapi/released/openapi.yaml"),
    changelog: join(root, "openapi", changelogPath),
  };
}

interface Compared {
  /** The version that was released last. */
  readonly released: string | undefined;
  readonly after: Edition;
  readonly changes: readonly Change[];
}

async function compare(root: string): Promise<Compared> {
  const paths = listPaths(root);
  const after = await readEdition(paths.today);
  if (!(await exists(paths.released))) return { released: undefined, after, changes: [] };
  const before = await readEdition(paths.released);
  const changes = await diffDocuments({ before, after });
  return { released: before.model.info.version, after, changes };
}

/** A document with what the generator makes of it. */
export async function readEdition(path: string): Promise<Edition> {
  const document = await loadDocument(path);
  return { document, model: buildModel(document, path), usages: new Usages(document.root) };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
