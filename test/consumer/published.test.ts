import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, makeConsumer, runCommand } from "../support/client-consumer.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const names = ["@scenario-models/enums", "@scenario-models/client"];

let consumer: Consumer;

beforeAll(async () => {
  consumer = await makeConsumer();
}, 120_000);

afterAll(() => consumer?.remove());

function inspect(tool: string, args: readonly string[], name: string) {
  const tarball = consumer.packed.find((packed) => packed.name === name)?.tarball;
  if (tarball === undefined) throw new Error(`${name} was not packed`);
  return runCommand(join(root, "node_modules/.bin", tool), [...args, tarball], consumer.folder);
}

/** What a bundler makes of a program: its text, and which installed files are in it. */
async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: consumer.folder },
    absWorkingDir: consumer.folder,
    ...{ bundle: true, format: "esm", target: "es2022", metafile: true, write: false },
    logLevel: "error",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    text: outputFiles.map((file) => file.text).join(""),
    files: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path),
  };
}

describe.each(names)("the tarball of %s", (name) => {
  test("leaves publint nothing to say, not even a suggestion", async () => {
    const { code, output } = await inspect("publint", ["run", "--strict"], name);
    expect(output).toMatch(/All good!\n$/);
    expect(code).toBe(0);
  });

  test("has the right types for all who can import it", async () => {
    // All supported Nodes can require a module; a second copy in CommonJS would break instanceof.
    const args = ["--profile", "esm-only", "--no-color", "--no-emoji"];
    const { code, output } = await inspect("attw", args, name);
    expect(output).toContain(name);
    expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
  });

  test("adds nothing to a bundle that uses nothing of it", async () => {
    expect((await bundle(`import ${JSON.stringify(name)};`)).text).toBe("");
  });
});

test("a bundle with one guard holds no client", async () => {
  const { files, text } = await bundle(
    'import { isModelType } from "@scenario-models/client"; console.log(isModelType("x"));',
  );
  expect(text).toContain("flux.1-lora");
  const others = files.filter((path) => !path.startsWith("node_modules/@scenario-models/enums/"));
  expect(others).toEqual(["<stdin>"]);
});
