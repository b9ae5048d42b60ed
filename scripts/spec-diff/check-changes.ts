import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { ReleasedChange } from "../../generator/api-model/model.js";
import { changelogPath } from "../../generator/document/read-releases.js";
import type { Comparison, DocumentVersion } from "./change.js";
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

export interface ComparedRepository {
  readonly after: DocumentVersion;
  /** The version that was released last; `undefined` where none was. */
  readonly released: string | undefined;
  readonly changes: readonly ReleasedChange[];
  readonly comparison: Comparison;
}

/** Compares the document of a repository with the one that was released last. */
export async function compareWithReleased(root: string): Promise<ComparedRepository> {
  const paths = listPaths(root);
  const after = await readVersion(paths.today);
  const isReleased = await stat(paths.released).then(
    () => true,
    () => false,
  );
  const before = isReleased ? await readVersion(paths.released) : after;
  const comparison = { before, after };
  return {
    after,
    released: isReleased ? before.model.info.version : undefined,
    changes: isReleased ? await compareDocuments(comparison) : [],
    comparison,
  };
}

/**
 * Reports what has changed since the last release.
 *
 * @returns the report, and whether something breaks that no changeset declares
 * @throws {@link ReleaseError} where none was released yet
 */
export async function checkChanges(root: string): Promise<{ text: string; isRefused: boolean }> {
  const { released, after, changes, comparison } = await compareWithReleased(root);
  if (released === undefined)
    throw new ReleaseError(
      "No document has been released yet. `npm run spec:diff -- --release` releases today's as the first.",
    );
  if (changes.length === 0)
    return { text: `The document is unchanged since ${released}.\n`, isRefused: false };
  const packages = await readPackages(root);
  const plan = planVersions(packages, changes, comparison, await readDeclared(root));
  const parts = [reportChanges(changes, after), reportPlan(plan), reportDeclaration(plan)];
  return {
    text: `Since ${released}:\n\n${parts.join("\n")}`,
    isRefused: plan.some(({ isUndeclared }) => isUndeclared),
  };
}

/** A release that cannot be made, or is missing. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";
}
