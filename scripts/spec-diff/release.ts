import { stringify } from "yaml";
import type { Release } from "../../generator/api-model/model.js";
import { type Change, type Edition, maxImpact } from "./change.js";
import { nextVersion } from "./packages.js";

/** A release that would say something wrong. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";
}

const header = (what: string): string =>
  `# ${what} Written by \`npm run spec:diff -- --release\`; do not edit.\n`;

/** The texts of the two files that a release leaves behind. */
export interface ReleaseFiles {
  readonly document: string;
  readonly changelog: string;
}

/**
 * Makes today's document the released one.
 *
 * @param released - the version that was released last; `undefined` for the first release
 * @param date - the day of the release
 * @throws {@link ReleaseError} where the version of the document does not fit its changes
 */
export function makeRelease(
  today: Edition,
  changes: readonly Change[],
  { released, date }: { readonly released: string | undefined; readonly date: string },
): ReleaseFiles {
  const { info, releases } = today.model;
  if (released !== undefined) requireVersion(info.version, released, changes);
  const release: Release = {
    version: info.version,
    date,
    changes: changes.map(({ area, ...change }) => change),
  };
  return {
    document:
      header("The document as it was last released, in one file.") +
      stringify(today.document.root, { aliasDuplicateObjects: false }),
    changelog:
      header("What changed in the document from release to release, the newest first.") +
      stringify([release, ...releases], { aliasDuplicateObjects: false }),
  };
}

/** Orders plain versions: 0.10.0 comes after 0.9.0. */
const versions = new Intl.Collator("en", { numeric: true });

function requireVersion(version: string, released: string, changes: readonly Change[]): void {
  const impact = maxImpact(changes.map((change) => change.impact)) ?? "patch";
  const least = nextVersion(released, impact);
  if (versions.compare(version, least) >= 0) return;
  throw new ReleaseError(
    `info.version in openapi/openapi.yaml is ${version}, and ${released} was released last. ` +
      `The changes since ask for at least ${least}: write that, and run this again.`,
  );
}
