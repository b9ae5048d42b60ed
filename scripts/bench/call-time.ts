import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type BuildOptions, build } from "esbuild";
import { parse } from "yaml";
import { attempt, type Outcome } from "./outcome.js";
import type { Subject } from "./peers.js";
import { repository } from "./workspace.js";

const examples = join(repository, "openapi/examples");
const response = "responses/trained-flux-lora-with-epochs.yaml";

/** Examples of the description whose values are sent: one has three fields, the other a training's parameters. */
export type RequestName = "rename-and-thumbnail" | "flux-lora-training";

const options: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "es2022",
  logLevel: "silent",
};

/** Milliseconds per call, by subject and round, in a process of its own that nothing but plain Node has touched. */
export async function measureCalls(
  subjects: readonly Subject[],
  request: RequestName,
  folder: string,
): Promise<Record<string, Outcome<readonly number[]>>> {
  const outcomes: Record<string, Outcome<readonly number[]>> = {};
  const callers: string[] = [];
  for (const subject of subjects) {
    const { id } = subject;
    const built = await attempt(() => buildCaller(subject, folder));
    if ("failed" in built) outcomes[id] = built;
    else callers.push(`${JSON.stringify(id)}: () => import("./${id}.mjs")`);
  }
  const body = await readExample(`requests/${request}.yaml`);
  const exchange = { body, answer: await readExample(response) };
  const contents = `import { measureRounds } from ${JSON.stringify(join(import.meta.dirname, "call-rounds.ts"))};
const outcomes = await measureRounds({ ${callers.join(", ")} }, ${JSON.stringify(exchange)});
process.stdout.write(JSON.stringify(outcomes));
`;
  const program = join(folder, "timing/rounds.mjs");
  const stdin = { contents, resolveDir: folder };
  await build({ ...options, stdin, outfile: program, external: ["./*.mjs"] });
  const { stdout } = await promisify(execFile)(process.execPath, [program], { cwd: folder });
  return { ...outcomes, ...JSON.parse(stdout) };
}

async function buildCaller(
  { id, imports, setup, call, data }: Subject,
  folder: string,
): Promise<void> {
  const contents = `${imports}
export function prepare(fetch) {
  ${setup}
  return (id, body) => ${call};
}
export const read = (result) => result${data};
`;
  const stdin = { contents, resolveDir: folder };
  await build({ ...options, stdin, outfile: join(folder, `timing/${id}.mjs`) });
}

async function readExample(name: string): Promise<object> {
  return parse(await readFile(join(examples, name), "utf8")).value;
}
