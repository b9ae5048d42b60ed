import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs a function with a temporary folder, which is removed afterwards, even after an error. */
export async function useTempFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  // Some tools take a path through a link for another one.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "scenario-models-")));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
