import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { GeneratedFile } from "../emitters/emitter.js";

const packages = new URL("../../packages/", import.meta.url);

/** The fields of a `package.json` of ours that generated packages copy. */
export interface Manifest {
  readonly name: string;
  readonly exports: unknown;
  readonly sideEffects?: boolean;
  readonly files: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The parts of our own packages that packages of other documents get too. */
export interface OwnPackages {
  readonly manifests: Readonly<Record<PackageName, Manifest>>;
  /** By path in the output: `client/src/transport.ts`. */
  readonly files: readonly GeneratedFile[];
  /** The version of the TypeScript compiler that builds our own packages. */
  readonly typescript: string;
}

export const packageNames = ["enums", "client", "docs"] as const;
export type PackageName = (typeof packageNames)[number];

export async function readOwnPackages(): Promise<OwnPackages> {
  const manifest = async (name: PackageName) =>
    JSON.parse(await read(`${name}/package.json`)) as Manifest;
  const [enums, client, docs, sources, root] = await Promise.all([
    manifest("enums"),
    manifest("client"),
    manifest("docs"),
    Promise.all(["enums", "client"].map(readSources)),
    read("../package.json"),
  ]);
  const { devDependencies } = JSON.parse(root) as { devDependencies: { typescript: string } };
  return {
    manifests: { enums, client, docs },
    files: sources.flat(),
    typescript: devDependencies.typescript,
  };
}

async function readSources(name: string): Promise<GeneratedFile[]> {
  const entries = await readdir(new URL(`${name}/src/`, packages), {
    recursive: true,
    withFileTypes: true,
  });
  const base = fileURLToPath(packages);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => `${parentPath}/${file}`.slice(base.length))
    .map((path) => path.replaceAll("\\", "/").replaceAll("//", "/"))
    .filter((path) => !path.startsWith(`${name}/src/generated/`));
  const licensed = [...paths.sort(), `${name}/LICENSE`];
  return Promise.all(licensed.map(async (path) => ({ path, text: await read(path) })));
}

function read(path: string): Promise<string> {
  return readFile(new URL(path, packages), "utf8");
}
