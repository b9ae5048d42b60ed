import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateOwn } from "../../generator/generate.js";
import { generatePackages } from "../../generator/generate-packages.js";
import { findDifferences, resolveDifferences } from "../../generator/write.js";
import { runCodegen } from "../support/generator-cli.js";
import {
  editFile,
  readTree,
  repository,
  type Tree,
  useTempDirs,
} from "../support/generator-files.js";

const makeDir = useTempDirs();
const source = "openapi/openapi.yaml";
const client = "packages/client/src/generated";
const reference = "packages/docs/generated/reference.md";
const page = "packages/docs/generated/index.html";
const explorer = "packages/docs/src/generated/explorer-data.ts";

/** A copy of the real document and of everything that is generated from it. */
async function copyAll(): Promise<string> {
  const root = makeDir();
  await cp(join(repository, "openapi"), join(root, "openapi"), { recursive: true });
  for (const folder of ["enums/src", "client/src", "docs", "docs/src", "mock/src"]) {
    const generated = join("packages", folder, "generated");
    await cp(join(repository, generated), join(root, generated), { recursive: true });
  }
  return root;
}

/** Generates anew, and lists the files that have another text than before. */
async function regenerate(root: string): Promise<Tree> {
  const files = await generateOwn(join(root, source), source);
  const differences = findDifferences(root, files);
  resolveDifferences(root, files, differences);
  const texts = readTree(root);
  return Object.fromEntries(differences.map(({ path }) => [path, texts[path] ?? ""]));
}

describe.concurrent("one edit of the YAML", () => {
  it("of a limit fails the check, wherever it runs, and changes type and docs", async () => {
    const root = await copyAll();
    const out = makeDir();
    await generatePackages({ spec: join(root, source), out });
    const body = join(root, "openapi/components/schemas/ModelUpdateBody.yaml");
    editFile(body, "maxLength: 64", "maxLength: 65");
    // All other files come out the same bytes in another folder, language and time zone.
    const env = { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };
    const args = ["--check", "--spec", join(root, source), "--out", out];
    const check = await runCodegen(args, { cwd: makeDir(), env });
    const type = `${client}/schemas/model-update-body.ts`;
    expect(check.code).toBe(1);
    const rules = `${client}/checks/models-checks.ts`;
    const stale = [rules, type, page, reference, explorer];
    const inPackages = stale.filter((path) => path !== explorer);
    expect(check.stdout).toBe(
      inPackages.map((path) => `stale ${path.replace("packages/", "")}\n`).join(""),
    );

    const changed = await regenerate(root);
    expect(Object.keys(changed)).toEqual(stale);
    expect(changed[rules]).toContain("name: field(string, limits(maxLength(65)))");
    expect(changed[type]).toContain("At most 65 characters.");
    expect(changed[reference]).toContain("Limits: at most 65 characters.");
  });

  it("that misspells a keyword is refused, as the lint does, and changes nothing", async () => {
    const root = await copyAll();
    const body = join(root, "openapi/components/schemas/ModelUpdateBody.yaml");
    editFile(body, "maxLength: 64", "maxLenght: 64");
    await expect(regenerate(root)).rejects.toThrow(
      /ModelUpdateBody\.yaml:\d+:\d+ {2}error {2}Property `maxLenght` is not expected here.*Did you mean maxLength\?/s,
    );
  });
});
