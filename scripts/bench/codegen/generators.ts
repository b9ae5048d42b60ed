import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import manifest from "../../../package.json" with { type: "json" };
import { repository, run } from "../workspace.js";

/** A generator, as a program to run on a document. */
interface Generator {
  readonly id: string;
  readonly title: string;
  /** Where its version is read. */
  readonly packageName: string;
  /** Where it needs another Node than that of the benchmark. */
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
      // It needs a newer one than the benchmark and the other peers run on.
      node: join(modules, "node/bin/node"),
      command: (spec, out) => [
        join(modules, "@hey-api/openapi-ts/bin/run.js"),
        ...["--input", spec, "--output", out],
        ...["--client", "@hey-api/client-fetch", "--no-log-file"],
      ],
    },
  ];
}

/** What one run of a generator took. */
interface GeneratorRun {
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
