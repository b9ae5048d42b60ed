import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { type Complaint, createPackageProgram, listComplaints } from "../support/compile.js";
import { sampleIn } from "../support/docs-samples.js";
import {
  compareWithCurl,
  type FixtureCall,
  listCalls,
  unlikeOurs,
} from "../support/docs-samples-fixtures.js";
import { packagesOf, writePackages } from "../support/generator-cases.js";
import { repository, useTempDirs, writeTree } from "../support/generator-files.js";

const makeDir = useTempDirs();
const calls = (await Promise.all(unlikeOurs.map(listCalls))).flat();
const root = makeDir();
let complaints: readonly Complaint[] = [];

/** The sample in a file beside the client that the generator makes for its document. */
const fileOf = ({ fixture, id }: FixtureCall): string => join(root, fixture, `${id}.ts`);

beforeAll(async () => {
  const codes: Record<string, string> = {};
  for (const name of unlikeOurs) await writePackages(name, join(root, name));
  for (const call of calls) {
    const { client } = call.operation;
    const beside = { ...client, packageName: "./packages/client/src/index.js" };
    const operation = { ...call.operation, client: beside };
    codes[`${call.fixture}/${call.id}.ts`] = await sampleIn("typescript", operation, call.request);
  }
  writeTree(root, codes);
  const packages = await Promise.all(unlikeOurs.map(packagesOf));
  complaints = listComplaints(createPackageProgram(packages, codes));
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
