import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../workspace.js";
import type { Generator } from "./generators.js";

/** What one run of a generator took. */
export interface GeneratorRun {
  /** Of the whole process. */
  readonly seconds: number;
  /** Of the process and those that it started, on all cores. */
  readonly cpuSeconds: number;
  /** The most memory that it held at a time, or one of the processes that it started. */
  readonly megabytes: number;
}

/** Appends the process's greatest memory and its CPU time to a file when it ends; so does each process that it starts. */
const preload = `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from "node:fs";
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(process.env.BENCH_USAGE, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]) + "\\n");
  });
`)}`;

/** Runs a generator into an empty folder. It is started outside the repository, whose settings are not its own. */
export async function runGenerator(
  { command, node = process.execPath }: Generator,
  spec: string,
  out: string,
  folder: string,
): Promise<GeneratorRun> {
  const usage = join(folder, "usage.txt");
  for (const path of [out, usage]) await rm(path, { recursive: true, force: true });
  const start = performance.now();
  await run(folder, node, command(spec, out), {
    NODE_OPTIONS: `--import=${preload}`,
    BENCH_USAGE: usage,
  });
  const seconds = (performance.now() - start) / 1000;
  const lines = (await readFile(usage, "utf8")).trim().split("\n");
  const usages: readonly (readonly [kilobytes: number, microseconds: number])[] = lines.map(
    (line) => JSON.parse(line),
  );
  return {
    seconds,
    cpuSeconds: usages.reduce((sum, [, microseconds]) => sum + microseconds / 1e6, 0),
    megabytes: Math.max(...usages.map(([kilobytes]) => kilobytes)) / 1024,
  };
}
