import { cp, mkdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCodegen } from "../support/generator-cli.js";
import {
  editFile,
  expectedOf,
  listTree,
  readTree,
  specOf,
  useTempDirs,
  writeTree,
} from "../support/generator-files.js";

const name = "enum-texts";
const missing = "packages/client/src/generated/wire.ts";
const stale = "packages/enums/src/generated/lamp-state.ts";
const orphan = "packages/docs/generated/old/page.md";
const handWritten = "packages/client/src/transport.ts";
const makeDir = useTempDirs();

/** A folder with the case's document and everything the generator makes of it. */
async function prepare(): Promise<{ root: string; args: string[] }> {
  const root = makeDir();
  await cp(expectedOf(name), root, { recursive: true });
  await cp(specOf(name), join(root, "openapi.yaml"));
  await writeTree(root, { [handWritten]: "// by hand\n" });
  return { root, args: ["--spec", join(root, "openapi.yaml"), "--out", root] };
}

async function spoil(root: string): Promise<void> {
  await rm(join(root, missing));
  await editFile(join(root, stale), "lit", "lid");
  await writeTree(root, { [orphan]: "left over\n" });
}

async function readTimes(root: string): Promise<Record<string, number>> {
  const paths = await listTree(root);
  const entries = paths.map(async (path) => [path, (await stat(join(root, path))).mtimeMs]);
  return Object.fromEntries(await Promise.all(entries));
}

describe.concurrent("a drifted folder", () => {
  it("is listed by --check, file by file, and not touched", async () => {
    const { root, args } = await prepare();
    await spoil(root);
    const before = await readTree(root);
    expect(await runCodegen([...args, "--check"])).toEqual({
      code: 1,
      stdout: `missing ${missing}\norphan ${orphan}\nstale ${stale}\n`,
      stderr:
        "The generated files do not match the document. Run `npm run codegen` and commit the result.\n",
    });
    expect(await readTree(root)).toEqual(before);
  });

  it("is mended without --check; the next run touches no file", async () => {
    const { root, args } = await prepare();
    const whole = await readTree(root);
    await spoil(root);
    expect(await runCodegen(args)).toEqual({
      code: 0,
      stdout: `created ${missing}\nremoved ${orphan}\nupdated ${stale}\n15 generated files written or removed as listed.\n`,
      stderr: "",
    });
    expect(await readTree(root)).toEqual(whole);

    const long = new Date("2001-01-01");
    for (const path of await listTree(root)) await utimes(join(root, path), long, long);
    const times = await readTimes(root);
    expect(await runCodegen(args)).toEqual({
      code: 0,
      stdout: "15 generated files are up to date.\n",
      stderr: "",
    });
    expect(await readTimes(root)).toEqual(times);
  });
});

describe.concurrent("what goes wrong", () => {
  it("leaves the old output whole where a file cannot be written", async () => {
    const { root, args } = await prepare();
    await spoil(root);
    await mkdir(join(root, missing));
    const before = await readTree(root);
    expect(await runCodegen(args)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${missing} is a folder, where a generated file must go. Move it away and run again.\n`,
    });
    expect(await readTree(root)).toEqual(before);
  });

  it("names an unknown option, and shows what there is", async () => {
    const { code, stdout, stderr } = await runCodegen(["--chekc"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("Unknown option '--chekc'");
    expect(stderr).toContain("--spec PATH");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("does nothing but help with --help", async () => {
    const { code, stdout, stderr } = await runCodegen(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const option of ["--spec", "--out", "--check", "--help"]) expect(stdout).toContain(option);
  });
});
