import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { annotateDocument } from "../../generator/annotate-document.js";
import { buildModel } from "../../generator/build-model/build-model.js";
import { emitters } from "../../generator/emitters/index.js";
import { loadDocument } from "../../generator/load.js";
import { compile } from "../support/generator-compile.js";
import {
  copyRuntime,
  editFile,
  specOf,
  useTempDirs,
  writeTree,
} from "../support/generator-files.js";

const makeDir = useTempDirs();

/** The field as the fixture has it, and with a rule more. */
const plain = "        oil: { type: boolean, x-available-for: { context: wet shops } }";
const withRule = (rule: string) => `        oil: { type: boolean, ${rule} }`;

/** Everything that comes out of the fixture with one line of its YAML changed. */
async function regenerate(line: string) {
  const root = makeDir();
  const spec = join(root, "openapi.yaml");
  await cp(specOf("trainers"), spec);
  if (line !== plain) await editFile(spec, plain, line);
  const model = buildModel(await loadDocument(spec), "openapi.yaml");
  const files = (await Promise.all(emitters.map((emit) => emit(model)))).flat();
  await copyRuntime(root);
  await writeTree(root, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  return { root, document: JSON.stringify(annotateDocument(model)) };
}

/** What the compiler says of a call that sets the field for a plate, which the press makes. */
async function compileCall(root: string): Promise<readonly string[]> {
  const usage = join(root, "packages/client/src/usage.ts");
  const code = `import MachineShop from "./index.js";
void new MachineShop().machines.update("m", { gear: "plate", parts: ["a", "b"], settings: { oil: true } });
`;
  await writeTree(root, { "packages/client/src/usage.ts": code });
  return compile(root, [{ folder: root, scope: "@machine-shop" }], [usage]).complaints;
}

/** What the generated check says of the same call. */
async function runCheck(root: string): Promise<unknown> {
  const bundled = await build({
    entryPoints: [join(root, "packages/client/src/rules.ts")],
    alias: { "@machine-shop/enums": join(root, "packages/enums/src/index.ts") },
    bundle: true,
    format: "esm",
    write: false,
  });
  const [file] = bundled.outputFiles;
  const url = `data:text/javascript;base64,${Buffer.from(file?.contents ?? "").toString("base64")}`;
  const module: { checkMachineUpdate: (params: object) => { rule: string; severity: string }[] } =
    await import(url);
  const issues = module.checkMachineUpdate({
    gear: "plate",
    parts: ["a", "b"],
    settings: { oil: true },
  });
  return issues.map(({ rule, severity }) => `${severity} ${rule}`);
}

async function readMatrix(root: string): Promise<string | undefined> {
  const text = await readFile(join(root, "packages/docs/generated/reference.md"), "utf8");
  return text.split("\n").find((line) => line.startsWith("| [`oil`]"));
}

const rule = "available-for:Settings.oil";

describe.concurrent("one edit of the YAML", () => {
  test("without the rule, the call is right", async () => {
    const { root, document } = await regenerate(plain);
    expect(await compileCall(root)).toEqual([]);
    expect(await runCheck(root)).toEqual([]);
    expect(await readMatrix(root)).toBe("| [`oil`](#Settings.oil) | yes | yes |");
    expect(document).toContain(
      '"oil":{"type":"boolean","x-available-for":{"context":"wet shops"},"description":"Only available for wet shops."}',
    );
  });

  test("a rule changes types, check, matrix and badges", async () => {
    const { root, document } = await regenerate(withRule("x-available-for: { trainers: [lathe] }"));
    expect(await compileCall(root)).toEqual([
      expect.stringContaining(
        'oil is only available for Lathe training (type \\"cog\\" or \\"axle\\"), not for \\"plate\\"',
      ),
    ]);
    expect(await runCheck(root)).toEqual([`error ${rule}`]);
    expect(await readMatrix(root)).toBe("| [`oil`](#Settings.oil) | yes | – |");
    expect(document).toContain(
      '"oil":{"type":"boolean","x-available-for":{"trainers":["lathe"]},"description":"Only available for Lathe training.","x-badges":[{"name":"Lathe"}]}',
    );
  });

  test.each([
    ["a warning", "severity: warning", [`warning ${rule}`]],
    ["inferred", "basis: inferred", [`warning ${rule}`]],
    ["off", "severity: off", []],
    ["under another id", "id: no-oil, severity: warning", ["warning no-oil"]],
  ])("%s: the call compiles, and the check says so", async (_, more, want) => {
    const { root } = await regenerate(withRule(`x-available-for: { trainers: [lathe], ${more} }`));
    expect(await compileCall(root)).toEqual([]);
    expect(await runCheck(root)).toEqual(want);
  });

  test("a limit changes the check and the matrix", async () => {
    const low =
      "        low: { type: number, minimum: 0, x-limits: [{ trainers: [lathe, press], maximum: 10 }] }";
    const root = makeDir();
    await cp(specOf("trainers"), join(root, "openapi.yaml"));
    await editFile(join(root, "openapi.yaml"), low, low.replace("maximum: 10", "maximum: 11"));
    const model = buildModel(await loadDocument(join(root, "openapi.yaml")), "openapi.yaml");
    const files = (await Promise.all(emitters.map((emit) => emit(model)))).flat();
    const text = files.map((file) => file.text).join("\n");
    expect(text).toContain("within(trainedBy(latheTrainer, pressTrainer), [maximum(11)])");
    expect(text).toContain("| [`low`](#Settings.low) | from 0 to 11 | from 0 to 11 |");
  });
});
