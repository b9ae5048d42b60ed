import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Generator } from "./subjects.js";

const run = promisify(execFile);

/** One run of a generator. */
export interface GeneratorRun {
  /** Of the whole process. */
  readonly seconds: number;
  /** The most memory that it held at a time, or one of the processes that it started. */
  readonly megabytes: number;
}

/** Adds the process's greatest memory to a file when it ends, as nobody else can tell; so does each that it starts. */
const preload = `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from "node:fs";
  process.on("exit", () => {
    appendFileSync(process.env.BENCH_MEMORY, process.resourceUsage().maxRSS + " ");
  });
`)}`;

/** Runs a generator into an empty folder. It is started outside the repository, whose settings are not its own. */
export async function runGenerator(
  { command }: Generator,
  spec: string,
  out: string,
  folder: string,
): Promise<GeneratorRun> {
  const memory = join(folder, "memory.txt");
  for (const path of [out, memory]) await rm(path, { recursive: true, force: true });
  const start = performance.now();
  await run(process.execPath, command(spec, out), {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: `--import=${preload}`, BENCH_MEMORY: memory },
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const kilobytes = (await readFile(memory, "utf8")).trim().split(" ").map(Number);
  return { seconds, megabytes: Math.max(...kilobytes) / 1024 };
}
