import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of the first program with one of these names, in the order of `PATH`. */
export function findOnPath(...names: readonly string[]): string | undefined {
  const { PATH = "" } = process.env;
  return PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
