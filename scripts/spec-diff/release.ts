import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { stringify } from "yaml";
import type { Release, ReleasedChange } from "../../generator/api-model/model.js";
import { maxImpact } from "./change.js";
import { compareWithReleased, listPaths, ReleaseError } from "./check-changes.js";
import { nextVersion } from "./packages.js";

/**
 * Makes today's document the released one, and adds the changes to the changelog.
 *
 * @param date - the date of the release
 * @returns a sentence for the user
 * @throws {@link ReleaseError} if the version of the document does not fit its changes
 */
export async function releaseDocument(root: string, date: string): Promise<string> {
  const { released, changes, comparison } = await compareWithReleased(root);
  const { document, model } = comparison.after;
  const { version } = model.info;
  if (released === version && changes.length === 0)
    return `Nothing has changed since ${released}.\n`;
  if (released !== undefined) requireVersion(version, released, changes);
  const paths = listPaths(root);
  await mkdir(dirname(paths.released), { recursive: true });
  const about = "The document as it was last released, in one file.";
  await write(paths.released, about, document.root);
  const release: Release = { version, date, changes };
  await write(
    paths.changelog,
    "What changed in the document from release to release, the newest first.",
    [release, ...model.releases],
  );
  return `Version ${version} is the released one now. Run \`npm run codegen\` for its changelog.\n`;
}

function write(path: string, what: string, value: unknown): Promise<void> {
  const header = `# ${what} Written by \`npm run spec:diff -- --release\`; do not edit.\n`;
  return writeFile(path, header + stringify(value, { aliasDuplicateObjects: false }));
}

/** Orders plain versions: 0.10.0 comes after 0.9.0. */
const versions = new Intl.Collator("en", { numeric: true });

function requireVersion(
  version: string,
  released: string,
  changes: readonly ReleasedChange[],
): void {
  const impact = maxImpact(changes.map((change) => change.impact)) ?? "patch";
  const least = nextVersion(released, impact);
  if (versions.compare(version, least) >= 0) return;
  throw new ReleaseError(
    `info.version in openapi/openapi.yaml is ${version}, and ${released} was released last. ` +
      `The changes since then need at least ${least}: set it, and run this again.`,
  );
}
