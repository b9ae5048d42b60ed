import { existsSync, type FSWatcher, realpathSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

const restMilliseconds = 100;

/**
 * Reports when a file changes, appears or disappears. Folders are watched instead of files, because many editors save
 * by replacing the file.
 */
export class FileWatch {
  readonly #folders = new Map<string, { watcher: FSWatcher; names: Set<string> }>();
  readonly #onRest: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param onRest - called once after a series of changes */
  constructor(onRest: () => void) {
    this.#onRest = onRest;
  }

  /** Starts watching a file. Call this before reading it, so that no change is missed. */
  add(file: string): void {
    for (const path of new Set([file, followLinks(file)])) this.#addPath(path);
  }

  /** Forgets all files. Their folders are watched until `prune` is called, so that no change in between is missed. */
  forget(): void {
    for (const { names } of this.#folders.values()) names.clear();
  }

  /** Stops watching folders without files to watch. */
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

  /** For a folder that does not exist yet, its closest existing parent is watched. */
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
    // A removed folder is noticed when its files are read again.
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
