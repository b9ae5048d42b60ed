import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generateOwn } from "../../generator/generate.js";
import { findDifferences } from "../../generator/write.js";
import { listTree, repository, useTempDirs, writeTree } from "../support/generator-files.js";

const makeDir = useTempDirs();
const source = "openapi/openapi.yaml";
const openapi = join(repository, "openapi");

it("makes of openapi/ exactly the files that are checked in", async () => {
  const files = await generateOwn(join(repository, source), source);
  expect(files.length).toBeGreaterThan(40);
  expect(findDifferences(repository, files)).toEqual([]);
});

it("makes the same bytes twice, and of files that were created in another order", async () => {
  const folder = join(makeDir(), "openapi");
  const paths = listTree(openapi).reverse();
  writeTree(
    folder,
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(openapi, path), "utf8")])),
  );
  const [first, again, shuffled] = await Promise.all(
    [join(repository, source), join(repository, source), join(folder, "openapi.yaml")].map((spec) =>
      generateOwn(spec, source),
    ),
  );
  expect(again).toEqual(first);
  expect(shuffled).toEqual(first);
});
