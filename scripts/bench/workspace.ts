import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { heyApiFolder } from "./peers.js";
import { perform } from "./perform.js";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
const lockedPeers = fileURLToPath(new URL(".", import.meta.url));
const ours = ["enums", "client"];

/** A folder outside the repository that has our packages and all peers installed. */
export interface Workspace {
  readonly folder: string;
  readonly hasDrift: boolean;
  /** The version of an installed package. */
  readonly readVersion: (name: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Builds our packages, and installs them beside the peers. */
export async function makeWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    for (const name of ["package.json", "package-lock.json"]) {
      await cp(join(lockedPeers, name), join(folder, name));
    }
    await perform("install the peers (this needs an npm registry)", folder, "npm", [
      "ci",
      // The repository's .npmrc reaches this npm too. Of a peer made for a newer Node, only files for browsers are used.
      "--engine-strict=false",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
    ]);
    await perform("build our packages", repository, "npm", ["run", "build"]);
    for (const name of ours) await copyPackage(name, folder);
    await perform("generate hey-api's client", folder, process.execPath, [
      join(folder, "node_modules/@hey-api/openapi-ts/bin/run.js"),
      ...["--input", join(repository, "openapi/openapi.yaml")],
      ...["--output", join(folder, heyApiFolder)],
      ...["--client", "@hey-api/client-fetch"],
      "--no-log-file",
    ]);
    const { exports = {} } = await readManifest(folder, "@scenario-models/client");
    return {
      folder,
      hasDrift: "./drift" in exports,
      readVersion: async (name) => (await readManifest(folder, name)).version,
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The files that are published, and no link to the repository: what is measured must not change meanwhile. */
async function copyPackage(name: string, folder: string): Promise<void> {
  const from = join(repository, "packages", name);
  const to = join(folder, "node_modules/@scenario-models", name);
  for (const part of ["package.json", "dist"]) {
    await cp(join(from, part), join(to, part), { recursive: true });
  }
}

interface Manifest {
  readonly version: string;
  readonly exports?: object;
}

async function readManifest(folder: string, name: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, "node_modules", name, "package.json"), "utf8"));
}
