import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleIn } from "../support/docs-samples.js";
import {
  compareWithCurl,
  type FixtureCall,
  listCalls,
  unlikeOurs,
} from "../support/docs-samples-fixtures.js";
import { modelOf, writePackages } from "../support/generator-cases.js";
import { listComplaints } from "../support/generator-compile.js";
import { repository, useTempDirs } from "../support/generator-files.js";

const makeDir = useTempDirs();
const calls = (await Promise.all(unlikeOurs.map(listCalls))).flat();
const root = makeDir();
let complaints: readonly string[] = [];

/** The sample in a file beside the client that the generator makes for its document. */
const fileOf = ({ fixture, id }: FixtureCall): string => join(root, fixture, `${id}.ts`);

beforeAll(async () => {
  const packages = [];
  for (const name of unlikeOurs) {
    const folder = join(root, name);
    await writePackages(name, folder);
    packages.push({ folder, scope: (await modelOf(name)).client.scope });
  }
  for (const call of calls) {
    const { client } = call.operation;
    const beside = { ...client, packageName: "./packages/client/src/index.js" };
    const operation = { ...call.operation, client: beside };
    await writeFile(fileOf(call), await sampleIn("typescript", operation, call.request));
  }
  complaints = listComplaints(root, packages, calls.map(fileOf));
});

/** The program with the client and all it needs. */
async function bundle(call: FixtureCall): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileOf(call)],
    alias: { [`${call.scope}/enums`]: join(root, call.fixture, "packages/enums/src/index.ts") },
    nodePaths: [join(repository, "node_modules")],
    ...{ bundle: true, format: "esm", platform: "node", write: false },
  });
  return outputFiles[0]?.text ?? "";
}

describe("the samples of another document", () => {
  test("compile with the client of that document", () => {
    expect(complaints).toEqual([]);
  });

  test.each(calls)("send the same in TypeScript as in cURL: $fixture $id", async (call) => {
    const { curl, typescript } = await compareWithCurl(call, await bundle(call));
    expect(typescript).toEqual(curl);
    expect(curl.method).toBe(call.operation.descriptor.method);
  });
});
