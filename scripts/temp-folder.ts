import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Does something in an empty folder, which is removed in any case. */
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
