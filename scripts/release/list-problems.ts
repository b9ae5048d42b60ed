/** The inputs of a release. */
export interface Release {
  /** The manifests of the packages, by path. */
  readonly manifests: Readonly<Record<string, Manifest>>;
  /** Changesets that no version includes yet. */
  readonly changesets: readonly string[];
  /** The tag that started the release; `undefined` if none did. */
  readonly tag: string | undefined;
}

/** The part of a manifest that a release depends on. */
export interface Manifest {
  readonly version: string;
  readonly repository?: { readonly url?: string } | undefined;
}

/** Everything that prevents publishing, with what to do about each. */
export function listProblems({ manifests, changesets, tag }: Release): string[] {
  const packages = Object.entries(manifests);
  const nowhere = packages.filter(([, { repository }]) => repository?.url === undefined);
  const others = packages.filter(([, { version }]) => tag !== undefined && tag !== `v${version}`);
  return [
    ...nowhere.map(
      ([path]) =>
        `${path}: there is no repository, without which npm cannot prove where the package comes from. CONTRIBUTING.md has the command that sets it.`,
    ),
    ...others.map(
      ([path, { version }]) =>
        `${path}: the version is ${version}, the tag ${tag}. Tag the commit of npm run version with v${version}.`,
    ),
    ...changesets.map(
      (path) =>
        `${path}: this change is in no version yet. Run npm run version and commit the result.`,
    ),
  ];
}
