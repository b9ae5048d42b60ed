import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readModel } from "../../generator/generate.js";
import type { ApiModel } from "../../generator/model.js";
import { type Corpora, fetchCorpora } from "../support/corpora.js";
import { type PrismServer, servePrism } from "../support/prism-in-process.js";
import { refusedByPrism } from "../support/prism-refusals.js";
import { type SampleProgram, writePrograms } from "../support/sample-programs.js";

const root = mkdtempSync(join(tmpdir(), "prism-calls-"));
const send = globalThis.fetch;
let corpora: Corpora;

beforeAll(async () => {
  corpora = await fetchCorpora(join(root, "documents"));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("what the samples of the small documents send", () => {
  it("is accepted by Prism on the same document, for every operation", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    const refused: Record<string, string> = {};
    let count = 0;
    for (const [name, spec] of corpora.small) {
      const api = await readModel(spec, "openapi.json");
      if (api.operations.length === 0) continue;
      const programs = await writePrograms(join(root, name.replaceAll(/\W+/g, "-")), api);
      const prism = await servePrism(spec);
      try {
        stubCredentials(api);
        for (const program of programs) {
          const { httpMethod, path } = program.operation;
          const verdict = await run(program, prism);
          if (verdict !== "") refused[`${name} ${httpMethod} ${path}`] = verdict;
          count += 1;
        }
      } finally {
        await prism.close();
      }
    }
    expect(count).toBe(625);
    expect(refused).toEqual(refusedByPrism);
  });
});

/** Every credential that the client may ask for. */
function stubCredentials({ security }: ApiModel): void {
  const credentials = security.flatMap((scheme) => {
    if (scheme.kind === "basic") return [scheme.username, scheme.password];
    return [scheme.kind === "token" ? scheme.token : scheme.key];
  });
  for (const { variable } of credentials) vi.stubEnv(variable, "secret");
}

/** Runs a program, whose requests reach Prism in place of the server; tells why its request is not accepted. */
async function run({ about, file }: SampleProgram, prism: PrismServer): Promise<string> {
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    // Prism serves paths without what the server's address has of one.
    if (!url.startsWith(`${about.server}/`)) throw new Error(`A request to ${url}`);
    const answer = await send(prism.origin + url.slice(about.server.length), init).catch(
      // After statuses such as 101 and 407 there is no answer to read.
      () => Response.error(),
    );
    // The statuses of a document are no failures that another attempt could do better.
    const headers = new Headers([...answer.headers, ["x-should-retry", "false"]]);
    const status = answer.status === 0 ? 500 : answer.status;
    return new Response(answer.body, { status, headers });
  });
  const failure: unknown = await import(/* @vite-ignore */ file).then(
    () => undefined,
    (error: unknown) => error,
  );
  const verdicts = prism.takeVerdicts();
  return verdicts.length === 0 ? `Nothing was sent: ${failure}` : verdicts.join("");
}
