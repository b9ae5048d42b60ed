import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { releaseDocument } from "../../scripts/spec-diff/release.js";
import { repository } from "./generator-files.js";

export const today = "openapi/openapi.yaml";
export const released = "openapi/released/openapi.yaml";
export const changelog = "openapi/released/changelog.yaml";
export const updateBody = "openapi/components/schemas/ModelUpdateBody.yaml";

/**
 * What the check reads of a repository: our own document, and packages of a version of their own.
 *
 * @param version - of the packages and of the document
 */
export async function copyRepository(folder: string, version: string): Promise<string> {
  await cp(join(repository, "openapi"), join(folder, "openapi"), { recursive: true });
  await rm(join(folder, "openapi/released"), { recursive: true });
  await mkdir(join(folder, ".changeset"));
  const names = ["enums", "client", "docs"];
  const workspaces = names.map((name) => `packages/${name}`);
  await writeJson(join(folder, "package.json"), { workspaces });
  for (const name of names) {
    await mkdir(join(folder, "packages", name), { recursive: true });
    await writeJson(join(folder, "packages", name, "package.json"), {
      name: `@shop/${name}`,
      version,
    });
  }
  await setVersion(folder, version);
  return folder;
}

/** The same with its document released. */
export async function copyReleased(folder: string, version: string): Promise<string> {
  await copyRepository(folder, version);
  await releaseDocument(folder, "2026-01-31");
  return folder;
}

/** Writes the version of the document. */
export async function setVersion(root: string, version: string): Promise<void> {
  const path = join(root, today);
  const text = await readFile(path, "utf8");
  await writeFile(
    path,
    text.replace(/^( {2}version: ).*$/m, (_, key: string) => key + version),
  );
}

export async function writeChangeset(root: string, name: string, text: string): Promise<void> {
  await writeFile(join(root, ".changeset", name), text);
}

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, JSON.stringify(value));
}
