import { beforeAll, describe, expect, it } from "vitest";
import type { ApiModel } from "../../generator/api-model/model.js";
import { emitAll } from "../../generator/generate.js";
import { compareDocuments } from "../../scripts/spec-diff/compare-documents.js";
import { findImpact } from "../../scripts/spec-diff/packages.js";
import { useTempDirs } from "../support/generator-files.js";
import { compareEdited, readOwn } from "../support/spec-diff.js";
import { allCases } from "../support/spec-diff-cases.js";

const makeDir = useTempDirs();
let files: ReadonlyMap<string, string>;

async function generate(model: ApiModel): Promise<ReadonlyMap<string, string>> {
  const own = (await readOwn()).model;
  const emitted = await emitAll({ ...model, source: own.source, releases: own.releases });
  return new Map(emitted.map(({ path, text }) => [path, text]));
}

/** The folders of packages of which a file differs. */
async function findTouched(model: ApiModel): Promise<Set<string>> {
  const edited = await generate(model);
  const paths = new Set([...files.keys(), ...edited.keys()]);
  return new Set(
    [...paths]
      .filter((path) => files.get(path) !== edited.get(path))
      .map((path) => path.split("/")[1] ?? ""),
  );
}

beforeAll(async () => {
  files = await generate((await readOwn()).model);
});

describe.each(allCases.flatMap(({ cases }) => cases))("$name", ({ edits, expected }) => {
  it("is reported alone as it is among others, and names every package that it changes", async () => {
    const comparison = await compareEdited(makeDir(), edits, await readOwn());
    const changes = await compareDocuments(comparison);
    expect(changes).toEqual(
      expect.arrayContaining(expected.map((one) => ({ breaks: [], ...one }))),
    );
    expect(changes).toHaveLength(expected.length);
    for (const folder of await findTouched(comparison.after.model))
      expect(findImpact(folder, changes, comparison), folder).toBeDefined();
  });
});
