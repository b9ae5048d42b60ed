import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ApiModel } from "../../generator/api-model/model.js";
import { emitAll } from "../../generator/generate.js";
import { repository } from "../../generator/generate-packages.js";
import { packageNames } from "../../generator/package-files/read-own.js";

/**
 * Copies our packages to a folder with the files generated from another document in place of ours, so that the scripts
 * of its site can be built.
 */
export async function stagePackages(api: ApiModel, root: string): Promise<void> {
  for (const name of packageNames) {
    const source = join(repository, "packages", name, "src");
    await cp(source, join(root, "packages", name, "src"), {
      recursive: true,
      filter: (path) => path !== join(source, "generated"),
    });
  }
  for (const { path, text } of await emitAll(api)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const manifest = { name: `${api.client.scope}/docs`, type: "module" };
  await writeFile(join(root, "packages/docs/package.json"), JSON.stringify(manifest));
  await writeFile(join(root, "package.json"), '{ "type": "module" }');
  await symlink(join(repository, "node_modules"), join(root, "node_modules"), "junction");
}
