import { beforeAll, describe, expect, it } from "vitest";
import type { ReleasedChange } from "../../generator/api-model/model.js";
import type { Comparison } from "../../scripts/spec-diff/change.js";
import {
  bumpFor,
  findImpact,
  nextVersion,
  planVersions,
  readDeclared,
} from "../../scripts/spec-diff/packages.js";
import { useTempDirs, writeTree } from "../support/generator-files.js";
import { readOwn } from "../support/spec-diff.js";

const makeDir = useTempDirs();
const folders = ["enums", "client", "docs", "mock"];
const change = (pointer: string, impact: ReleasedChange["impact"]): ReleasedChange => ({
  impact,
  pointer,
  subject: "x",
  text: "It has changed.",
  breaks: [],
});
const field = "/components/schemas/TrainingParameters/properties/rank";
let comparison: Comparison;

beforeAll(async () => {
  const own = await readOwn();
  comparison = { before: own, after: own };
});

describe("a change touches", () => {
  it.each([
    ["/components/schemas/ModelStatus/enum", "minor", ["enums", "client", "docs", "mock"]],
    ["/components/schemas/ModelStatus/x-enumDescriptions/failed", "patch", ["enums", "docs"]],
    [`${field}/maximum`, "minor", ["client", "docs", "mock"]],
    [`${field}/description`, "patch", ["client", "docs"]],
    ["/x-client/name", "major", ["client", "docs"]],
    ["/info/description", "patch", ["docs"]],
    ["/x-client/scope", "major", ["enums", "client", "docs", "mock"]],
  ] as const)("at %s, as %s, the packages %j", (pointer, impact, expected) => {
    const changes = [change(pointer, impact)];
    const touched = folders.filter((folder) => findImpact(folder, changes, comparison));
    expect(touched).toEqual(expected);
  });

  it("a package as much as the greatest of its changes, but never breaks the docs", () => {
    const changes = [
      change(`${field}/description`, "patch"),
      change(`${field}/maximum`, "major"),
      change("/info/description", "patch"),
    ];
    expect(folders.map((folder) => findImpact(folder, changes, comparison))).toEqual([
      undefined,
      "major",
      "minor",
      "major",
    ]);
  });
});

describe("a version", () => {
  it.each([
    ["1.2.3", "major", "major", "2.0.0"],
    ["1.2.3", "minor", "minor", "1.3.0"],
    ["1.2.3", "patch", "patch", "1.2.4"],
    ["0.2.3", "major", "minor", "0.3.0"],
    ["0.2.3", "minor", "patch", "0.2.4"],
    ["0.2.3", "patch", "patch", "0.2.4"],
  ] as const)("%s with a %s change is a %s bump to %s", (version, impact, bump, next) => {
    expect(bumpFor(impact, version)).toBe(bump);
    expect(nextVersion(version, impact)).toBe(next);
  });
});

describe("a breaking change is declared", () => {
  const client = { folder: "client", name: "@shop/client", version: "1.0.0" };
  const isUndeclared = (
    bumps: readonly [string, ReleasedChange["impact"]][],
    version = "1.0.0",
  ): boolean | undefined => {
    const changes = [change(`${field}/maximum`, "major")];
    const plan = planVersions([{ ...client, version }], changes, comparison, new Map(bumps));
    return plan[0]?.isUndeclared;
  };

  it("by the bump that it asks for, or a greater one, of the package itself", () => {
    expect(isUndeclared([["@shop/client", "major"]])).toBe(false);
    expect(isUndeclared([["@shop/client", "minor"]])).toBe(true);
    expect(isUndeclared([["@shop/client", "minor"]], "0.9.0")).toBe(false);
    expect(isUndeclared([["@shop/client", "major"]], "0.9.0")).toBe(false);
    expect(isUndeclared([["@shop/enums", "major"]])).toBe(true);
    expect(isUndeclared([])).toBe(true);
  });

  it("by changesets, of which the greatest bump counts", async () => {
    const root = makeDir();
    writeTree(root, {
      ".changeset/a.md": "---\n'@shop/client': patch\n---\n\nText.\n",
      ".changeset/b.md": "---\n'@shop/client': minor\n'@shop/docs': none\n---\n\nText.\n",
      ".changeset/README.md": "Not a changeset.\n",
    });
    expect([...(await readDeclared(root))]).toEqual([["@shop/client", "minor"]]);
  });
});
