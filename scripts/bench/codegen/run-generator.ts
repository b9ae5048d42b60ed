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
  /** The most memory that it held at a time. */
  readonly megabytes: number;
}

/** Writes the process's greatest memory to a file when it ends, as nobody else can tell. */
const preload = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from "node:fs";
  process.on("exit", () => {
    writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS));
  });
`)}`;

/** Runs a generator into an empty folder. It is started outside the repository, whose settings are not its own. */
export async function runGenerator(
  { command }: Generator,
  spec: string,
  out: string,
  folder: string,
): Promise<GeneratorRun> {
  await rm(out, { recursive: true, force: true });
  const memory = join(folder, "memory.txt");
  const start = performance.now();
  await run(process.execPath, ["--import", preload, ...command(spec, out)], {
    cwd: folder,
    env: { ...process.env, BENCH_MEMORY: memory },
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: Number(await readFile(memory, "utf8")) / 1024 };
}
