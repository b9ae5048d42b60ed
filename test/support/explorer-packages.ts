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
  const source = join(repository, "packages/docs/src");
  await cp(source, join(docs, "src"), {
    recursive: true,
    filter: (path) => path !== join(source, "generated"),
  });
  await writeFile(
    join(docs, "package.json"),
    JSON.stringify({ name: `${scope}/docs`, type: "module" }),
  );
  await writeFile(join(root, "package.json"), '{ "type": "module" }');
  await symlink(join(repository, "node_modules"), join(root, "node_modules"), "junction");
}
