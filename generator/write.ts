import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "./emitters/emitter.js";
import { hasHeader } from "./typescript/header.js";

/** A difference between the generated files and the disk. */
export interface Difference {
  readonly path: string;
  readonly why: "missing" | "stale" | "orphan";
}

/**
 * Which files the generator may change and delete: all files in folders named `generated`, as in this repository, or
 * only files with its header, in a folder that others use too.
 */
export type Ownership = "folders" | "headers";

/** Thrown if a folder, or a file that was not generated, is in the place of a generated file. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

const homes: Readonly<Record<Ownership, RegExp>> = {
  folders: /^(?:.*\/)?generated(?=\/)/,
  headers: /^[^/]+\/(?:src|generated)(?=\/)/,
};

/** The folders that are searched for orphans: files that are no longer generated. */
function findHomes(files: readonly GeneratedFile[], ownership: Ownership): string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const folder = homes[ownership].exec(path)?.[0];
    if (folder !== undefined) folders.add(folder);
    else if (ownership === "folders")
      throw new Error(`An emitter returned ${path}, which is in no folder named generated.`);
  }
  return [...folders].sort();
}

const safePath =
  /^(?:[\p{ID_Continue}@][\p{ID_Continue}.@-]*\/)*[\p{ID_Continue}@][\p{ID_Continue}.@-]*$/u;

/**
 * Checks a path, parts of which come from the document: it may not lead out of the output folder, or contain characters
 * that some file systems refuse.
 */
function requireSafePath({ path }: GeneratedFile): void {
  if (!safePath.test(path))
    throw new Error(`An emitter returned the path ${JSON.stringify(path)}.`);
}

// Synchronous functions are used: for thousands of small files, promises cost more than the work
// itself.

function readIfPresent(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
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

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}

/**
 * Compares the files with the disk below `root` without writing.
 *
 * @throws {@link OutputError} if something that was not generated is in the way
 */
export function findDifferences(
  root: string,
  files: readonly GeneratedFile[],
  ownership: Ownership = "folders",
): Difference[] {
  files.forEach(requireSafePath);
  const isOurs = (text: string): boolean => ownership === "folders" || hasHeader(text);
  const differences: Difference[] = [];
  const foreign: string[] = [];
  for (const { path, text } of files) {
    const present = readIfPresent(root, path);
    if (present === undefined) differences.push({ path, why: "missing" });
    else if (present === text) continue;
    else if (isOurs(present)) differences.push({ path, why: "stale" });
    else foreign.push(path);
  }
  if (foreign.length > 0) throw new OutputError(explainForeign(foreign));
  const expected = new Set(files.map((file) => file.path));
  for (const folder of findHomes(files, ownership)) {
    for (const path of listFiles(root, folder)) {
      // Some file systems store accents as separate characters.
      if (expected.has(path.normalize())) continue;
      if (isOurs(readIfPresent(root, path) ?? "")) differences.push({ path, why: "orphan" });
    }
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function explainForeign(paths: readonly string[]): string {
  return [
    "These files are in the way and do not have the header of generated files:",
    ...paths.map((path) => `  ${path}`),
    "Nothing was written. Move them away, or choose another folder with --out.",
  ].join("\n");
}

/** A file to create, replace or delete. Its new text and a copy of the old one are stored beside it first. */
interface Change {
  readonly final: string;
  readonly incoming: string | undefined;
  readonly outgoing: string | undefined;
}

/**
 * Creates, replaces and deletes files. New files are first written under temporary names, beside copies of the old
 * files, and renamed only when all of them are on disk; a failure half-way restores the old files.
 */
export function resolveDifferences(
  root: string,
  files: readonly GeneratedFile[],
  differences: readonly Difference[],
): void {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const changes: Change[] = differences.map(({ path, why }) => {
    const final = join(root, path);
    return {
      final,
      incoming: why === "orphan" ? undefined : `${final}.${process.pid}.tmp`,
      outgoing: why === "missing" ? undefined : `${final}.${process.pid}.old`,
    };
  });
  const done: Change[] = [];
  const folders = new Set(changes.map(({ final }) => dirname(final)));
  try {
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    for (const [index, { final, incoming, outgoing }] of changes.entries()) {
      if (outgoing !== undefined) copyFileSync(final, outgoing);
      const text = texts.get(differences[index]?.path ?? "");
      if (incoming !== undefined && text !== undefined) writeFileSync(incoming, text);
    }
    for (const change of changes) {
      if (change.incoming === undefined) rmSync(change.final);
      else renameSync(change.incoming, change.final);
      done.push(change);
    }
  } catch (error) {
    for (const { final, outgoing } of done.reverse()) {
      if (outgoing === undefined) rmSync(final);
      else renameSync(outgoing, final);
    }
    throw error;
  } finally {
    for (const { incoming, outgoing } of changes) {
      if (outgoing !== undefined) rmSync(outgoing, { force: true });
      if (incoming !== undefined && done.length < changes.length) rmSync(incoming, { force: true });
    }
  }
}
