import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { parse } from "yaml";
import { bundlerResolution, countInstantiations } from "../count-instantiations.js";
import { repository, type Workspace } from "../workspace.js";
import type { ClientRow } from "./section.js";
import { type Target, targets } from "./targets.js";

const examples = join(repository, "openapi/examples");

/** What each client costs: bytes, time per call, and the compiler's work. */
export async function measureClients({ folder, readVersion }: Workspace): Promise<ClientRow[]> {
  for (const target of targets) await buildCaller(target, folder);
  const short = await measureCalls("rename-and-thumbnail", folder);
  const long = await measureCalls("flux-lora-training", folder);
  const rows: ClientRow[] = [];
  for (const target of targets) {
    const { id, title, packageName, isBundled, typedHead } = target;
    rows.push({
      id,
      title: packageName === undefined ? title : `${title} ${await readVersion(packageName)}`,
      bytes: isBundled ? await measureBundle(target, folder) : undefined,
      short: short[id] ?? [],
      long: long[id] ?? [],
      types:
        typedHead === undefined
          ? undefined
          : {
              one: await countTypes(target, typedHead, 1, folder),
              fifty: await countTypes(target, typedHead, 50, folder),
            },
    });
  }
  return rows;
}

/** The bytes of a client and one call, as an application would ship them. */
async function measureBundle(
  { imports, setup, call, data }: Target,
  folder: string,
): Promise<number> {
  const contents = `${imports}
const id = "model_1";
const body = { name: "x" };
${setup}
const result = await ${call("id", "body")};
console.log(result${data});
`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

const callerOptions: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "es2022",
  logLevel: "silent",
};

async function buildCaller(
  { id, imports, setup, call, data }: Target,
  folder: string,
): Promise<void> {
  const contents = `${imports}
export function prepare(fetch) {
  ${setup}
  return (id, body) => ${call("id", "body")};
}
export const read = (result) => result${data};
`;
  const stdin = { contents, resolveDir: folder };
  await build({ ...callerOptions, stdin, outfile: join(folder, `timing/${id}.mjs`) });
}

/** Milliseconds per call, by target and round, in a process of its own that runs nothing but plain Node. */
async function measureCalls(
  request: string,
  folder: string,
): Promise<Record<string, readonly number[]>> {
  const callers = targets.map(({ id }) => `${JSON.stringify(id)}: await import("./${id}.mjs")`);
  const body = await readExample(`requests/${request}.yaml`);
  const result = await readExample("responses/trained-flux-lora-with-epochs.yaml");
  const contents = `import { measureRounds } from ${JSON.stringify(join(import.meta.dirname, "call-rounds.ts"))};
const samples = await measureRounds({ ${callers.join(", ")} }, ${JSON.stringify({ body, result })});
process.stdout.write(JSON.stringify(samples));
`;
  const program = join(folder, "timing/rounds.mjs");
  const stdin = { contents, resolveDir: folder };
  await build({ ...callerOptions, stdin, outfile: program, external: ["./*.mjs"] });
  const { stdout } = await promisify(execFile)(process.execPath, [program], { cwd: folder });
  return JSON.parse(stdout);
}

async function readExample(name: string): Promise<object> {
  return parse(await readFile(join(examples, name), "utf8")).value;
}

const bodies = [
  `{ type: "flux.1-lora", parameters: { rank: 16, batchSize: 2 }, name: "n" }`,
  `{ name: "a", thumbnail: null }`,
  `{ parameters: { rank: 4, learningRate: 1 } }`,
  `{ type: "sd-xl-lora", parameters: { seed: 1, rank: 4 }, shortDescription: "d" }`,
  `{ concepts: [{ modelId: "m", scale: 1 }], type: "flux.1-composition" }`,
  `{ type: "elevenlabs-voice", parameters: { age: "adult" } }`,
  `{ type: "custom", name: "n" }`,
  `{ type: "flux.1-kontext-lora", epoch: "1" }`,
  `{ type: "sd-1_5-lora", parameters: { classPrompt: "x" } }`,
  `{ type: "flux.2-dev-lora", parameters: { rank: 8 } }`,
];

function countTypes(
  { id, call, needsBundler }: Target,
  head: string,
  calls: number,
  folder: string,
): Promise<number> {
  const lines = Array.from(
    { length: calls },
    (_, index) => `void ${call(`"m${index}"`, bodies[index % bodies.length] ?? "{}")};`,
  );
  const text = `${[head, ...lines].join("\n")}\n`;
  const more = needsBundler ? bundlerResolution : {};
  return countInstantiations(join(folder, `${id}-${calls}.ts`), text, more);
}
