import { describe, expect, it } from "vitest";
import { findDifferences, OutputError, resolveDifferences } from "../../../generator/write.js";
import { readTree, type Tree, useTempDirs, writeTree } from "../../support/generator-files.js";

const makeDir = useTempDirs();
const toFiles = (tree: Tree) => Object.entries(tree).map(([path, text]) => ({ path, text }));
const files = toFiles({ "p/generated/a.ts": "a\n", "p/generated/deep/b.ts": "b\n" });
const whole: Tree = { "p/generated/a.ts": "a\n", "p/generated/deep/b.ts": "b\n" };

describe("findDifferences", () => {
  it.each([
    { given: "all as it should be", disk: whole, want: [] },
    {
      given: "nothing there",
      disk: {},
      want: ["missing p/generated/a.ts", "missing p/generated/deep/b.ts"],
    },
    {
      given: "another text",
      disk: { ...whole, "p/generated/a.ts": "a\r\n" },
      want: ["stale p/generated/a.ts"],
    },
    {
      given: "files nobody makes, in any depth",
      disk: { ...whole, "p/generated/x/y/z": "", "p/generated/.hidden": "" },
      want: ["orphan p/generated/.hidden", "orphan p/generated/x/y/z"],
    },
    {
      given: "files beside the generated folders",
      disk: { ...whole, "p/hand.ts": "", "q/generated/other.ts": "" },
      want: [],
    },
  ])("$given", async ({ disk, want }) => {
    const root = makeDir();
    writeTree(root, disk);
    const differences = findDifferences(root, files);
    expect(differences.map(({ why, path }) => `${why} ${path}`)).toEqual(want);
  });

  it("refuses a file outside of a generated folder", () => {
    const stray = toFiles({ "p/src/a.ts": "" });
    expect(() => findDifferences(makeDir(), stray)).toThrow("p/src/a.ts, which is in no folder");
  });

  it.each([
    { given: "a folder", path: "p/generated/a.ts/x", message: "p/generated/a.ts is a folder" },
    { given: "a file above", path: "p/generated/deep", message: "deep/b.ts lies below a file" },
  ])("refuses $given in the place of a file", async ({ path, message }) => {
    const root = makeDir();
    writeTree(root, { [path]: "" });
    const find = () => findDifferences(root, files);
    expect(find).toThrow(OutputError);
    expect(find).toThrow(message);
  });
});

describe("resolveDifferences", () => {
  it("writes, replaces and removes what it is given, and nothing else", async () => {
    const root = makeDir();
    const other = { "p/generated/kept.ts": "kept", "p/hand.ts": "by hand" };
    writeTree(root, { ...other, "p/generated/a.ts": "old", "p/generated/orphan.ts": "" });
    resolveDifferences(root, files, [
      { path: "p/generated/a.ts", why: "stale" },
      { path: "p/generated/deep/b.ts", why: "missing" },
      { path: "p/generated/orphan.ts", why: "orphan" },
    ]);
    expect(readTree(root)).toEqual({ ...whole, ...other });
  });

  it("leaves the old output whole and no temporary file where the last file fails", async () => {
    const root = makeDir();
    const old = {
      "p/generated/a.ts": "old",
      "p/generated/deep": "in the way",
      "p/generated/o": "",
    };
    writeTree(root, old);
    const apply = () =>
      resolveDifferences(root, files, [
        { path: "p/generated/a.ts", why: "stale" },
        { path: "p/generated/deep/b.ts", why: "missing" },
        { path: "p/generated/o", why: "orphan" },
      ]);
    expect(apply).toThrow();
    expect(readTree(root)).toEqual(old);
  });

  it("puts back what it has replaced and removed where a later rename fails", async () => {
    const root = makeDir();
    const old = {
      "p/generated/a.ts": "old a",
      "p/generated/b-orphan.ts": "orphan",
      "p/generated/deep/b.ts/in/the/way": "",
      "p/generated/new.ts.keep": "",
    };
    writeTree(root, old);
    const three = toFiles({ ...whole, "p/generated/0-new.ts": "new\n" });
    const apply = () =>
      resolveDifferences(root, three, [
        { path: "p/generated/0-new.ts", why: "missing" },
        { path: "p/generated/a.ts", why: "stale" },
        { path: "p/generated/b-orphan.ts", why: "orphan" },
        { path: "p/generated/deep/b.ts", why: "missing" },
      ]);
    expect(apply).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readTree(root)).toEqual(old);
  });

  it.each([
    "../a.ts",
    "/a.ts",
    "a/../../generated/b.ts",
    "a b/generated/c.ts",
    "a/generated/\n.ts",
  ])("refuses the path %j", (path) => {
    expect(() => findDifferences(makeDir(), toFiles({ [path]: "" }))).toThrow(JSON.stringify(path));
  });
});
