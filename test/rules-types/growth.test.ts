import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createPackageProgram, listComplaintsOf } from "../support/compile.js";
import { generateTree } from "../support/generator-cases.js";
import { runtime, useTempDirs, writeTree } from "../support/generator-files.js";

const makeDir = useTempDirs();

/** A document with as many rules as wanted: each field is for one of the trainers. */
function writeDocument(rules: number): string {
  const trainers = Array.from({ length: 5 }, (_, index) => `t${index}`);
  const fields = Array.from(
    { length: rules },
    (_, index) =>
      `        f${index}: { type: number, description: A field., x-available-for: { cases: [${trainers[index % 5]}] } }`,
  );
  return `openapi: 3.1.0
info: { title: Works, version: 1.0.0 }
x-client: { name: Works, scope: "@works", environment: WORKS }
x-cases:
  name: trainer
  noun: training
  requestType: Body.kind
  modelType: Body.kind
  governs: Settings
  list:
${trainers.map((id) => `    - { id: ${id}, title: Trainer ${id}, documented: [${id}-a, ${id}-b], inferred: [] }`).join("\n")}
paths:
  /works/{id}:
    put:
      operationId: updateWork
      tags: [Works]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Body" } } }
      responses: { "204": { description: Done. } }
components:
  schemas:
    Kind: { type: string, enum: [${trainers.flatMap((id) => [`${id}-a`, `${id}-b`]).join(", ")}] }
    Body:
      type: object
      properties:
        kind: { $ref: "#/components/schemas/Kind" }
        settings: { $ref: "#/components/schemas/Settings" }
    Settings:
      type: object
      properties:
${fields.join("\n")}
`;
}

/** What one call costs the compiler. */
async function countInstantiations(rules: number): Promise<number> {
  const root = makeDir();
  writeTree(root, { "openapi.yaml": writeDocument(rules) });
  const tree = { ...runtime, ...(await generateTree(join(root, "openapi.yaml"))) };
  const usage = "works/packages/client/src/usage.ts";
  const code = `import Works from "./index.js";
void new Works().works.update("w", { kind: "t0-a", settings: { f0: 1 } });
`;
  const packages = { folder: "works", scope: "@works", tree };
  const program = createPackageProgram([packages], { [usage]: code });
  expect(listComplaintsOf(program, usage)).toEqual([]);
  return program.getInstantiationCount();
}

describe("the cost of a call", () => {
  test("hardly grows with the rules", { timeout: 120_000 }, async () => {
    const [few, many] = await Promise.all([countInstantiations(10), countInstantiations(60)]);
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThan(few * 1.5);
    expect(many).toBeLessThanOrEqual(3_000);
  });
});
