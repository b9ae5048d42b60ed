import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../scripts/spec-diff/change.js";
import { readEdition } from "../../scripts/spec-diff/gate.js";
import { repository, useTempDirs } from "../support/generator-files.js";
import { diffEdited, readOwn } from "../support/spec-diff.js";
import { allCases } from "../support/spec-diff-cases.js";
import { otherCases } from "../support/spec-diff-others.js";
import { renamingCases } from "../support/spec-diff-renamings.js";

const makeDir = useTempDirs();

const readOther = () => readEdition(join(repository, "test/fixtures/spec-diff/openapi.yaml"));

const groups = [
  ...allCases.map((group) => ({ ...group, read: readOwn })),
  { what: "another document", cases: otherCases, read: readOther },
  { what: "names in it", cases: renamingCases, read: readOther },
];

describe.each(groups)("an edit of $what", ({ cases, read }) => {
  let changes: readonly Change[];

  beforeAll(async () => {
    // All at once, since each comparison starts a process; the slow tests try each alone.
    changes = await diffEdited(
      makeDir(),
      cases.flatMap(({ edits }) => edits),
      await read(),
    );
  });

  it.each(cases)("is told: $name", ({ expected }) => {
    const pointers = new Set(expected.map(({ pointer }) => pointer));
    const subjects = new Set(expected.map(({ subject }) => subject));
    const found = changes.filter(
      ({ pointer, subject }) => pointers.has(pointer) && subjects.has(subject),
    );
    expect(found.map(({ area, ...change }) => change)).toEqual(
      expect.arrayContaining(expected.map((one) => ({ breaks: [], ...one }))),
    );
    expect(found).toHaveLength(expected.length);
  });

  it("is all that is told", () => {
    const expected = cases.flatMap((one) => one.expected);
    const known = new Set(expected.map(({ pointer, text }) => `${pointer} ${text}`));
    expect(changes.filter(({ pointer, text }) => !known.has(`${pointer} ${text}`))).toEqual([]);
  });

  it("puts what breaks first", () => {
    const ranks = changes.map(({ impact }) => ["major", "minor", "patch"].indexOf(impact));
    expect(ranks).toEqual([...ranks].sort());
  });
});
