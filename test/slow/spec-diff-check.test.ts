import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDocument } from "../../generator/document/load-document.js";
import { checkChanges } from "../../scripts/spec-diff/check-changes.js";
import { releaseDocument } from "../../scripts/spec-diff/release.js";
import { editFile, repository, useTempDirs } from "../support/generator-files.js";
import {
  changelog,
  copyReleased,
  copyRepository,
  released,
  setVersion,
  today,
  updateBody,
  writeChangeset,
} from "../support/spec-diff-repository.js";

const makeDir = useTempDirs();

describe.concurrent("the check", () => {
  it("asks for a first release, after which nothing has changed", async () => {
    const root = await copyRepository(makeDir(), "0.4.2");
    await expect(checkChanges(root)).rejects.toThrow("No document has been released yet.");
    expect(await releaseDocument(root, "2026-01-31")).toContain(
      "Version 0.4.2 is the released one",
    );
    const { text, isRefused } = await checkChanges(root);
    expect(text).toBe("The document is unchanged since 0.4.2.\n");
    expect(isRefused).toBe(false);
    const before = await readFile(join(root, changelog), "utf8");
    expect(await releaseDocument(root, "2026-02-28")).toBe("Nothing has changed since 0.4.2.\n");
    expect(await readFile(join(root, changelog), "utf8")).toBe(before);
  });

  it("refuses a breaking change until a changeset declares it", async () => {
    const root = await copyReleased(makeDir(), "0.4.2");
    editFile(join(root, updateBody), "maxLength: 64", "maxLength: 60");
    const refused = await checkChanges(root);
    expect(refused.isRefused).toBe(true);
    expect(refused.text).toMatch(/^Since 0\.4\.2:\n\nBreaking \(1\)\n/);
    expect(refused.text).toMatch(
      /ModelUpdateBody\.yaml:\d+:\d+\n {4}\/components\/schemas\/ModelUpdateBody\/properties\/name\/maxLength\n/,
    );
    expect(refused.text).toContain("breaks callers, who send requests\n");
    expect(refused.text).toContain("@shop/enums   0.4.2, unchanged\n");
    expect(refused.text).toContain(
      "@shop/client  0.4.2 → 0.5.0  (major, below 1.0.0 a minor version)\n",
    );
    expect(refused.text).toContain(
      "@shop/docs    0.4.2 → 0.4.3  (minor, below 1.0.0 a patch version)\n",
    );
    expect(refused.text).toContain('    "@shop/client": minor\n');

    await writeChangeset(root, "small.md", '---\n"@shop/client": patch\n---\n\nA fix.\n');
    expect((await checkChanges(root)).isRefused).toBe(true);

    await writeChangeset(root, "names.md", '---\n"@shop/client": minor\n---\n\nShorter names.\n');
    const declared = await checkChanges(root);
    expect(declared.isRefused).toBe(false);
    expect(declared.text).toContain("The breaking changes are declared by changesets.\n");
  });

  it("lets texts and additions pass", async () => {
    const root = await copyReleased(makeDir(), "1.3.0");
    editFile(join(root, updateBody), "maxLength: 64", "maxLength: 65");
    editFile(join(root, updateBody), "What the model is called.", "Its name.");
    const { text, isRefused } = await checkChanges(root);
    expect(isRefused).toBe(false);
    expect(text).toContain("Compatible (1)\n");
    expect(text).toContain("Texts only (1)\n");
    expect(text).toContain("@shop/client  1.3.0 → 1.4.0  (minor)\n");
    expect(text).toContain("Nothing breaks.\n");
  });
});

describe.concurrent("a release", () => {
  it("asks for a version that fits, and then keeps the document and its changes", async () => {
    const root = await copyReleased(makeDir(), "0.4.2");
    editFile(join(root, updateBody), "maxLength: 64", "maxLength: 60");
    await expect(releaseDocument(root, "2026-02-28")).rejects.toThrow("need at least 0.5.0");
    await setVersion(root, "0.4.10");
    await expect(releaseDocument(root, "2026-02-28")).rejects.toThrow("need at least 0.5.0");
    await setVersion(root, "0.10.0");
    await releaseDocument(root, "2026-02-28");
    const { releases } = await loadDocument(join(root, today));
    expect(releases).toEqual([
      {
        version: "0.10.0",
        date: "2026-02-28",
        changes: [
          {
            impact: "major",
            pointer: "/components/schemas/ModelUpdateBody/properties/name/maxLength",
            subject: "ModelUpdateBody.name",
            text: "`maxLength` changed from `64` to `60`.",
            breaks: ["callers"],
          },
        ],
      },
      { version: "0.4.2", date: "2026-01-31", changes: [] },
    ]);
    expect(await readFile(join(root, released), "utf8")).toMatch(/^# .*do not edit\.\nopenapi: /);
    expect((await checkChanges(root)).text).toContain("unchanged since 0.10.0");
  });

  it("needs the changelog as it was written", async () => {
    const root = await copyReleased(makeDir(), "0.4.2");
    await writeFile(join(root, changelog), "- version: 1\n");
    await expect(checkChanges(root)).rejects.toThrow(
      /changelog\.yaml:1:1 {2}error {2}This file is not a changelog/,
    );
  });
});

describe("the command line", () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ["--import", "tsx", join(repository, "scripts/spec-diff/main.ts"), ...args],
      {
        cwd: repository,
        encoding: "utf8",
      },
    );

  it("compares the document, and explains its options", () => {
    expect(run().stdout).toMatch(/^(?:The document is unchanged since|Since) \d/);
    const wrong = run("--relase");
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain("--relase");
    expect(wrong.stderr).toContain("npm run spec:diff -- --release");
  });
});
