import { attempt, type Outcome } from "./outcome.js";

/** A program that calls the API through one client. */
export interface Caller {
  prepare(fetch: () => Promise<Response>): (id: string, body: object) => Promise<unknown>;
  /** The answer's data, from what a call resolves to. */
  read(result: unknown): unknown;
}

export interface Exchange {
  readonly body: object;
  readonly answer: { readonly model: { readonly id: string } };
}

const warmUpRounds = 150;
const rounds = 600;
/** Few enough that most turns end before the machine puts something else in between. */
const callsPerTurn = 20;

/** Milliseconds per call of each caller in each round. The callers take turns, so that what disturbs the machine meets all. */
export async function measureRounds(
  callers: Readonly<Record<string, () => Promise<Caller>>>,
  { body, answer }: Exchange,
): Promise<Record<string, Outcome<readonly number[]>>> {
  const { id } = answer.model;
  const text = JSON.stringify(answer);
  const headers = { "content-type": "application/json", "x-request-id": "request_1" };
  const fetch = async () => new Response(text, { headers });

  const outcomes: Record<string, Outcome<readonly number[]>> = {};
  const running: { name: string; call: () => Promise<unknown>; samples: number[] }[] = [];
  for (const [name, load] of Object.entries(callers)) {
    const samples: number[] = [];
    outcomes[name] = await attempt(async () => {
      const { prepare, read } = await load();
      const made = prepare(fetch);
      const call = () => made(id, body);
      const found = JSON.stringify(read(await call()));
      if (found !== text) throw new Error(`does not give the answer back, but ${found}`);
      running.push({ name, call, samples });
      return samples;
    });
  }
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const { name, call, samples } of running) {
      const taken = await attempt(() => timeCalls(call));
      if ("failed" in taken) outcomes[name] = taken;
      else if (round >= 0) samples.push(taken.value);
    }
  }
  return outcomes;
}

async function timeCalls(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < callsPerTurn; count += 1) await call();
  return (performance.now() - start) / callsPerTurn;
}
