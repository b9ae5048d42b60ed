import { join } from "node:path";
import { build } from "esbuild";
import { type Measured, measureInTurns } from "../figures.js";
import { readExample } from "../workspace.js";
import { type Target, targets } from "./targets.js";

/** Milliseconds per call: with few params, and with many. */
interface CallTimes {
  readonly short: number;
  readonly long: number;
}

type Call = (id: string, body: object) => Promise<unknown>;

/** A program that calls the API through one client. */
interface Caller {
  prepare(fetch: () => Promise<Response>): Call;
  /** The data of the response, from what a call resolves to. */
  read(result: unknown): unknown;
}

const warmUpRounds = 150;
const rounds = 600;
/** Few enough that most turns end without an interruption by the system. */
const callsPerTurn = 20;

/** Times the calls of all clients, in turns. */
export async function timeCalls(
  folder: string,
): Promise<({ readonly id: string } & Measured<CallTimes>)[]> {
  const short = await readExample("requests/rename-and-thumbnail.yaml");
  const long = await readExample("requests/flux-lora-training.yaml");
  const result = await readExample("responses/trained-flux-lora-with-epochs.yaml");
  const text = JSON.stringify(result);
  const headers = { "content-type": "application/json", "x-request-id": "request_1" };
  const fetch = async () => new Response(text, { headers });
  const calls: { readonly id: string; readonly call: Call }[] = [];
  for (const target of targets) {
    const { prepare, read } = await buildCaller(target, folder);
    const call = prepare(fetch);
    const data = JSON.stringify(read(await call(result.model.id, short)));
    if (data !== text)
      throw new Error(`${target.id} does not return the response's data, but ${data}`);
    calls.push({ id: target.id, call });
  }
  const time = async (call: Call, body: object): Promise<number> => {
    const start = performance.now();
    for (let count = 0; count < callsPerTurn; count += 1) await call(result.model.id, body);
    return (performance.now() - start) / callsPerTurn;
  };
  return measureInTurns(
    calls,
    rounds,
    async ({ call }) => ({ short: await time(call, short), long: await time(call, long) }),
    warmUpRounds,
  );
}

async function buildCaller(
  { id, imports, setup, call, data = "" }: Target,
  folder: string,
): Promise<Caller> {
  const contents = `${imports}
export function prepare(fetch) {
  ${setup}
  return (id, body) => ${call("id", "body")};
}
export const read = (result) => result${data};
`;
  const outfile = join(folder, `timing/${id}.mjs`);
  await build({
    stdin: { contents, resolveDir: folder },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  });
  return import(outfile);
}
