import { cp, mkdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatePackages } from "../../generator/generate-packages.js";
import { readOptions, UsageError } from "../../generator/options.js";
import { OutputError } from "../../generator/write.js";
import { runCodegen } from "../support/generator-cli.js";
import {
  editFile,
  listTree,
  readTree,
  specOf,
  useTempDirs,
  writeTree,
} from "../support/generator-files.js";

const name = "enum-texts";
const missing = "client/src/generated/wire.ts";
const stale = "enums/src/generated/lamp-state.ts";
const orphan = "docs/generated/old/page.md";
const header =
  "<!-- Generated from old.yaml by `npm run codegen`. Edit that document, not this file. -->\n";
/** What a stranger may have in and beside the packages. */
const foreign = {
  "client/src/generated/notes.md": "My notes.\n",
  "client/test/call.ts": "// by hand\n",
  "docs/site/logo.svg": "<svg/>\n",
  "other/generated/page.md": `${header}Another generator's folder.\n`,
};
const makeDir = useTempDirs();

/** A folder with the case's document and the packages that the generator makes of it, beside files of others. */
async function prepare() {
  const root = makeDir();
  const options = { spec: join(root, "openapi.yaml"), out: root };
  await cp(specOf(name), options.spec);
  const { count } = await generatePackages(options);
  writeTree(root, foreign);
  return { root, options, args: ["--spec", options.spec, "--out", root], count };
}

async function spoil(root: string): Promise<void> {
  await rm(join(root, missing));
  editFile(join(root, stale), "lit", "lid");
  writeTree(root, { [orphan]: `${header}left over\n` });
}

async function readTimes(root: string): Promise<Record<string, number>> {
  const paths = listTree(root);
  const entries = paths.map(async (path) => [path, (await stat(join(root, path))).mtimeMs]);
  return Object.fromEntries(await Promise.all(entries));
}

describe.concurrent("a drifted folder", () => {
  it("is listed by --check, file by file, and not touched", async () => {
    const { root, args } = await prepare();
    await spoil(root);
    const before = readTree(root);
    expect(await runCodegen([...args, "--check"])).toEqual({
      code: 1,
      stdout: `missing ${missing}\norphan ${orphan}\nstale ${stale}\n`,
      stderr:
        "The generated files do not match the document. Run `npm run codegen` and commit the result.\n",
    });
    expect(readTree(root)).toEqual(before);
  });

  it("is repaired without --check; the next run touches no file", async () => {
    const { root, args, count } = await prepare();
    const whole = readTree(root);
    await spoil(root);
    expect(await runCodegen(args)).toEqual({
      code: 0,
      stdout: `created ${missing}\nremoved ${orphan}\nupdated ${stale}\n3 files written or removed; ${count} generated files are up to date now.\n`,
      stderr: "",
    });
    expect(readTree(root)).toEqual(whole);

    const long = new Date("2001-01-01");
    for (const path of listTree(root)) await utimes(join(root, path), long, long);
    const times = await readTimes(root);
    expect(await runCodegen(args)).toEqual({
      code: 0,
      stdout: `${count} generated files are up to date.\n`,
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
    const before = readTree(root);
    expect(await runCodegen(args)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${missing} is a folder, where a generated file must go. Move it away and run again.\n`,
    });
    expect(readTree(root)).toEqual(before);
  });

  it("is reported where a file of somebody else is in the way, and nothing is written", async () => {
    const root = makeDir();
    const mine = { "client/package.json": "{}\n", "README.md": "# Mine\n" };
    writeTree(root, mine);
    await expect(generatePackages({ spec: specOf(name), out: root })).rejects.toThrow(
      new OutputError(
        "These files are in the way and do not have the header of generated files:\n" +
          "  client/package.json\n  README.md\n" +
          "Nothing was written. Move them away, or choose another folder with --out.",
      ),
    );
    expect(readTree(root)).toEqual(mine);
  });

  it("writes one part alone with --only, and leaves the other as it is", async () => {
    const { root, options } = await prepare();
    const whole = readTree(root);
    await spoil(root);
    await generatePackages({ ...options, only: readOptions(["--only", "client"]).only });
    const spoilt = readTree(root);
    expect(spoilt).toEqual({ ...whole, [orphan]: `${header}left over\n` });
    await generatePackages({ ...options, only: readOptions(["--only", "docs"]).only });
    expect(readTree(root)).toEqual(whole);
    expect(() => readOptions(["--only", "enums"])).toThrow(
      new UsageError('--only takes client or docs, not "enums".'),
    );
  });

  it("prints the time of each stage with --timing", async () => {
    const { args } = await prepare();
    const { code, stderr } = await runCodegen([...args, "--only", "client", "--timing"]);
    const stages = stderr.split("\n").map((line) => line.replace(/^ *\d+ ms {2}/, ""));
    expect(code).toBe(0);
    expect(stages.slice(0, 4)).toEqual(["document", "api model", "client model", "enums"]);
    expect(stages.slice(-4)).toEqual(["drift shapes", "write", "total", ""]);
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
    for (const option of [
      "--spec",
      "--out",
      "--overlay",
      "--allow-ref",
      "--check",
      "--watch",
      "--help",
    ])
      expect(stdout).toContain(option);
  });
});
