import { describe, expect, it } from "vitest";
import { listProblems } from "../../scripts/release/list-problems.js";

const repository = { url: "git+https://example.com/models.git" };
const sound = {
  manifests: { "packages/enums/package.json": { version: "1.2.0", repository } },
  changesets: [],
  tag: "v1.2.0",
};

describe("a release", () => {
  it("has nothing in its way where all is said", () => {
    expect(listProblems(sound)).toEqual([]);
    expect(listProblems({ ...sound, tag: undefined })).toEqual([]);
  });

  it("is told all that is in its way", () => {
    const manifests = {
      "packages/client/package.json": { version: "1.1.0" },
      "packages/enums/package.json": { version: "1.2.0", repository },
    };
    expect(listProblems({ ...sound, manifests, changesets: [".changeset/a.md"] })).toEqual([
      expect.stringMatching(/^packages\/client\/package\.json: there is no repository/),
      expect.stringMatching(
        /^packages\/client\/package\.json: the version is 1\.1\.0, the tag v1\.2\.0/,
      ),
      expect.stringMatching(/^\.changeset\/a\.md: this change is in no version yet/),
    ]);
  });
});
