import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Area, type Change, type Impact, impacts, maxImpact } from "./change.js";

/** A package of the repository, by its folder. */
export interface PackageVersion {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

const touched: Readonly<Record<string, readonly Area[]>> = {
  enums: ["enum", "enumText", "scope"],
  // It passes the enums on.
  client: ["enum", "field", "fieldText", "name", "scope"],
  docs: ["enum", "enumText", "field", "fieldText", "name", "page", "scope"],
  mock: ["enum", "field", "scope"],
};

/** Pages are read, and programs do not break on them. */
const most: Readonly<Record<string, Impact>> = { docs: "minor" };

/** The bump that changes ask of a package; `undefined` where they do not touch it. */
export function findBump(folder: string, changes: readonly Change[]): Impact | undefined {
  const areas = touched[folder];
  if (areas === undefined)
    throw new Error(`Say in scripts/spec-diff/packages.ts which changes touch packages/${folder}.`);
  const found = maxImpact(
    changes.filter(({ area }) => areas.includes(area)).map(({ impact }) => impact),
  );
  const limit = impacts.indexOf(most[folder] ?? "major");
  return found && impacts[Math.min(impacts.indexOf(found), limit)];
}

/** Below 1.0.0 a minor version may break, and all else is a patch: so `^0.1.0` of npm has it. */
export function bumpFor(impact: Impact, version: string): Impact {
  if (!version.startsWith("0.")) return impact;
  return impact === "major" ? "minor" : "patch";
}

export function nextVersion(version: string, impact: Impact): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  switch (bumpFor(impact, version)) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
  }
}

/** The packages that the repository lists as its workspaces. */
export async function readPackages(repository: string): Promise<PackageVersion[]> {
  const { workspaces } = await readManifest<{ workspaces: string[] }>(repository);
  return Promise.all(
    workspaces.map(async (path) => {
      const { name, version } = await readManifest<PackageVersion>(join(repository, path));
      return { folder: path.replace(/^packages\//, ""), name, version };
    }),
  );
}

async function readManifest<Manifest>(folder: string): Promise<Manifest> {
  // npm installs nothing whose manifest has another form.
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
}
