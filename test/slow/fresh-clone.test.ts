import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const nameSchema = "openapi/components/schemas/ModelUpdateBody.yaml";

const readFrom = (path: string) => readFileSync(join(repository, path), "utf8");
const readReadme = () => readFrom("README.md");

/** The lines of the first code that the README shows. */
const setUpLines = /```sh\n([^`]*)\n```/.exec(readReadme())?.[1]?.split("\n") ?? [];
const [show = "", passTests = ""] = setUpLines;

test("the README opens with two lines, of which .ci/run calls the one that passes the tests", () => {
  expect(setUpLines).toHaveLength(2);
  expect(readFrom(".ci/run").split("\n")).toContain(passTests);
});

describe("a fresh clone of the last commit", () => {
  const folder = mkdtempSync(join(tmpdir(), "fresh-clone-"));
  const clone = join(folder, "clone");

  const run = (command: string) =>
    spawnSync("bash", ["-c", command], { cwd: clone, encoding: "utf8", input: "" });
  const changes = () =>
    execFileSync("git", ["status", "--porcelain"], { cwd: clone, encoding: "utf8" });

  beforeAll(() => {
    execFileSync("git", ["clone", "--quiet", "--no-hardlinks", repository, clone]);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const succeed = (command: string): string => {
    const { status, stdout, stderr } = run(command);
    expect({ status, output: status === 0 ? "" : stdout + stderr }).toEqual({
      status: 0,
      output: "",
    });
    return stdout;
  };

  test("installs, generates and shows the client with the first line, and changes nothing", () => {
    const stdout = succeed(show);
    expect(stdout).toContain("up to date");
    expect(stdout).toContain("Third time lucky");
    expect(changes()).toBe("");
  });

  // Of the tests, those of the enums: .ci/run runs all of them with the same line.
  test("installs and passes tests with the second line, and changes nothing", () => {
    expect(succeed(`${passTests} -- test/enums`)).toContain("passed");
    expect(changes()).toBe("");
  });

  test("packs what it builds, with the README's command", () => {
    const command = /^npm pack --workspace .*$/m.exec(readReadme())?.[0] ?? "";
    const { status, stdout } = run(`${command} --json --silent`);
    expect(status).toBe(0);
    for (const name of ["enums", "client", "mock"])
      expect(stdout).toMatch(new RegExp(`scenario-models-${name}-[\\d.]+\\.tgz`));
    expect(stdout).toContain("dist/transport.js");
    expect(changes()).toBe("");
  });

  test("lints without a word", () => {
    expect(run("npm run lint").status).toBe(0);
  });

  test("shows what follows from an edit of the YAML", () => {
    const path = join(clone, nameSchema);
    writeFileSync(path, readFileSync(path, "utf8").replace("maxLength: 64", "maxLength: 65"));
    const check = run("npm run codegen -- --check");
    expect(check.status).toBe(1);
    const stale = [
      "client/src/generated/checks/models-checks.ts",
      "client/src/generated/schemas/model-update-body.ts",
      "docs/generated/index.html",
      "docs/generated/reference.md",
      "docs/src/generated/explorer-data.ts",
    ];
    for (const file of stale) expect(check.stdout).toContain(`stale packages/${file}`);
    expect(run("npm run codegen").status).toBe(0);
    const edited = [nameSchema, ...stale.map((file) => `packages/${file}`)];
    expect(changes().trimEnd().split("\n").sort()).toEqual(
      edited.map((path) => ` M ${path}`).sort(),
    );
    expect(run("npm run docs:build").status).toBe(0);
    const read = (page: string) => readFileSync(join(clone, "packages/docs/site", page), "utf8");
    expect(read("index.html")).toContain("at most 65 characters");
    expect(read("explorer.js")).toContain("at most 65 characters");
    expect(read("redoc.html")).toMatch(/"maxLength":65\b/);
    expect(read("openapi.json")).toMatch(/"maxLength": 65\b/);
  });
});
