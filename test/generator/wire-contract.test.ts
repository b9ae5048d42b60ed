import { expect, it } from "vitest";
import { createPackageProgram, listComplaintsOf } from "../support/compile.js";
import { generateTree, packagesOf } from "../support/generator-cases.js";
import { runtime, useSpecs } from "../support/generator-files.js";

const writeSpec = useSpecs();
const scope = "@inline-things";
const contract = "packages/client/src/generated/wire-contract.ts";
const resource = "packages/client/src/generated/resources/houses.ts";

/** What wrong emitters could write for `houses.create`, by the part that does not match the document then. */
const mistakes = [
  ["query", "  order?: HouseCreateOrder | Unlisted | undefined", "  order?: string | undefined"],
  ["body", "extends HouseCreateBody {", 'extends Omit<HouseCreateBody, "roof"> {'],
  ["result", "APIPromise<HouseCreateResponse,", "APIPromise<HouseCreateResponse | undefined,"],
  ["failures", "  404: HouseCreateResponse404;", "  405: HouseCreateResponse404;"],
] as const;

it("a method that differs from the document does not compile, and the error names what differs", async () => {
  const { tree } = await packagesOf("inline-hoisting");
  const packages = mistakes.map(([part, right, wrong]) => {
    const text = `${tree[resource]}`;
    expect(text).toContain(right);
    return { folder: part, scope, tree: { ...tree, [resource]: text.replace(right, wrong) } };
  });
  const program = createPackageProgram(packages);
  for (const [part] of mistakes) {
    const [complaint, ...others] = listComplaintsOf(program, `${part}/${contract}`);
    expect(complaint?.message).toContain(
      `Type '"${part}"' does not satisfy the constraint 'never'`,
    );
    expect(others).toEqual([]);
  }
});

it("an operation costs the compiler the same in a large document", async () => {
  const small = await countInstantiations(20);
  const large = await countInstantiations(100);
  expect((large - small) / 80).toBeLessThan(1.1 * (small / 20));
});

/** Types that the compiler makes to check the contract of so many like operations. */
async function countInstantiations(operations: number): Promise<number> {
  const spec = writeSpec(describeWorks(operations));
  const tree = { ...runtime, ...(await generateTree(spec)) };
  const program = createPackageProgram([{ folder: "works", scope: "@works", tree }]);
  expect(listComplaintsOf(program, `works/${contract}`)).toEqual([]);
  return program.getInstantiationCount();
}

function describeWorks(operations: number): object {
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
