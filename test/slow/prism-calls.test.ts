import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readModel } from "../../generator/generate.js";
import { refusedByPrism } from "../fixtures/prism-refusals.js";
import { type Corpora, fetchCorpora } from "../support/corpora.js";
import { type PrismServer, servePrism } from "../support/prism-server.js";
import {
  listCredentials,
  runProgram,
  type SampleProgram,
  writePrograms,
} from "../support/sample-programs.js";

const root = mkdtempSync(join(tmpdir(), "prism-calls-"));
const fetchFrom = globalThis.fetch;
let corpora: Corpora;

beforeAll(async () => {
  corpora = await fetchCorpora(join(root, "documents"));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("what the samples of the small documents send", () => {
  it("is accepted by Prism on the same document, for every operation", async () => {
    const refused: Record<string, string> = {};
    let count = 0;
    for (const [name, spec] of corpora.small) {
      const api = await readModel(spec, "openapi.json");
      if (api.operations.length === 0) continue;
      const programs = await writePrograms(join(root, name.replaceAll(/\W+/g, "-")), api);
      const prism = await servePrism(spec);
      try {
        for (const { variable } of listCredentials(api)) vi.stubEnv(variable, "secret");
        for (const program of programs) {
          const { httpMethod, path } = program.operation;
          const problem = await run(program, prism);
          if (problem !== "") refused[`${name} ${httpMethod} ${path}`] = problem;
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

/** Runs a program, whose requests reach Prism in place of the server; tells why its request is not accepted. */
async function run(program: SampleProgram, prism: PrismServer): Promise<string> {
  const failure = await runProgram(program, async (path, init) => {
    // After statuses such as 101 and 407 there is no response to read.
    const response = await fetchFrom(prism.origin + path, init).catch(() => Response.error());
    // The statuses of a document are no failures that another attempt could do better.
    const headers = new Headers([...response.headers, ["x-should-retry", "false"]]);
    return new Response(response.body, { status: response.status || 500, headers });
  });
  const problems = prism.takeProblems();
  return problems.length === 0 ? `Nothing was sent: ${failure}` : problems.join("");
}
