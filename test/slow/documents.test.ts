import fc from "fast-check";
import { expect, it } from "vitest";
import { SpecError } from "../../generator/diagnostics.js";
import { documents } from "../support/arbitrary-documents.js";
import { createPackageProgram, listComplaints } from "../support/compile.js";
import { generateTree } from "../support/generator-cases.js";
import { runtime, type Tree, useSpecs } from "../support/generator-files.js";

const writeSpec = useSpecs();

/** What the generator makes of a document; `undefined` for one that it refuses, with the location of every error. */
async function generateOrRefuse(document: object): Promise<Tree | undefined> {
  try {
    return await generateTree(writeSpec(document));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    for (const { position } of error.diagnostics) expect(position).toBeDefined();
    return undefined;
  }
}

it("documents of any kind compile, or are refused with the location of each error", async () => {
  const seed = Number(process.env.DOCUMENTS_SEED ?? 1);
  const given = fc.sample(documents, { numRuns: 60, seed });
  const packages = [];
  for (const [index, document] of given.entries()) {
    const named = { ...Object(document), info: { title: `Arbitrary ${index}`, version: "1.0.0" } };
    const tree = await generateOrRefuse(named);
    if (tree === undefined) continue;
    const where = { folder: `document-${index}`, scope: `@arbitrary${index}` };
    packages.push({ ...where, tree: { ...runtime, ...tree } });
  }
  expect(packages.length).toBeGreaterThan(given.length / 2);
  expect(listComplaints(createPackageProgram(packages))).toEqual([]);
});
