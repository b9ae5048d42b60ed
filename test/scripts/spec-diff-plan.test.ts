import { describe, expect, it } from "vitest";
import type { Change } from "../../scripts/spec-diff/change.js";
import { parseChangeset } from "../../scripts/spec-diff/changesets.js";
import { bumpFor, findBump, nextVersion } from "../../scripts/spec-diff/packages.js";
import { planVersions } from "../../scripts/spec-diff/plan.js";

const change = (area: Change["area"], impact: Change["impact"]): Change => ({
  area,
  impact,
  pointer: "/paths",
  subject: "x",
  text: "It is another one.",
  breaks: [],
});

describe("a change touches", () => {
  it.each([
    ["enum", ["enums", "client", "docs", "mock"]],
    ["enumText", ["enums", "docs"]],
    ["field", ["client", "docs", "mock"]],
    ["fieldText", ["client", "docs"]],
    ["name", ["client", "docs"]],
    ["page", ["docs"]],
    ["scope", ["enums", "client", "docs", "mock"]],
  ] as const)("of the area %s the packages %j", (area, expected) => {
    const touched = ["enums", "client", "docs", "mock"].filter(
      (folder) => findBump(folder, [change(area, "minor")]) !== undefined,
    );
    expect(touched).toEqual(expected);
  });

  it("a package as much as the greatest of its changes, but never breaks the docs", () => {
    const changes = [
      change("fieldText", "patch"),
      change("field", "major"),
      change("page", "patch"),
    ];
    expect(findBump("client", changes)).toBe("major");
    expect(findBump("docs", changes)).toBe("minor");
    expect(findBump("enums", changes)).toBeUndefined();
  });

  it("no package without it being known how", () => {
    expect(() => findBump("shop", [])).toThrow(
      "Say in scripts/spec-diff/packages.ts which changes touch packages/shop.",
    );
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
  const isUndeclared = (bumps: readonly [string, Change["impact"]][], version = "1.0.0") =>
    planVersions([{ ...client, version }], [change("field", "major")], new Map(bumps)).map(
      (one) => one.isUndeclared,
    );

  it("by the bump that it asks for, or a greater one, of the package itself", () => {
    expect(isUndeclared([["@shop/client", "major"]])).toEqual([false]);
    expect(isUndeclared([["@shop/client", "minor"]])).toEqual([true]);
    expect(isUndeclared([["@shop/client", "minor"]], "0.9.0")).toEqual([false]);
    expect(isUndeclared([["@shop/client", "major"]], "0.9.0")).toEqual([false]);
    expect(isUndeclared([["@shop/enums", "major"]])).toEqual([true]);
    expect(isUndeclared([])).toEqual([true]);
  });
});

describe("a changeset", () => {
  it.each([
    [
      "---\n\"a\": major\n'b': patch\n---\n\nText.\n",
      [
        ["a", "major"],
        ["b", "patch"],
      ],
    ],
    ["---\r\na: minor\r\n---\r\nText.\r\n", [["a", "minor"]]],
    ["---\n---\n\nNothing to release.\n", []],
    ["---\na: none\n---\n", []],
  ])("%j declares %j", (text, expected) => {
    expect(parseChangeset("x.md", text)).toEqual(expected);
  });

  it.each([
    ["No frontmatter.", "must start with the packages and their bumps"],
    ["---\na: big\n---\n", 'asks for the bump "big" of a; it must be one of patch, minor, major'],
    ["---\n: [\n---\n", ".changeset/x.md"],
  ])("%j is refused", (text, message) => {
    expect(() => parseChangeset("x.md", text)).toThrow(message);
  });
});
