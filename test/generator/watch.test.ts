import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { codegenCommand } from "../support/generator-cli.js";
import { editFile, useTempDirs, writeTree } from "../support/generator-files.js";

const makeDir = useTempDirs();
const unit = "type: string\nenum: [gram]\n";
const tree = {
  "api/openapi.yaml": `openapi: 3.1.0
info: { title: Scales, version: 1.0.0 }
servers: [{ url: https://scales.example }]
paths: {}
components: { schemas: { Unit: { $ref: ./unit.yaml } } }
`,
  "api/unit.yaml": unit,
  "overlay.yaml": `overlay: 1.0.0
info: { title: Scales, version: 1.0.0 }
actions: [{ target: $.info, update: { title: Balances } }]
`,
};

/** What the process has said, from the last look on. */
function listen(child: ChildProcess) {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  return {
    async hears(text: string): Promise<void> {
      await vi.waitFor(() => expect(said).toContain(text), { timeout: 60_000, interval: 50 });
      said = said.slice(said.indexOf(text) + text.length);
    },
  };
}

it("--watch follows every file of the document and its overlay, survives a broken save, and ends on an interrupt", async () => {
  const root = makeDir();
  writeTree(root, tree);
  const [spec, out, file] = [
    join(root, "api/openapi.yaml"),
    join(root, "out"),
    join(root, "api/unit.yaml"),
  ];
  const values = join(out, "enums/src/generated/unit.ts");
  const [command, args] = codegenCommand([
    "--watch",
    ...["--spec", spec],
    ...["--overlay", join(root, "overlay.yaml")],
    ...["--out", out],
  ]);
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const { hears } = listen(child);
  const ended = once(child, "exit");
  try {
    await hears("created enums/src/generated/unit.ts");
    await hears("Watching for changes.");

    editFile(file, "gram", "gram, ounce");
    await hears("updated enums/src/generated/unit.ts");
    await hears("Watching for changes.");
    expect(await readFile(values, "utf8")).toContain("ounce");

    editFile(join(root, "overlay.yaml"), "Balances", "Weights");
    await hears("updated client/src/generated/client.ts");
    await hears("Watching for changes.");

    // A broken save is reported, and what was generated before stays.
    const before = await readFile(values, "utf8");
    await writeFile(file, "type: [\n");
    await hears("unit.yaml:");
    await hears("Watching for changes.");
    expect(await readFile(values, "utf8")).toBe(before);

    // As editors save: a new file replaces the old one, several times in a row.
    for (const value of ["stone", "pound", "carat"]) {
      await writeFile(join(root, "api/.unit.yaml.swp"), unit.replace("gram", value));
      await rename(join(root, "api/.unit.yaml.swp"), file);
    }
    await hears("updated enums/src/generated/unit.ts");
    await hears("Watching for changes.");
    expect(await readFile(values, "utf8")).toContain("carat");

    // A file that is referred to before it is there.
    editFile(spec, "./unit.yaml", "./units/mass.yaml");
    await hears("Can't resolve $ref: ENOENT");
    await hears("Watching for changes.");
    writeTree(root, { "api/units/mass.yaml": unit.replace("gram", "tonne") });
    await hears("updated enums/src/generated/unit.ts");
    await hears("Watching for changes.");
    editFile(join(root, "api/units/mass.yaml"), "tonne", "quintal");
    await hears("updated enums/src/generated/unit.ts");
    expect(await readFile(values, "utf8")).toContain("quintal");
  } finally {
    child.kill("SIGINT");
  }
  expect(await ended).toEqual([0, null]);
});
