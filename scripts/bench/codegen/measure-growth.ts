import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findMedian, measureInTurns } from "../figures.js";
import type { Workspace } from "../workspace.js";
import { listGenerators } from "./generators.js";
import { makeDocument } from "./large-document.js";
import { runGenerator } from "./measure.js";
import type { GeneratorRun } from "./section.js";

/** What our generator takes for all outputs of a document of this size: after one run to warm up. */
export interface GrowthPoint extends Pick<GeneratorRun, "cpuSeconds" | "megabytes"> {
  readonly operations: number;
}

const sizes = [10, 30, 100, 300, 1000, 3000];
const rounds = 1;

/** Runs our generator on documents of growing size, in turns. */
export async function measureGrowth(workspace: Workspace): Promise<GrowthPoint[]> {
  const { folder } = workspace;
  const ours = listGenerators(workspace).find(({ id }) => id === "ours");
  if (ours === undefined) throw new Error("Our own generator is not listed.");
  const items = sizes.map((operations) => ({ id: String(operations), operations }));
  const runs = await measureInTurns(items, rounds, async ({ id, operations }) => {
    const spec = join(folder, `large-${id}.json`);
    await writeFile(spec, JSON.stringify(makeDocument(operations)));
    return runGenerator(ours, spec, join(folder, "generated", "growth"), folder);
  });
  return items.map(({ id, operations }) => {
    const own = runs.get(id) ?? [];
    return {
      operations,
      cpuSeconds: findMedian(own.map(({ cpuSeconds }) => cpuSeconds)),
      megabytes: findMedian(own.map(({ megabytes }) => megabytes)),
    };
  });
}
