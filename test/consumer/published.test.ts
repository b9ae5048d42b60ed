import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Consumer,
  makeConsumer,
  packageNames,
  runCommand,
} from "../support/client-consumer.js";
import { listTree, repository } from "../support/generator-files.js";
import { isObject, type JsonObject, objectOf } from "../support/narrow.js";

const require = createRequire(import.meta.url);
/** The reference is no code: nobody imports it, and it has no types that could be wrong. */
const codePackages = packageNames.filter((name) => name !== "docs");

let consumer: Consumer;

beforeAll(async () => {
  consumer = await makeConsumer({ own: ["enums", "client"] });
}, 120_000);

afterAll(() => consumer?.remove());

function findPacked(name: string) {
  const found = consumer.packed.find((packed) => packed.name === `@scenario-models/${name}`);
  if (found === undefined) throw new Error(`${name} was not packed`);
  return found;
}

const read = (name: string, path: string) =>
  readFile(join(repository, "packages", name, path), "utf8");

async function readManifest(name: string): Promise<JsonObject> {
  return objectOf(JSON.parse(await read(name, "package.json")), name);
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

describe.each(packageNames)("the tarball of %s", (name) => {
  test("leaves publint nothing to say, not even a suggestion", async () => {
    const { buffer } = new Uint8Array(await readFile(findPacked(name).tarball));
    const { messages, pkg = {} } = await publint({ strict: true, pack: { tarball: buffer } });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("says what it is, and that it is published for all with its provenance", async () => {
    const { keywords, ...manifest } = await readManifest(name);
    expect(manifest).toMatchObject({
      description: expect.stringMatching(/Scenario's model update endpoint/),
      license: "MIT",
      type: "module",
      publishConfig: { access: "public", provenance: true },
    });
    expect(keywords).toEqual(expect.arrayContaining(["scenario", "openapi"]));
    // What is packed is built before; nothing runs where it is installed.
    expect(manifest.scripts ?? {}).toEqual(name === "docs" ? {} : { prepack: "tsc -b" });
  });

  test("holds every file that its exports and commands name", async () => {
    const { exports, bin } = await readManifest(name);
    const targets = [...leavesOf(exports), ...leavesOf(bin)].map((path) => path.slice(2));
    expect(targets.length).toBeGreaterThan(1);
    expect(findPacked(name).files).toEqual(expect.arrayContaining(targets));
  });

  test("names no path of the machine it was built on, and no map that is not there", async () => {
    const places = [repository, homedir(), `/${userInfo().username}/`].filter(
      (place) => place !== "/",
    );
    for (const path of findPacked(name).files) {
      const text = await read(name, path);
      for (const place of places) expect(text.includes(place), `${path}: ${place}`).toBe(false);
      expect(/sourceMappingURL|file:\/\/\//.test(text), path).toBe(false);
    }
  });
});

describe.each(codePackages)("the tarball of %s", (name) => {
  test("holds script and declaration of each source, manifest, licence and README, and nothing else", async () => {
    const tree = listTree(join(repository, "packages", name, "src"));
    // The contract with `wire` is for the compiler alone.
    const sources = tree.filter((path) => !path.endsWith("wire-contract.ts"));
    const built = sources.flatMap((path) =>
      ["js", "d.ts"].map((end) => `dist/${path.replace(/ts$/, end)}`),
    );
    const wanted = [...built, "package.json", "README.md", "LICENSE"];
    expect([...findPacked(name).files].sort()).toEqual(wanted.sort());
  });

  test("has the right types for all who can import it", async () => {
    // All supported Nodes can require a module; a second copy in CommonJS would break instanceof.
    const profile = ["--profile", "esm-only", "--no-color", "--no-emoji"];
    const attw = join(
      dirname(require.resolve("@arethetypeswrong/cli/package.json")),
      "dist/index.js",
    );
    const args = [attw, ...profile, findPacked(name).tarball];
    const { code, output } = await runCommand(process.execPath, args, consumer.folder);
    expect(output).toContain(`@scenario-models/${name}`);
    expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
  });

  test("runs on the Nodes that the repository is tested on, and has no side effects", async () => {
    const root = objectOf(require("../../package.json"), "package.json");
    expect(await readManifest(name)).toMatchObject({ engines: root.engines, sideEffects: false });
  });
});

test("the tarball of docs holds the generated pages and the site, and no script that could be imported", async () => {
  const generated = listTree(join(repository, "packages/docs/generated"));
  const built = ["explorer.css", "explorer.js", "openapi.json", "openapi.yaml", "redoc.html"];
  const texts = ["llms-full.txt"];
  const scripts = ["search-index.js", "search.js", "site.js", "theme.js"];
  const site = [...generated, ...built, ...texts, "site.css", ...scripts];
  const wanted = [
    ...generated.map((path) => `generated/${path}`),
    ...site.map((path) => `site/${path}`),
    ...["package.json", "README.md", "LICENSE"],
  ];
  expect([...findPacked("docs").files].sort()).toEqual(wanted.sort());
  const targets = leavesOf((await readManifest("docs")).exports);
  expect(targets.filter((path) => !/\.(?:md|json)$/.test(path))).toEqual([]);
});

describe.each(["enums", "client"])("a bundle with %s", (name) => {
  test("has nothing of it where nothing is used", async () => {
    expect((await bundle(`import "@scenario-models/${name}";`)).text).toBe("");
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

function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return isObject(value) ? Object.values(value).flatMap(leavesOf) : [];
}
