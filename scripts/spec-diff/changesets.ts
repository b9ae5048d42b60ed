import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type Impact, impacts, maxImpact } from "./change.js";

/** A changeset that cannot be read. */
export class ChangesetError extends Error {
  override readonly name = "ChangesetError";
}

/**
 * The bumps that changesets have declared, by the name of the package.
 *
 * @param folder - `.changeset`, which need not exist
 */
export async function readDeclared(folder: string): Promise<ReadonlyMap<string, Impact>> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  const declared = new Map<string, Impact>();
  for (const file of files)
    for (const [name, bump] of parseChangeset(file, await readFile(join(folder, file), "utf8")))
      declared.set(name, maxImpact([bump, declared.get(name) ?? bump]) ?? bump);
  return declared;
}

/** The frontmatter of a changeset: packages, each with its bump. An empty one declares nothing. */
export function parseChangeset(file: string, text: string): [name: string, bump: Impact][] {
  const frontmatter = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(text)?.[1];
  if (frontmatter === undefined)
    throw new ChangesetError(
      `.changeset/${file} must start with the packages and their bumps, between two lines of ---.`,
    );
  return Object.entries(Object(parseYaml(file, frontmatter))).flatMap(
    ([name, bump]): [string, Impact][] => {
      // The word of changesets for a package that is named, and yet not released.
      if (bump === "none") return [];
      const known = impacts.find((impact) => impact === bump);
      if (known === undefined)
        throw new ChangesetError(
          `.changeset/${file} asks for the bump ${JSON.stringify(bump)} of ${name}; it must be one of ${impacts.join(", ")}.`,
        );
      return [[name, known]];
    },
  );
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ChangesetError(`.changeset/${file} has packages that cannot be read: ${reason}`);
  }
}
