import { existsSync } from "node:fs";
import { join } from "node:path";
import { changelogPath } from "../../generator/document/read-releases.js";
import { compareDocuments, readVersion } from "./compare-documents.js";
import { planVersions, readDeclared, readPackages } from "./packages.js";
import { reportChanges, reportDeclaration, reportPlan } from "./report.js";

/** The files of a repository that a comparison reads or writes. */
export function listPaths(root: string) {
  return {
    today: join(root, "openapi/openapi.yaml"),
    released: join(root, "openapi/released/openapi.yaml"),
    changelog: join(root, "openapi", changelogPath),
  };
}

/** Compares the document of a repository with the last released one; without one, there are no changes. */
export async function compareWithReleased(root: string) {
  const paths = listPaths(root);
  const after = await readVersion(paths.today);
  const isReleased = existsSync(paths.released);
  const comparison = { before: isReleased ? await readVersion(paths.released) : after, after };
  return {
    comparison,
    /** The last released version; `undefined` if there is none. */
    released: isReleased ? comparison.before.model.info.version : undefined,
    changes: isReleased ? await compareDocuments(comparison) : [],
  };
}

/**
 * Reports the changes since the last release.
 *
 * @returns the report, and whether something breaks that no changeset declares
 * @throws {@link ReleaseError} if nothing was released yet
 */
export async function checkChanges(root: string): Promise<{ text: string; isRefused: boolean }> {
  const { released, changes, comparison } = await compareWithReleased(root);
  if (released === undefined)
    throw new ReleaseError(
      "No document has been released yet. `npm run spec:diff -- --release` releases today's as the first.",
    );
  if (changes.length === 0)
    return { text: `The document is unchanged since ${released}.\n`, isRefused: false };
  const packages = await readPackages(root);
  const plan = planVersions(packages, changes, comparison, await readDeclared(root));
  const parts = [
    reportChanges(changes, comparison.after),
    reportPlan(plan),
    reportDeclaration(plan),
  ];
  return {
    text: `Since ${released}:\n\n${parts.join("\n")}`,
    isRefused: plan.some(({ isUndeclared }) => isUndeclared),
  };
}

/** A release that cannot be made, or is missing. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";
}
