import { existsSync, type FSWatcher, realpathSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

const restMilliseconds = 100;

/**
 * Reports when one of the files changes, appears or goes. Folders are watched and not files, since many editors put a
 * new file where the old one was.
 */
export class FileWatch {
  readonly #folders = new Map<string, { watcher: FSWatcher; names: Set<string> }>();
  readonly #onRest: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param onRest - called once after changes, when nothing has changed for a moment */
  constructor(onRest: () => void) {
    this.#onRest = onRest;
  }

  /** From now on the file counts. Called before it is read, so that no change is missed. */
  add(file: string): void {
    for (const path of new Set([file, followLinks(file)])) this.#addPath(path);
  }

  /** Forgets all files; their folders stay watched until `prune`, so that a change in between is seen. */
  forget(): void {
    for (const { names } of this.#folders.values()) names.clear();
  }

  /** Ends watching folders in which no file counts. */
  prune(): void {
    for (const [folder, { watcher, names }] of this.#folders) {
      if (names.size > 0) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.forget();
    this.prune();
  }

  /** A folder that does not exist yet is noticed by the closest one above it that does. */
  #addPath(path: string): void {
    const folder = dirname(path);
    if (!existsSync(folder) && folder !== dirname(folder)) this.#addPath(folder);
    else this.#watch(folder).add(basename(path));
  }

  #watch(folder: string): Set<string> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known.names;
    const names = new Set<string>();
    const watcher = watch(folder, (_event, name) => {
      if (name === null || names.has(name)) this.#wait();
    });
    // A folder that goes away is noticed when its files are read again.
    watcher.on("error", () => this.#wait());
    this.#folders.set(folder, { watcher, names });
    return names;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onRest, restMilliseconds);
  }
}

function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
