import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const nameSchema = "openapi/components/schemas/ModelUpdateBody.yaml";

const readReadme = () => readFileSync(join(repository, "README.md"), "utf8");

/** The commands as the README's table has them, so that the test runs what a newcomer types. */
function readCommand(purpose: RegExp): string {
  const rows = readReadme().split("\n");
  const command = rows.find((row) => purpose.test(row))?.match(/`([^`]+)` \|$/)?.[1];
  if (command === undefined) throw new Error(`The README has no command for ${purpose}.`);
  return command;
}

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

  test("installs and generates with the README's commands, and changes nothing", () => {
    const [install, generate] = [/^\| to \| run, after/, /^\| generate all/].map(readCommand);
    const { status, stdout, stderr } = run(`${install} && ${generate}`);
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("up to date");
    expect(changes()).toBe("");
    expect(run("npm run codegen").stdout).toContain("up to date");
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
      "client/src/generated/rules/models-checks.ts",
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
