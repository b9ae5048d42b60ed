import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "./emitter.js";

/** One difference between what the generator makes and what stands on disk. */
export interface Drift {
  readonly path: string;
  readonly why: "missing" | "stale" | "orphan";
}

/** Something stands where a generated file must go. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

const generatedFolder = /^(?:.*\/)?generated(?=\/)/;

/** The `generated` folders the files live in: every other file in them is an orphan. */
function findGeneratedFolders(files: readonly GeneratedFile[]): string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const folder = generatedFolder.exec(path)?.[0];
    if (folder === undefined) {
      throw new Error(`An emitter returned ${path}, which is in no folder named generated.`);
    }
    folders.add(folder);
  }
  return [...folders].sort();
}

async function readIfPresent(root: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, path), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return undefined;
    if (code === "EISDIR" || code === "ENOTDIR") {
      const what = code === "EISDIR" ? "is a folder" : "lies below a file";
      throw new OutputError(
        `${path} ${what}, where a generated file must go. Move it away and run again.`,
        { cause: error },
      );
    }
    throw error;
  }
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    }),
  );
  return nested.flat();
}

/** Compares the files with the disk below `root`; reads only. */
export async function findDrift(root: string, files: readonly GeneratedFile[]): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for (const { path, text } of files) {
    const present = await readIfPresent(root, path);
    if (present === undefined) drifts.push({ path, why: "missing" });
    else if (present !== text) drifts.push({ path, why: "stale" });
  }
  const expected = new Set(files.map((file) => file.path));
  for (const folder of findGeneratedFolders(files)) {
    for (const path of await listFiles(root, folder)) {
      if (!expected.has(path)) drifts.push({ path, why: "orphan" });
    }
  }
  return drifts.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/**
 * Brings the disk in line with the files. Everything is first written under temporary names, and renamed
 * only when all of it is on disk, so a failure half-way leaves the old output whole.
 */
export async function applyDrift(
  root: string,
  files: readonly GeneratedFile[],
  drifts: readonly Drift[],
): Promise<void> {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const staged: { temporary: string; final: string }[] = [];
  try {
    for (const { path, why } of drifts) {
      if (why === "orphan") continue;
      const final = join(root, path);
      const temporary = `${final}.${process.pid}.tmp`;
      await mkdir(dirname(final), { recursive: true });
      staged.push({ temporary, final });
      await writeFile(temporary, texts.get(path) ?? "", "utf8");
    }
    for (const { temporary, final } of staged) await rename(temporary, final);
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
  for (const { path, why } of drifts) {
    if (why === "orphan") await rm(join(root, path));
  }
}
