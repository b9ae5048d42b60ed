import { join } from "node:path";
import { expect, it } from "vitest";
import { generate } from "../../generator/generate.js";
import { writePackages } from "../support/generator-cases.js";
import { createProgram, listComplaints } from "../support/generator-compile.js";
import { copyRuntime, editFile, useTempDirs, writeTree } from "../support/generator-files.js";

const makeDir = useTempDirs();
const scope = "@inline-things";
const resource = "packages/client/src/generated/resources/houses.ts";

/** What wrong emitters could write for `houses.create`, by the part that does not match the document then. */
const mistakes = [
  ["query", "  order?: HouseCreateOrder | Unlisted | undefined", "  order?: string | undefined"],
  ["body", "extends HouseCreateBody {", 'extends Omit<HouseCreateBody, "roof"> {'],
  ["result", "APIPromise<HouseCreateResponse,", "APIPromise<HouseCreateResponse | undefined,"],
  ["failures", "  404: HouseCreateResponse404;", "  405: HouseCreateResponse404;"],
] as const;

it("a method that differs from the document does not compile, and the error names what differs", async () => {
  const root = makeDir();
  const packages = mistakes.map(([part]) => ({ folder: join(root, part), scope }));
  for (const [part, right, wrong] of mistakes) {
    await writePackages("inline-hoisting", join(root, part));
    await editFile(join(root, part, resource), right, wrong);
  }
  const contract = "packages/client/src/generated/wire-contract.ts";
  const errors = listComplaints(root, packages).filter((one) => one.includes(contract));
  expect(errors.sort()).toEqual(
    mistakes
      .map(([part]) => part)
      .sort()
      .map((part) =>
        expect.stringMatching(
          new RegExp(
            `^${part}/${contract}.*Type '"${part}"' does not satisfy the constraint 'never'`,
          ),
        ),
      ),
  );
});

it("an operation costs the compiler the same in a large document", async () => {
  const small = await countInstantiations(20);
  const large = await countInstantiations(200);
  expect((large - small) / 180).toBeLessThan(1.1 * (small / 20));
});

/** Types that the compiler makes to check the contract of so many like operations. */
async function countInstantiations(operations: number): Promise<number> {
  const root = makeDir();
  const spec = join(root, "openapi.json");
  await writeTree(root, { "openapi.json": JSON.stringify(writeDocument(operations)) });
  const files = await generate(spec, "openapi.json");
  await copyRuntime(root);
  await writeTree(root, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const program = createProgram(root, [{ folder: root, scope: "@works" }]);
  const contract = program.getSourceFile(
    join(root, "packages/client/src/generated/wire-contract.ts"),
  );
  expect(program.getSemanticDiagnostics(contract)).toEqual([]);
  return program.getInstantiationCount();
}

function writeDocument(operations: number): object {
  const schema = { $ref: "#/components/schemas/Work" };
  const content = { "application/json": { schema } };
  const operation = {
    tags: ["Works"],
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      { name: "page", in: "query", schema: { type: "integer" } },
    ],
    requestBody: { required: true, content },
    responses: {
      "200": { description: "The work.", content },
      default: { description: "An error.", content },
    },
  };
  const paths = Array.from({ length: operations }, (_, index) => [
    `/works-${index}/{id}`,
    { put: { ...operation, operationId: `updateWork${index}` } },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Works", version: "1.0.0" },
    servers: [{ url: "https://works.example" }],
    paths: Object.fromEntries(paths),
    components: { schemas: { Work: { type: "object", properties: { name: { type: "string" } } } } },
  };
}
