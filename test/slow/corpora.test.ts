import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Program } from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiModel } from "../../generator/api-model/model.js";
import { packModel, readModel } from "../../generator/generate.js";
import { type Corpora, fetchCorpora } from "../support/corpora.js";
import { repository, type Tree, writeTree } from "../support/generator-files.js";
import { listNeverTypes } from "../support/never-types.js";
import {
  countInstantiations,
  listComplaints,
  openProject,
  splitByScope,
  type WholePackages,
  writeProject,
} from "../support/whole-packages.js";

const root = mkdtempSync(join(tmpdir(), "corpora-"));
let corpora: Corpora;

beforeAll(async () => {
  corpora = await fetchCorpora(join(root, "documents"));
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "junction");
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Generates the packages of a document, in which `any` must be no type. */
async function make(name: string, spec: string): Promise<WholePackages> {
  const api = await readModel(spec, "openapi.json");
  const texts = await generateTexts(api);
  const anys = Object.entries(texts).filter(
    ([path, text]) => /\/generated\/.*\.ts$/.test(path) && /[:<|&=] ?any\b/.test(stripTexts(text)),
  );
  expect(anys.map(([path]) => path)).toEqual([]);
  const folder = join(root, name.replaceAll(/\W+/g, "-"));
  writeTree(folder, texts);
  return { folder, texts };
}

async function generateTexts(api: ApiModel): Promise<Tree> {
  const files = await packModel(api);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/**
 * Types no value has because the document says so: a string that is a number, and the values of an
 * object that may have no fields.
 */
const impossible =
  /^3-[01]-schema-types\/.*string & number(?: \| undefined)?;?$|Record<string, never>$|: \[name: string\]: never;?$/;

/** Both compilers must have nothing to complain of. */
async function checkBatch(batch: readonly WholePackages[]): Promise<Program> {
  writeProject(root, batch);
  const program = openProject(root);
  expect(listComplaints(root, program)).toEqual([]);
  expect(listNeverTypes(root, program).filter((one) => !impossible.test(one))).toEqual([]);
  await corpora.compileNatively(root);
  return program;
}

/** Code without comments and literals, in which `any` is a word like any other. */
function stripTexts(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""');
}

describe("packages of documents that others wrote compile, and come out the same twice", () => {
  it("small ones, one for each corner of OpenAPI", async () => {
    expect(corpora.small.size).toBe(53);
    const made: WholePackages[] = [];
    for (const [name, spec] of corpora.small) {
      const one = await make(name, spec);
      // Not with `toEqual`, which would print megabytes.
      const again = Object.entries(await generateTexts(await readModel(spec, "openapi.json")));
      expect(again).toHaveLength(Object.keys(one.texts).length);
      expect(
        again.filter(([path, text]) => one.texts[path] !== text).map(([path]) => path),
      ).toEqual([]);
      made.push(one);
    }
    for (const batch of splitByScope(made)) await checkBatch(batch);
  });

  // Not made twice, which would take most of a minute: what could differ has its place in the small ones.
  it("GitHub's, of which one call costs a consumer less than 5,000 instantiations, and no page is heavy", async () => {
    const made = await make("github", corpora.github);
    const pages = Object.entries(made.texts).filter(([path]) => path.endsWith(".html"));
    const heavy = pages.filter(
      ([, text]) => Buffer.byteLength(text) > 500_000 || gzipSync(text).length > 60_000,
    );
    expect(pages.length).toBeGreaterThan(1000);
    expect(heavy.map(([path]) => path)).toEqual([]);
    const program = await checkBatch([made]);
    const count = countInstantiations(
      root,
      program,
      made,
      (client) => `import Client from "${client}";
const repository = await new Client().repos.get("octokit", "core");
export const name: string = repository.full_name;
// @ts-expect-error A field that there is not.
export const none: unknown = repository.ful_name;
`,
    );
    expect(count).toBeLessThan(5000);
  });
});
