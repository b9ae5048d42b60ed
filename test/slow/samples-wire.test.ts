import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { moveTo, sampleIn } from "../support/docs-samples.js";
import { runCurl, runPython } from "../support/docs-samples-run.js";
import { modelOf } from "../support/generator-cases.js";
import { useTempDirs } from "../support/generator-files.js";
import { respondJson, startServer } from "../support/http-server.js";
import { listCredentials, runProgram, writePrograms } from "../support/sample-programs.js";
import { listFiles, listRequests, readWire, type Wire } from "../support/sample-wire.js";

const makeDir = useTempDirs();
const fetchFrom = globalThis.fetch;

afterEach(() => vi.unstubAllEnvs());

/** Forms, files, texts and bytes; tokens and keys in all places; parameters in all styles. */
const fixtures = ["body-kinds", "security-schemes", "parameter-styles"];

const cases = await Promise.all(
  fixtures.map(async (fixture) => {
    const api = await modelOf(fixture);
    const folder = makeDir();
    const programs = await writePrograms(folder, api, listRequests);
    const credentials = listCredentials(api).map(({ variable }) => variable);
    return programs.map((program) => {
      const { httpMethod, path } = program.operation;
      return { ...program, folder, credentials, title: `${fixture} ${httpMethod} ${path}` };
    });
  }),
);

/** What arrives at a server of its own when a program runs. */
async function catchWire(run: (origin: string) => Promise<unknown>): Promise<Wire> {
  const server = await startServer(respondJson(200, {}));
  try {
    const failure = await run(server.origin);
    const [request, ...others] = server.requests;
    if (request === undefined || others.length > 0) {
      throw new Error(`${server.requests.length} requests arrived: ${failure}`);
    }
    return readWire(request);
  } finally {
    await server.close();
  }
}

describe("the samples send the same in every language", () => {
  test.each(cases.flat())("$title", async (given) => {
    const { about, request, folder, credentials, operation } = given;
    for (const name of credentials) vi.stubEnv(name, `secret-of-${name}`);
    for (const file of listFiles(about, request)) await writeFile(join(folder, file), file);
    const typescript = await catchWire((origin) =>
      runProgram(given, (path, init) => fetchFrom(origin + path, init)),
    );
    const write = (id: "curl" | "python", origin: string) =>
      sampleIn(id, moveTo(origin, about), request);
    const curl = await catchWire(async (origin) =>
      runCurl(await write("curl", origin), [], folder),
    );
    const python = await catchWire(async (origin) =>
      runPython(await write("python", origin), [], folder),
    );
    expect(curl).toEqual(typescript);
    expect(python).toEqual(typescript);
    expect(typescript.method).toBe(operation.httpMethod);
  });
});
