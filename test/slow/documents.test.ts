import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { SpecError } from "../../generator/diagnostics.js";
import { documents } from "../support/arbitrary-documents.js";
import { createPackageProgram, listComplaints } from "../support/compile.js";
import { generateTree } from "../support/generator-cases.js";
import { runtime, type Tree, useTempDirs } from "../support/generator-files.js";

const makeDir = useTempDirs();

/** What the generator makes of a document; `undefined` for one that it refuses, with the location of every error. */
async function generateOrRefuse(root: string, document: fc.JsonValue): Promise<Tree | undefined> {
  const spec = join(root, "openapi.json");
  writeFileSync(spec, JSON.stringify(document));
  try {
    return await generateTree(spec);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    for (const { position } of error.diagnostics) expect(position).toBeDefined();
    return undefined;
  }
}

it("documents of any kind compile, or are refused with the location of each error", async () => {
  const root = makeDir();
  const seed = Number(process.env.DOCUMENTS_SEED ?? 1);
  const given = fc.sample(documents, { numRuns: 60, seed });
  const packages = [];
  for (const [index, document] of given.entries()) {
    const named = { ...Object(document), info: { title: `Arbitrary ${index}`, version: "1.0.0" } };
    const tree = await generateOrRefuse(root, named);
    if (tree === undefined) continue;
    const where = { folder: `document-${index}`, scope: `@arbitrary${index}` };
    packages.push({ ...where, tree: { ...runtime, ...tree } });
  }
  expect(packages.length).toBeGreaterThan(given.length / 2);
  expect(listComplaints(createPackageProgram(packages))).toEqual([]);
});
