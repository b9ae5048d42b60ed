import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/client-consumer.js";
import { editFile, repository, useTempDirs } from "../support/generator-files.js";
import { readCommands, readRecipes } from "../support/recipes.js";

const makeDir = useTempDirs();
const recipes = readRecipes();
const git = (cwd: string, ...args: string[]) =>
  execFileSync("git", args, { cwd, encoding: "utf8" });

/** A copy of the files as they are now, with what is installed here. */
async function copyRepository(): Promise<string> {
  const root = makeDir();
  const list = git(repository, "ls-files", "--cached", "--others", "--exclude-standard", "-z");
  for (const path of list.split("\0").filter((name) => name !== ""))
    await cp(join(repository, path), join(root, path)).catch(ignoreDeleted);
  const modules = join(root, "node_modules");
  const own = join(modules, "@scenario-models");
  await mkdir(own, { recursive: true });
  for (const name of await readdir(join(repository, "node_modules")))
    if (name !== "@scenario-models" && name !== ".cache")
      await symlink(join(repository, "node_modules", name), join(modules, name), "junction");
  // The packages see each other in the copy, not here.
  for (const name of await readdir(join(root, "packages"), { withFileTypes: true }))
    if (name.isDirectory())
      await symlink(join(root, "packages", name.name), join(own, name.name), "junction");
  git(root, "init", "--quiet", "--initial-branch", "main");
  git(root, "add", "--all");
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  git(root, ...author, "commit", "--quiet", "--message", "The copy");
  return root;
}

function ignoreDeleted(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}

let root: string;

/** The output of a program that uses the packages of the copy. */
async function run(code: string): Promise<string> {
  const args = ["--input-type=module", "--eval", code];
  return (await runCommand(process.execPath, args, root)).output.trim();
}

const runScript = (name: string, ...args: string[]) =>
  runCommand("npm", ["run", "--silent", name, "--", ...args], root);

const check = (body: object) => `
  import { checkModelUpdate } from "@scenario-models/client/rules";
  console.log(checkModelUpdate(${JSON.stringify(body)}).map(({ message }) => message).join("\\n"));
`;
const read = (path: string) => readFile(join(root, path), "utf8");
const readReference = () => read("packages/docs/generated/reference.md");

beforeAll(async () => {
  root = await copyRepository();
  for (const { apply } of recipes) await apply(root);
  for (const command of readCommands()) {
    const [program = "", ...args] = command.split(" ");
    const { code, output } = await runCommand(program, args, root);
    if (code !== 0) throw new Error(`${command} ended with ${code}:\n${output}`);
  }
});

describe("a recipe", () => {
  it("is applied here, and has five steps at most", () => {
    expect(recipes.map(({ title }) => title)).toEqual([
      "Add a field",
      "Add an enum value",
      "Add a rule",
      "Add a kind of rule",
      "Add an endpoint",
      "Add an emitter",
    ]);
    for (const { steps } of recipes) {
      expect(steps).toBeGreaterThan(0);
      expect(steps).toBeLessThanOrEqual(5);
    }
  });

  it("adds a field", async () => {
    const type = await read("packages/client/src/generated/schemas/model-update-body.ts");
    expect(type).toContain("  motto?: string | undefined;\n");
    expect(await readReference()).toContain('<a id="ModelUpdateParams.motto">');
    expect(await run(check({ motto: "x".repeat(81) }))).toBe(
      "motto must be at most 80 characters long",
    );
  });

  it("adds an enum value", async () => {
    const program = `
      import { isModelPrivacy, ModelPrivacy, modelPrivacyOptions } from "@scenario-models/enums";
      const { description } = modelPrivacyOptions.find(({ value }) => value === ModelPrivacy.Friends);
      console.log(isModelPrivacy("friends"), description);
    `;
    expect(await run(program)).toBe("true Its owner and those its owner has chosen.");
    expect(await readReference()).toContain("Its owner and those its owner has chosen.");
  });

  it("adds a rule", async () => {
    const both = { promptEmbedding: "a", negativePromptEmbedding: "b" };
    expect(await run(check(both))).toBe(
      "negativePromptEmbedding cannot be set together with promptEmbedding",
    );
    expect(await run(check({ promptEmbedding: "a" }))).toBe("");
    expect(await readReference()).toContain(
      "At most one of `promptEmbedding` and `negativePromptEmbedding` may be set.",
    );
  });

  describe("for a kind of rule", () => {
    const sentence = "At least one of `nbEpochs` and `maxTrainSteps` must be set.";

    it("adds its check", async () => {
      expect(await run(check({ parameters: { seed: 1 } }))).toBe(
        "nbEpochs is required unless one of these is set: maxTrainSteps",
      );
      expect(await run(check({ parameters: { nbEpochs: 2 } }))).toBe("");
    });

    it("adds its sentence to the reference, the types and the changes of the document", async () => {
      expect(await readReference()).toContain(sentence);
      const type = await read("packages/client/src/generated/schemas/training-parameters.ts");
      expect(type).toContain(` * ${sentence}\n`);
      expect((await runScript("spec:diff")).output).toContain(sentence);
    });

    it("changes all outputs with the rule", async () => {
      const pointer = "/components/schemas/TrainingParameters/x-relations/0";
      const { code, output } = await runScript("spec:mutations", pointer);
      expect(output).toContain("relation, 4 facts");
      expect(code).toBe(0);
    });

    it("lets lint refuse the sentence in a description, and the rule without its fields", async () => {
      const path = "openapi/components/schemas/TrainingParameters.yaml";
      const text = await read(path);
      editFile(join(root, path), "      - maxTrainSteps\n  - kind", "  - kind");
      editFile(join(root, path), "  Settings for", "  At least one of them. Settings for");
      const { output } = await runScript("lint");
      await writeFile(join(root, path), text);
      expect(output).toContain("x-relations with kind at-least-one-of");
      expect(output).toContain("/x-relations/0/fields");
    });
  });

  it("adds an endpoint", async () => {
    const program = `
      import Scenario from "@scenario-models/client";
      import { prepare } from "@scenario-models/client/prepare";
      const client = new Scenario({ apiKey: "key", apiSecret: "secret" });
      const { method, url } = await prepare(client, ({ models }) => models.clone("model_1"));
      console.log(method, url);
    `;
    expect(await run(program)).toBe("POST https://api.cloud.scenario.com/v1/models/model_1/clone");
    expect(await readReference()).toContain("client.models.clone(");
  });

  it("adds an emitter", async () => {
    expect(await read("packages/docs/generated/operations.txt")).toBe(
      "cloneModel: POST /models/{modelId}/clone\nupdateModel: PUT /models/{modelId}\nretrieveModel: GET /models/{modelId}\n",
    );
  });

  it("shows in the diff what follows from it", () => {
    const changed = git(root, "status", "--porcelain", "--untracked-files=all");
    expect(changed).toContain("packages/enums/src/generated/model-privacy.ts");
    expect(changed.match(/\S+\/generated\/\S+/g)?.length).toBeGreaterThan(10);
  });
});
