import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { objectOf, objectsOf, stringOf } from "./narrow.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const require = createRequire(import.meta.url);

/** What a command said, and with which code it ended. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

export function runCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  // Node's own warnings are none of what a command says.
  const quiet = { ...process.env, NODE_NO_WARNINGS: "1", ...env };
  // On Windows npm is a script, which only a shell can run.
  const shell = process.platform === "win32" && command === "npm";
  const options = { cwd, env: quiet, maxBuffer: 2 ** 26, shell };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, output: stripVTControlCharacters(`${stdout}${stderr}`) });
    });
  });
}

export async function succeed(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<string> {
  const { code, output } = await runCommand(command, args, cwd);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
}

/** A package as `npm pack` would publish it. */
export interface Packed {
  readonly name: string;
  /** The file, by its whole path. */
  readonly tarball: string;
  readonly files: readonly string[];
}

/** A project outside the repository that has installed the packed packages. */
export interface Consumer {
  readonly folder: string;
  readonly packed: readonly Packed[];
  write(path: string, text: string): Promise<void>;
  /** Copies one of the fixtures of consumers into the folder. */
  add(fixture: string): Promise<void>;
  /** Compiles one file, into a folder of its own. */
  compile(file: string, options: object): Promise<Outcome & { readonly script: string }>;
  remove(): Promise<void>;
}

/** The names of our packages, without their scope. */
export const packageNames = ["enums", "client", "mock", "docs"] as const;

/** What a consumer has installed. */
export interface Installed {
  /** Our packages; by default what a program that calls the API needs. */
  readonly own?: readonly (typeof packageNames)[number][];
  /** Others that the repository has, in the same version. */
  readonly others?: readonly string[];
}

/** Whoever calls this removes the folder. */
export async function makeConsumer(installed: Installed = {}): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), "consumer-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    return { folder, remove, ...(await fillFolder(folder, installed)) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Packs what was built last. */
async function packPackages(folder: string): Promise<readonly Packed[]> {
  const packages = packageNames.flatMap((name) => ["--workspace", `packages/${name}`]);
  const pack = ["pack", "--json", "--silent", "--pack-destination", folder, ...packages];
  const report: unknown = JSON.parse(await succeed("npm", pack, root));
  const entries = objectsOf(
    Array.isArray(report) ? report : Object.values(objectOf(report, "npm pack")),
    "npm pack",
  );
  return entries.map(({ name, filename, files }) => ({
    name: stringOf(name, "name"),
    tarball: join(folder, stringOf(filename, "filename")),
    files: objectsOf(files, "files").map(({ path }) => stringOf(path, "path")),
  }));
}

function versionOf(name: string): string {
  return stringOf(objectOf(require(`${name}/package.json`), name).version, `version of ${name}`);
}

async function fillFolder(
  folder: string,
  { own = ["enums", "client"], others = [] }: Installed,
): Promise<Omit<Consumer, "folder" | "remove">> {
  const packed = await packPackages(folder);
  const manifest = { name: "consumer", private: true, type: "module" };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const tarballs = packed
    .filter(({ name }) => own.some((one) => name.endsWith(`/${one}`)))
    .map(({ tarball }) => tarball);
  const pinned = ["@types/node", ...others].map((name) => `${name}@${versionOf(name)}`);
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await succeed("npm", ["install", ...flags, ...tarballs, ...pinned], folder);

  let projects = 0;
  return {
    packed,
    write: (path, text) => writeFile(join(folder, path), text),
    add: (fixture) =>
      copyFile(join(root, "test/fixtures/consumer", fixture), join(folder, fixture)),
    async compile(file, options) {
      projects += 1;
      const project = join(folder, `project-${projects}`);
      await mkdir(project);
      const compilerOptions = { ...options, rootDir: "..", outDir: "." };
      const config = { compilerOptions, files: [`../${file}`] };
      await writeFile(join(project, "tsconfig.json"), JSON.stringify(config));
      const compiler = require.resolve("typescript/bin/tsc");
      const outcome = await runCommand(process.execPath, [compiler, "-p", project], folder);
      return { ...outcome, script: join(project, file.replace(/ts$/, "js")) };
    },
  };
}
