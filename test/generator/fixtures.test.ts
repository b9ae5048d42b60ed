import { existsSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  generateCase,
  modelOf,
  printWireCheck,
  writePackages,
} from "../support/generator-cases.js";
import { complainOf, createProgram } from "../support/generator-compile.js";
import {
  caseNames,
  expectedOf,
  fixtures,
  isKept,
  listTree,
  repository,
  useTempDirs,
  writeTree,
} from "../support/generator-files.js";
import { listNeverTypes } from "../support/never-types.js";

describe.each(caseNames)("%s", (name) => {
  it("comes out as expected", async () => {
    const files = Object.entries(await generateCase(name)).filter(([path]) => isKept(name, path));
    for (const [path, text] of files) {
      await expect(text).toMatchFileSnapshot(join(expectedOf(name), path));
    }
    // A new case fails once, and its files are there from the second run on.
    await mkdir(expectedOf(name), { recursive: true });
    expect(await listTree(expectedOf(name))).toEqual(files.map(([path]) => path).sort());
  });
});

const dataTypes = join(repository, "packages/docs/src/explorer/data.js");

/** The explorer's data beside the types that the explorer has for it. */
async function addDataTypes(folder: string): Promise<string> {
  const docs = join(folder, "packages/docs/src");
  await writeTree(docs, { "explorer/data.ts": `export type * from ${JSON.stringify(dataTypes)};` });
  return join(docs, "generated/explorer-data.ts");
}

/** What callers of the case's packages write, with what the compiler must refuse. */
async function copyUsage(name: string, folder: string): Promise<string[]> {
  const source = join(fixtures, name, "usage.ts");
  if (!existsSync(source)) return [];
  const copy = join(folder, "packages/client/src/usage.ts");
  await cp(source, copy);
  return [copy];
}

describe("the packages", () => {
  const makeDir = useTempDirs();
  let complaints: readonly string[] = [];
  let nevers: readonly string[] = [];

  beforeAll(async () => {
    const root = makeDir();
    const packages = [];
    const checks = [];
    for (const name of caseNames) {
      const folder = join(root, name);
      const check = join(folder, "packages/client/src/wire-check.ts");
      const model = await modelOf(name);
      await writePackages(name, folder);
      await writeFile(check, printWireCheck(model));
      packages.push({ folder, scope: model.client.scope });
      checks.push(check, await addDataTypes(folder), ...(await copyUsage(name, folder)));
    }
    const program = createProgram(root, packages, checks);
    complaints = complainOf(root, program);
    // Where it is written out, the document says so.
    nevers = listNeverTypes(root, program).filter((one) => !/\bnever\b/.test(one));
  });

  it.each(caseNames)("compiles: %s", (name) => {
    expect(complaints.filter((complaint) => complaint.startsWith(`${name}/`))).toEqual([]);
  });

  it.each(caseNames)("has values for every type: %s", (name) => {
    expect(nevers.filter((one) => one.startsWith(`${name}/`))).toEqual([]);
  });

  it("raises no complaint outside of the cases", () => {
    const ofCase = (complaint: string) =>
      caseNames.some((name) => complaint.startsWith(`${name}/`));
    expect(complaints.filter((complaint) => !ofCase(complaint))).toEqual([]);
  });
});
