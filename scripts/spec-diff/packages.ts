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

/** What the changes ask of one package. */
export interface PackagePlan extends PackageVersion {
  /** `undefined` where nothing of it changes. */
  readonly impact: Impact | undefined;
  /** The bump for that at the package's version, and the version it leads to. */
  readonly bump: Impact | undefined;
  readonly next: string | undefined;
  /** Whether it breaks, and no changeset says so. */
  readonly isUndeclared: boolean;
}

/** Which package needs which version, and where a break has not been declared. */
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

/** What changes ask of a package; `undefined` where they do not touch it. */
export function findImpact(
  folder: string,
  changes: readonly ReleasedChange[],
  comparison: Comparison,
): Impact | undefined {
  const touching = changes.filter((change) => findPackages(change, comparison).has(folder));
  const found = maxImpact(touching.map(({ impact }) => impact));
  // Pages are read, and programs do not break on them.
  return folder === "docs" && found === "major" ? "minor" : found;
}

/** The packages that state the fact which a change is about. */
function findPackages({ pointer }: ReleasedChange, { before, after }: Comparison): Set<string> {
  const isGone = readAt(after.document.root, pointer) === undefined;
  return listPackages(findKind((isGone ? before : after).document.root, pointer));
}

/** Below 1.0.0 a minor version may break, and all else is a patch: so `^0.1.0` of npm has it. */
export function bumpFor(impact: Impact, version: string): Impact {
  if (!version.startsWith("0.")) return impact;
  return impact === "major" ? "minor" : "patch";
}

/** The version after one; that itself where it is no semantic version. */
export function nextVersion(version: string, impact: Impact): string {
  return inc(version, bumpFor(impact, version)) ?? version;
}

/** The bumps that changesets declare, by the name of the package. */
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
  // npm installs nothing whose manifest has another form.
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
}
