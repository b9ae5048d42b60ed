import { execFile } from "node:child_process";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "yaml";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Builds our packages, and installs them with all other tools in a folder outside the repository. */
export async function fillWorkspace(folder: string): Promise<void> {
  for (const name of ["package.json", "package-lock.json"])
    await cp(join(import.meta.dirname, name), join(folder, name));
  await run(folder, "npm", [
    "ci",
    // The repository's .npmrc applies to this npm, too, and some tools require a newer Node.
    "--engine-strict=false",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
  ]);
  // Its install script fetches the program for this platform.
  const flags = ["--engine-strict=false", "--no-ignore-scripts"];
  await run(folder, "npm", ["rebuild", "node", ...flags]);
  await run(repository, "npm", ["run", "build"]);
  // Published files instead of a link to the repository, which might change meanwhile.
  for (const name of ["enums", "client"])
    for (const part of ["package.json", "dist"]) {
      const to = join(folder, "node_modules/@scenario-models", name, part);
      await cp(join(repository, "packages", name, part), to, { recursive: true });
    }
}

/** The value of an example in the document. */
export async function readExample(name: string) {
  return parse(await readFile(join(repository, "openapi/examples", name), "utf8")).value;
}

/** The version of a package that is installed in a folder. */
export async function readVersion(folder: string, name: string): Promise<string> {
  const manifest = await readFile(join(folder, "node_modules", name, "package.json"), "utf8");
  return JSON.parse(manifest).version;
}

/** Runs a program in a folder; if it fails, the error contains its output. */
export async function run(
  cwd: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 };
  await promisify(execFile)(command, args, options);
}
