import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Complaint,
  createPackageProgram,
  listComplaints,
  pathOf,
} from "../support/compile.js";
import { generateCase, modelOf, packagesOf, printWireCheck } from "../support/generator-cases.js";
import {
  caseNames,
  expectedOf,
  fixtures,
  isConnected,
  isKept,
  listTree,
  repository,
  type Tree,
} from "../support/generator-files.js";
import { listNeverTypes } from "../support/never-types.js";

describe.each(caseNames)("%s", (name) => {
  it("comes out as expected", async () => {
    const files = Object.entries(await generateCase(name)).filter(([path]) => isKept(name, path));
    for (const [path, text] of files) {
      await expect(text).toMatchFileSnapshot(join(expectedOf(name), path));
    }
    // A new case fails once, and its files are there from the second run on.
    mkdirSync(expectedOf(name), { recursive: true });
    expect(listTree(expectedOf(name))).toEqual(files.map(([path]) => path).sort());
  });
});

const dataTypes = join(repository, "packages/docs/src/explorer/data.js");

/** What is compiled beside the packages of a case. */
async function listChecks(name: string): Promise<Tree> {
  const { "packages/docs/src/generated/explorer-data.ts": data = "" } = await generateCase(name);
  const usage = join(fixtures, name, "usage.ts");
  return {
    [`${name}/packages/client/src/wire-check.ts`]: printWireCheck(await modelOf(name)),
    // The explorer's data, beside the types that the explorer has for it.
    [`${name}/packages/docs/src/generated/explorer-data.ts`]: data,
    [`${name}/packages/docs/src/explorer/data.ts`]: `export type * from ${JSON.stringify(dataTypes)};`,
    // What callers of the case's packages write, with what the compiler must refuse.
    ...(existsSync(usage)
      ? { [`${name}/packages/client/src/usage.ts`]: readFileSync(usage, "utf8") }
      : {}),
  };
}

/** Whether a module is written by hand and imports nothing generated, so that a few cases are enough for it. */
function isAlikeInAll({ fileName, text }: ts.SourceFile): boolean {
  return (
    /\/src\/(?!generated\/|usage\.|wire-check\.)[\w/-]+\.ts$/.test(fileName) &&
    !text.includes("./generated/")
  );
}

describe("the packages", () => {
  let complaints: readonly Complaint[] = [];
  let nevers: readonly string[] = [];

  beforeAll(async () => {
    const packages = await Promise.all(caseNames.map(packagesOf));
    const checks = await Promise.all(caseNames.map(listChecks));
    const program = createPackageProgram(packages, Object.assign({}, ...checks));
    const connected = caseNames.filter(isConnected).map((name) => pathOf(`${name}/`));
    complaints = listComplaints(
      program,
      (file) => !isAlikeInAll(file) || connected.some((path) => file.fileName.startsWith(path)),
    );
    // Where it is written out, the document says so.
    nevers = listNeverTypes(pathOf(""), program).filter((one) => !/\bnever\b/.test(one));
  });

  it.each(caseNames)("compiles: %s", (name) => {
    expect(complaints.filter(({ path }) => path.startsWith(`${name}/`))).toEqual([]);
  });

  it.each(caseNames)("has values for every type: %s", (name) => {
    expect(nevers.filter((one) => one.startsWith(`${name}/`))).toEqual([]);
  });

  it("raises no complaint outside of the cases", () => {
    const ofCase = ({ path }: Complaint) => caseNames.some((name) => path.startsWith(`${name}/`));
    expect(complaints.filter((complaint) => !ofCase(complaint))).toEqual([]);
  });
});
