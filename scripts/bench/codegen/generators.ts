import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import manifest from "../../../package.json" with { type: "json" };
import { repository, run } from "../workspace.js";

/** A generator, as a program that runs on a document. */
interface Generator {
  readonly id: string;
  readonly title: string;
  /** The package whose version is shown. */
  readonly packageName: string;
  /** The program to run, if it needs another version of Node. */
  readonly node?: string;
  /** Script and arguments. */
  readonly command: (spec: string, out: string) => readonly string[];
}

export function listGenerators(folder: string): readonly Generator[] {
  const modules = join(folder, "node_modules");
  // As `npm run codegen` runs it, without npm.
  const flags = manifest.scripts.codegen.split(" ").filter((part) => part.startsWith("--"));
  const ours = (...options: readonly string[]) => ({
    packageName: "@scenario-models/client",
    command: (spec: string, out: string) => [
      ...flags,
      join(repository, "scripts/codegen/main.mjs"),
      ...["--spec", spec, "--out", out, ...options],
    ],
  });
  return [
    { id: "ours", title: "ours: client, enums, checks, docs", ...ours() },
    { id: "ours-client", title: "ours with `--only client`", ...ours("--only", "client") },
    {
      id: "openapi-typescript",
      title: "openapi-typescript: types",
      packageName: "openapi-typescript",
      command: (spec, out) => [
        join(modules, "openapi-typescript/bin/cli.js"),
        spec,
        ...["--output", join(out, "schema.ts")],
      ],
    },
    {
      id: "hey-api",
      title: "hey-api: client",
      packageName: "@hey-api/openapi-ts",
      // It needs a newer Node than the benchmark and the other tools.
      node: join(modules, "node/bin/node"),
      command: (spec, out) => [
        join(modules, "@hey-api/openapi-ts/bin/run.js"),
        ...["--input", spec, "--output", out],
        ...["--client", "@hey-api/client-fetch", "--no-log-file"],
      ],
    },
  ];
}

/** The measurements of one run of a generator. */
interface GeneratorRun {
  /** The time of the whole process. */
  readonly seconds: number;
  /** The CPU time of the process and its child processes, on all cores. */
  readonly cpuSeconds: number;
  /** The peak memory of the process, or of a child process if that is higher. */
  readonly megabytes: number;
}

/**
 * Appends the peak memory and the CPU time of a process to a file when it ends. It is loaded into every child process,
 * too.
 */
const preload = `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from "node:fs";
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(process.env.BENCH_USAGE, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]) + "\\n");
  });
`)}`;

/**
 * Runs a generator that writes to an empty folder. It is started outside the repository, so that the repository's
 * settings do not apply.
 */
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
