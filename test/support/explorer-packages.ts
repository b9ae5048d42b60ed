import { cp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writePackages } from "./generator-cases.js";
import { repository } from "./generator-files.js";

/**
 * Writes the packages of another document: our explorer with the client, the enums and the data of that document.
 *
 * @param name - a fixture of the generator
 * @param scope - under which the packages import each other
 */
export async function makePackages(root: string, name: string, scope: string): Promise<void> {
  await writePackages(name, root);
  const docs = join(root, "packages/docs");
  for (const part of ["explorer", "reference", "styles", "site.ts"]) {
    const source = join(repository, "packages/docs/src", part);
    await cp(source, join(docs, "src", part), { recursive: true });
  }
  await writeFile(
    join(docs, "package.json"),
    JSON.stringify({ name: `${scope}/docs`, type: "module" }),
  );
  await writeFile(join(root, "package.json"), '{ "type": "module" }');
  for (const folder of ["generator", "node_modules"]) {
    await symlink(join(repository, folder), join(root, folder), "junction");
  }
}
