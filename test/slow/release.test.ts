import { execFileSync } from "node:child_process";
import { cp, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { listProblems } from "../../scripts/release/list-problems.js";
import { packageNames, runCommand } from "../support/client-consumer.js";
import { repository, useTempDirs, writeTree } from "../support/generator-files.js";
import { objectOf, stringOf } from "../support/narrow.js";

const makeDir = useTempDirs();
const changeset = `---
"@scenario-models/client": minor
---

Retries wait for what the server asks for.
`;

describe("npm run version, with one changeset", () => {
  let root: string;
  let before: string;
  let after: string;
  const read = (path: string) => readFile(join(root, path), "utf8");

  beforeAll(async () => {
    root = makeDir();
    const manifests = packageNames.map((name) => `packages/${name}/package.json`);
    for (const path of [
      "package.json",
      "package-lock.json",
      ".npmrc",
      ".changeset/config.json",
      ...manifests,
    ])
      await cp(join(repository, path), join(root, path));
    await symlink(join(repository, "node_modules"), join(root, "node_modules"), "junction");
    writeTree(root, { ".changeset/wait.md": changeset });
    before = stringOf(
      objectOf(JSON.parse(await read("packages/enums/package.json")), "enums").version,
      "version",
    );
    const [major, minor] = before.split(".");
    after = `${major}.${Number(minor) + 1}.0`;
    // Changesets asks git since when a changeset is there.
    execFileSync("git", ["init", "--quiet", "--initial-branch", "main"], { cwd: root });
    const { code, output } = await runCommand("npm", ["run", "version"], root);
    expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
  });

  it("gives all packages one version, which they ask of each other", async () => {
    const manifests = await Promise.all(
      packageNames.map((name) => read(`packages/${name}/package.json`)),
    );
    for (const manifest of manifests) {
      expect(manifest).toContain(`"version": "${after}"`);
      const asked = manifest.matchAll(/"@scenario-models\/\w+": "(.*)"/g);
      for (const [, version] of asked) expect(version).toBe(after);
    }
  });

  it("says in the changelog what has changed", async () => {
    const text = await read("packages/client/CHANGELOG.md");
    expect(text).toContain(`## ${after}\n\n### Minor Changes\n\n- `);
    expect(text).toContain("Retries wait for what the server asks for.");
  });

  it("writes the versions into the lock file, and no address of a registry", async () => {
    const lock = await read("package-lock.json");
    expect(lock).toContain(`"@scenario-models/enums": "${after}"`);
    expect(lock).not.toContain(`"@scenario-models/enums": "${before}"`);
    expect(lock).not.toMatch(/"resolved": "http/);
  });

  it("leaves nothing in the way of a release but the repository, which a command of CONTRIBUTING.md sets", async () => {
    const guide = await readFile(join(repository, "CONTRIBUTING.md"), "utf8");
    const [program = "", ...args] = /^npm pkg set .*$/m.exec(guide)?.[0].split(" ") ?? [];
    const { code } = await runCommand(program, args, root);
    expect(code).toBe(0);
    const entries = packageNames.map(async (name) => {
      const path = `packages/${name}/package.json`;
      const { version, repository: place } = objectOf(JSON.parse(await read(path)), path);
      const url = stringOf(objectOf(place, "repository").url, "url");
      return [path, { version: stringOf(version, "version"), repository: { url } }] as const;
    });
    const manifests = Object.fromEntries(await Promise.all(entries));
    const names = await readdir(join(root, ".changeset"));
    const changesets = names.filter((name) => name.endsWith(".md"));
    expect(listProblems({ manifests, changesets, tag: `v${after}` })).toEqual([]);
  });
});
