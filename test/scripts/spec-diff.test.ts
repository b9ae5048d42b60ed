import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReleasedChange } from "../../generator/api-model/model.js";
import { compareDocuments, readVersion } from "../../scripts/spec-diff/compare-documents.js";
import { repository, useTempDirs } from "../support/generator-files.js";
import { compareEdited, readOwn } from "../support/spec-diff.js";
import { allCases } from "../support/spec-diff-cases.js";
import { otherCases } from "../support/spec-diff-others.js";
import { renamingCases } from "../support/spec-diff-renamings.js";

const makeDir = useTempDirs();

const readOther = () => readVersion(join(repository, "test/fixtures/spec-diff/openapi.yaml"));

const groups = [
  ...allCases.map((group) => ({ ...group, read: readOwn })),
  { what: "another document", cases: otherCases, read: readOther },
  { what: "names in it", cases: renamingCases, read: readOther },
];

describe.each(groups)("an edit of $what", ({ cases, read }) => {
  let changes: readonly ReleasedChange[];

  beforeAll(async () => {
    // All at once, since each comparison starts a process; the slow tests make each alone.
    const edits = cases.flatMap((one) => one.edits);
    changes = await compareDocuments(await compareEdited(makeDir(), edits, await read()));
  });

  it.each(cases)("is reported: $name", ({ expected }) => {
    const pointers = new Set(expected.map(({ pointer }) => pointer));
    const subjects = new Set(expected.map(({ subject }) => subject));
    const found = changes.filter(
      ({ pointer, subject }) => pointers.has(pointer) && subjects.has(subject),
    );
    expect(found).toEqual(expect.arrayContaining(expected.map((one) => ({ breaks: [], ...one }))));
    expect(found).toHaveLength(expected.length);
  });

  it("is all that is reported", () => {
    const expected = cases.flatMap((one) => one.expected);
    const known = new Set(expected.map(({ pointer, text }) => `${pointer} ${text}`));
    expect(changes.filter(({ pointer, text }) => !known.has(`${pointer} ${text}`))).toEqual([]);
  });

  it("puts what breaks first", () => {
    const ranks = changes.map(({ impact }) => ["major", "minor", "patch"].indexOf(impact));
    expect(ranks).toEqual([...ranks].sort());
  });
});
