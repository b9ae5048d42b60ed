import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { SpecError } from "../../generator/diagnostics.js";
import { generate } from "../../generator/generate.js";
import { documents } from "../support/arbitrary-documents.js";
import { listComplaints } from "../support/generator-compile.js";
import { copyRuntime, type Tree, useTempDirs, writeTree } from "../support/generator-files.js";

const makeDir = useTempDirs();

/** What the generator makes of a document; `undefined` for one that it refuses, with the location of every error. */
async function generateOrRefuse(root: string, document: fc.JsonValue): Promise<Tree | undefined> {
  const spec = join(root, "openapi.json");
  writeFileSync(spec, JSON.stringify(document));
  try {
    const files = await generate(spec, "openapi.json");
    return Object.fromEntries(files.map(({ path, text }) => [path, text]));
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
    const folder = join(root, `document-${index}`);
    const tree = await generateOrRefuse(root, named);
    if (tree === undefined) continue;
    await copyRuntime(folder);
    await writeTree(folder, tree);
    packages.push({ folder, scope: `@arbitrary${index}` });
  }
  expect(packages.length).toBeGreaterThan(given.length / 2);
  expect(listComplaints(root, packages)).toEqual([]);
});
