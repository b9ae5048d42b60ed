import { type Change, type Impact, impacts } from "./change.js";
import { bumpFor, findBump, nextVersion, type PackageVersion } from "./packages.js";

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
  changes: readonly Change[],
  declared: ReadonlyMap<string, Impact>,
): PackagePlan[] {
  return packages.map((one) => {
    const impact = findBump(one.folder, changes);
    if (impact === undefined)
      return { ...one, impact, bump: undefined, next: undefined, isUndeclared: false };
    const bump = bumpFor(impact, one.version);
    const given = declared.get(one.name);
    const isDeclared = given !== undefined && impacts.indexOf(given) >= impacts.indexOf(bump);
    return {
      ...one,
      impact,
      bump,
      next: nextVersion(one.version, impact),
      isUndeclared: impact === "major" && !isDeclared,
    };
  });
}
