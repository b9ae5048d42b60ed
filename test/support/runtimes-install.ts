import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, runCommand } from "./client-consumer.js";
import { objectOf, stringOf } from "./narrow.js";

const versions = new URL("../runtimes/runtimes.json", import.meta.url);

/** What a runtime's checks may touch: this machine's network and two variables, nothing else. */
const denoRights = [
  "--no-prompt",
  "--allow-net=127.0.0.1",
  "--allow-env=SCENARIO_SDK_API_KEY,SCENARIO_SDK_API_SECRET",
];

/** Where each package keeps its program, and how that is told to run a file. */
const programs: Readonly<Record<string, readonly [path: string, ...args: string[]]>> = {
  node20: ["node20/bin/node"],
  node22: ["node22/bin/node"],
  node24: ["node24/bin/node"],
  bun: [".bin/bun", "--no-install"],
  deno: [".bin/deno", "run", ...denoRights],
};

/** The names of the runtimes. */
export const runtimeNames: readonly string[] = Object.keys(programs);
export const nodeNames: readonly string[] = runtimeNames.filter((name) => name.startsWith("node"));

/** Runtimes in a folder of their own, outside the repository. */
export interface Runtimes {
  /** The version that is pinned. */
  readonly pinned: (name: string) => string;
  /** The version that the program says it is. */
  readonly findVersion: (name: string) => Promise<Outcome>;
  /** Runs a file of a folder. */
  readonly run: (
    name: string,
    folder: string,
    command: readonly [file: string, ...args: string[]],
    env?: Readonly<Record<string, string>>,
  ) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
}

/** Whoever calls this removes them. */
export async function installRuntimes(): Promise<Runtimes> {
  const folder = await mkdtemp(join(tmpdir(), "runtimes-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const dependencies = objectOf(JSON.parse(await readFile(versions, "utf8")), "runtimes.json");
  // Each of these packages fetches its program in a script.
  const allowScripts = { node: true, bun: true, deno: true };
  const manifest = { private: true, dependencies, allowScripts };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const flags = ["--no-audit", "--no-fund", "--foreground-scripts", "--prefer-offline"];
  const { code, output } = await runCommand("npm", ["install", ...flags], folder);
  if (code !== 0) {
    await remove();
    throw new Error(`npm install of the runtimes ended with ${code}:\n${output}`);
  }

  const start = (name: string): readonly [program: string, args: readonly string[]] => {
    const [path, ...args] = programs[name] ?? [];
    if (path === undefined) throw new Error(`There is no runtime named ${name}`);
    return [join(folder, "node_modules", path), args];
  };
  return {
    remove,
    pinned: (name) => stringOf(dependencies[name], name).replace(/^.*@/, ""),
    findVersion: (name) => runCommand(start(name)[0], ["--version"], folder),
    run: (name, cwd, [file, ...given], env = {}) => {
      const [program, args] = start(name);
      // Deno keeps what it compiles, and asks whether there is a newer one.
      const quiet = { DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1" };
      return runCommand(program, [...args, join(cwd, file), ...given], cwd, { ...quiet, ...env });
    },
  };
}
