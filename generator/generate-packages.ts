import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { GenerateOptions } from "./generate.js";
import { type Difference, findDifferences, resolveDifferences } from "./write.js";

export interface PackagesOptions extends GenerateOptions {
  /** Path of the OpenAPI document. */
  readonly spec: string;
  /**
   * Folder for whole packages; without it, the folders named `generated` of this repository's own packages are written.
   */
  readonly out?: string | undefined;
  /** Whether to compare only. */
  readonly check?: boolean;
}

export interface Written {
  /** The number of files that are generated from the document. */
  readonly count: number;
  /** The changes that were made, or would be made if only compared. */
  readonly differences: readonly Difference[];
}

export const repository = fileURLToPath(new URL("..", import.meta.url));

/**
 * Generates packages from an OpenAPI document.
 *
 * @throws {@link SpecError} if the document cannot be used, {@link OutputError} if a file that was not generated is in
 * the way; nothing is written then
 */
export async function generatePackages(options: PackagesOptions): Promise<Written> {
  const { out, check = false } = options;
  const spec = resolve(options.spec);
  const root = resolve(out ?? repository);
  // Imported late, as loading the compiler and the formatter takes seconds.
  const { generateOwn, generateWhole } = await import("./generate.js");
  const make = out === undefined ? generateOwn : generateWhole;
  const files = await make(spec, nameSource(root, spec, options.overlays), options);
  options.onStage?.(check ? "compare" : "write");
  const differences = findDifferences(root, files, out === undefined ? "folders" : "headers");
  if (!check) resolveDifferences(root, files, differences);
  return { count: files.length, differences };
}

/**
 * The name of the document and its overlays in file headers, the same on every machine: relative to the output, or the
 * file name if it lies outside.
 */
export function nameSource(root: string, spec: string, overlays: readonly string[] = []): string {
  const name = (file: string): string => {
    const path = relative(root, file).replaceAll("\\", "/");
    return path.startsWith("../") ? path.slice(path.lastIndexOf("/") + 1) : path;
  };
  return [spec, ...overlays.map((path) => resolve(path))].map(name).join(" with ");
}
