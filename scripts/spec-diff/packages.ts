import { readFile } from "node:fs/promises";
import { join } from "node:path";
import readChangesets from "@changesets/read";
import { inc } from "semver";
import type { ReleasedChange } from "../../generator/api-model/model.js";
import { readAt } from "../../generator/json/pointer.js";
import { findKind, listPackages } from "../spec-facts/fact-kinds.js";
import { type Comparison, type Impact, maxImpact } from "./change.js";

/** A package of the repository, by its folder. */
export interface PackageVersion {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/** The version that the changes require of a package. */
export interface PackagePlan extends PackageVersion {
  /** `undefined` if the package does not change. */
  readonly impact: Impact | undefined;
  /** The bump at the package's version, and the next version. */
  readonly bump: Impact | undefined;
  readonly next: string | undefined;
  /** Whether it breaks without a changeset that declares it. */
  readonly isUndeclared: boolean;
}

/** The next version of each package, and whether its breaking changes are declared. */
export function planVersions(
  packages: readonly PackageVersion[],
  changes: readonly ReleasedChange[],
  comparison: Comparison,
  declared: ReadonlyMap<string, Impact>,
): PackagePlan[] {
  return packages.map((one) => {
    const impact = findImpact(one.folder, changes, comparison);
    const bump = impact && bumpFor(impact, one.version);
    const given = declared.get(one.name);
    return {
      ...one,
      impact,
      bump,
      next: impact && nextVersion(one.version, impact),
      isUndeclared: impact === "major" && maxImpact([bump, given]) !== given,
    };
  });
}

/** The bump that changes require of a package; `undefined` if they do not affect it. */
export function findImpact(
  folder: string,
  changes: readonly ReleasedChange[],
  comparison: Comparison,
): Impact | undefined {
  const touching = changes.filter((change) => findPackages(change, comparison).has(folder));
  const found = maxImpact(touching.map(({ impact }) => impact));
  // Programs do not break on a change of pages.
  return folder === "docs" && found === "major" ? "minor" : found;
}

/** The packages that contain the changed fact. */
function findPackages({ pointer }: ReleasedChange, { before, after }: Comparison): Set<string> {
  const isGone = readAt(after.document.root, pointer) === undefined;
  return listPackages(findKind((isGone ? before : after).document.root, pointer));
}

/** Below 1.0.0, a minor version may break and any other change is a patch, as npm's `^0.1.0` expects. */
export function bumpFor(impact: Impact, version: string): Impact {
  if (!version.startsWith("0.")) return impact;
  return impact === "major" ? "minor" : "patch";
}

/** The next version; the same text if it is not a semantic version. */
export function nextVersion(version: string, impact: Impact): string {
  return inc(version, bumpFor(impact, version)) ?? version;
}

/** The bumps that changesets declare, by package name. */
export async function readDeclared(repository: string): Promise<ReadonlyMap<string, Impact>> {
  const declared = new Map<string, Impact>();
  for (const { name, type } of (await readChangesets(repository)).flatMap((one) => one.releases))
    if (type !== "none") declared.set(name, maxImpact([type, declared.get(name)]) ?? type);
  return declared;
}

/** The packages that the repository lists as its workspaces. */
export async function readPackages(repository: string): Promise<PackageVersion[]> {
  const { workspaces } = await readManifest<{ workspaces: string[] }>(repository);
  return Promise.all(
    workspaces.map(async (path) => {
      const { name, version } = await readManifest<PackageVersion>(join(repository, path));
      return { folder: path.replace(/^packages\//, ""), name, version };
    }),
  );
}

async function readManifest<Manifest>(folder: string): Promise<Manifest> {
  // npm installs no package whose manifest has another form.
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
}
