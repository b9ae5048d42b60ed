/** A program that calls the API through one client. */
export interface Caller {
  prepare(fetch: () => Promise<Response>): (id: string, body: object) => Promise<unknown>;
  /** The data of the response, from what a call resolves to. */
  read(result: unknown): unknown;
}

export interface Call {
  readonly body: object;
  readonly result: { readonly model: { readonly id: string } };
}

const warmUpRounds = 150;
const rounds = 600;
/** Few enough that most turns end before the machine puts something else in between. */
const callsPerTurn = 20;

/** Milliseconds per call of each caller in each round. The callers take turns, so that what disturbs the machine affects all. */
export async function measureRounds(
  callers: Readonly<Record<string, Caller>>,
  { body, result }: Call,
): Promise<Record<string, readonly number[]>> {
  const { id } = result.model;
  const text = JSON.stringify(result);
  const headers = { "content-type": "application/json", "x-request-id": "request_1" };
  const fetch = async () => new Response(text, { headers });

  const running = Object.entries(callers).map(([name, { prepare, read }]) => {
    const call = prepare(fetch);
    return { name, read, call: () => call(id, body), samples: [] as number[] };
  });
  for (const { name, read, call } of running) {
    const data = JSON.stringify(read(await call()));
    if (data !== text) throw new Error(`${name} does not return the response's data, but ${data}`);
  }
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const { call, samples } of running) {
      const time = await timeCalls(call);
      if (round >= 0) samples.push(time);
    }
  }
  return Object.fromEntries(running.map(({ name, samples }) => [name, samples]));
}

async function timeCalls(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < callsPerTurn; count += 1) await call();
  return (performance.now() - start) / callsPerTurn;
}
