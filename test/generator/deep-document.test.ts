import { join } from "node:path";
import { expect, it } from "vitest";
import { runCodegen } from "../support/generator-cli.js";
import { readTree, useSpecs, useTempDirs } from "../support/generator-files.js";

const makeDir = useTempDirs();
const writeSpec = useSpecs();

/** Longer than what fits on the stack that a program gets. */
const length = 600;

const nameLink = (index: number): string => `Link${String(index).padStart(3, "0")}`;

it("reads schemas that lead to each other in a long chain", async () => {
  const schemas = Object.fromEntries(
    Array.from({ length }, (_, index) => {
      const next = { $ref: `#/components/schemas/${nameLink(index + 1)}` };
      const properties = { next: index + 1 < length ? next : { type: "string" } };
      return [nameLink(index), { type: "object", properties }];
    }),
  );
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Link000" } } };
  const get = { operationId: "getChain", responses: { 200: { description: "All.", content } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Chain", version: "1.0.0" },
    servers: [{ url: "https://chain.example" }],
    paths: { "/chain": { get } },
    components: { schemas },
  };
  const out = join(makeDir(), "out");
  const { code, stderr } = await runCodegen(["--spec", writeSpec(document), "--out", out]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const files = Object.keys(readTree(out));
  const links = files.filter((path) => path.startsWith("client/src/generated/schemas/link"));
  expect(links).toHaveLength(length);
});
