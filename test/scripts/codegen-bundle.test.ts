import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareBundle } from "../../scripts/codegen/bundle.mjs";
import { useTempDirs } from "../support/generator-files.js";

const makeDir = useTempDirs();

/** A repository whose generator says what another file of it says, and where it lies. */
async function makeRepository() {
  const root = makeDir();
  await mkdir(join(root, "generator"));
  const write = (name: string, text: string) => writeFileSync(join(root, "generator", name), text);
  write("main.ts", 'import { word } from "./word.js"; console.log(word, import.meta.url);');
  const run = async (): Promise<string> => {
    const bundle = await prepareBundle(root);
    return execFileSync(process.execPath, [bundle], { encoding: "utf8" }).trim();
  };
  const address = new URL(`file://${join(root, "generator/main.ts")}`).href;
  return { root, write, run, address };
}

describe("the bundle that `npm run codegen` starts", () => {
  it("is the generator as it is now, and knows where its files lie", async () => {
    const { write, run, address } = await makeRepository();
    write("word.ts", 'export const word = "first";');
    expect(await run()).toBe(`first ${address}`);
    write("word.ts", 'export const word = "second one";');
    expect(await run()).toBe(`second one ${address}`);
  });

  it("is kept, and made again where it was removed or something was installed", async () => {
    const { root, write, run, address } = await makeRepository();
    write("word.ts", 'export const word = "first";');
    await run();
    const bundle = join(root, "node_modules/.cache/codegen/generator.cjs");
    const mark = () => writeFileSync(join(root, "node_modules/.package-lock.json"), "{}");
    await rm(bundle);
    expect(await run()).toBe(`first ${address}`);
    mark();
    expect(await run()).toBe(`first ${address}`);
  });

  it("says what is wrong with a source that does not compile", async () => {
    const { write, run } = await makeRepository();
    write("word.ts", "export const word = ;");
    await expect(run()).rejects.toThrow(/word\.ts:1:20: ERROR: Unexpected ";"/);
  });
});
