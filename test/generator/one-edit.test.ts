import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateOwn } from "../../generator/generate.js";
import { generatePackages } from "../../generator/generate-packages.js";
import { applyDrift, findDrift } from "../../generator/write.js";
import { runCodegen } from "../support/generator-cli.js";
import { compile } from "../support/generator-compile.js";
import {
  copyRuntime,
  editFile,
  readTree,
  repository,
  type Tree,
  useTempDirs,
  writeTree,
} from "../support/generator-files.js";

const makeDir = useTempDirs();
const source = "openapi/openapi.yaml";
const client = "packages/client/src/generated";
const reference = "packages/docs/generated/reference.md";
const page = "packages/docs/generated/index.html";
const explorer = "packages/docs/src/generated/explorer-data.ts";
const mock = "packages/mock/src/generated";

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

/** Generates anew, and tells which files have another text than before. */
async function regenerate(root: string): Promise<Tree> {
  const files = await generateOwn(join(root, source), source);
  const drifts = await findDrift(root, files);
  await applyDrift(root, files, drifts);
  const texts = await readTree(root);
  return Object.fromEntries(drifts.map(({ path }) => [path, texts[path] ?? ""]));
}

describe.concurrent("one edit of the YAML", () => {
  it("of a limit fails the check, wherever it runs, and changes type and docs", async () => {
    const root = await copyAll();
    const out = makeDir();
    await generatePackages({ spec: join(root, source), out });
    const body = join(root, "openapi/components/schemas/ModelUpdateBody.yaml");
    await editFile(body, "maxLength: 64", "maxLength: 65");
    // All other files come out the same bytes in another folder, language and time zone.
    const env = { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };
    const args = ["--check", "--spec", join(root, source), "--out", out];
    const check = await runCodegen(args, { cwd: makeDir(), env });
    const type = `${client}/schemas/model-update-body.ts`;
    expect(check.code).toBe(1);
    const rules = `${client}/rules/models-checks.ts`;
    const stale = [rules, type, page, reference, explorer];
    const inPackages = stale.filter((path) => path !== explorer);
    expect(check.stdout).toBe(
      inPackages.map((path) => `stale ${path.replace("packages/", "")}\n`).join(""),
    );

    const changed = await regenerate(root);
    expect(Object.keys(changed)).toEqual(stale);
    expect(changed[rules]).toContain("name: field(string, keeps(maxLength(65)))");
    for (const path of [type, reference]) expect(changed[path]).toContain("At most 65 characters.");
  });

  it("that misspells a keyword is refused, as the lint does, and changes nothing", async () => {
    const root = await copyAll();
    const body = join(root, "openapi/components/schemas/ModelUpdateBody.yaml");
    await editFile(body, "maxLength: 64", "maxLenght: 64");
    await expect(regenerate(root)).rejects.toThrow(
      /ModelUpdateBody\.yaml:\d+:\d+ {2}error {2}Property `maxLenght` is not expected here.*Did you mean maxLength\?/s,
    );
  });

  it("that adds a field shows in type and docs", async () => {
    const root = await copyAll();
    const parameters = join(root, "openapi/components/schemas/TrainingParameters.yaml");
    const field = "  zeal:\n    type: number\n    description: How keen it is.\n    maximum: 7\n";
    await editFile(parameters, "properties:\n", `properties:\n${field}`);
    const changed = await regenerate(root);
    const type = `${client}/schemas/training-parameters.ts`;
    const rules = `${client}/rules/training-parameters.ts`;
    expect(Object.keys(changed).sort()).toEqual(
      [
        `${client}/answers.ts`,
        `${client}/resources/model-update-params.ts`,
        rules,
        type,
        page,
        reference,
        explorer,
        `${mock}/schemas.ts`,
      ].sort(),
    );
    expect(changed[rules]).toContain("zeal: field(number, keeps(maximum(7))),");
    expect(changed[`${client}/answers.ts`]).toContain("  zeal: anything,");
    expect(changed[type]).toContain(
      "  /**\n   * How keen it is.\n   *\n   * At most 7.\n   */\n  zeal?: number | undefined;\n",
    );
    expect(changed[reference]).toContain(
      '- <a id="TrainingParameters.zeal"></a>**`zeal`** `number`, optional\n\n  How keen it is.\n  - At most 7.\n',
    );
  });
});

const secondMethod = `put:
  operationId: trainModel
  tags: [Models]
  summary: Train a model
  parameters:
    - $ref: ../components/parameters/ModelId.yaml
  responses:
    "200":
      description: The model.
      content:
        application/json:
          schema:
            $ref: ../components/schemas/ModelUpdateResponse.yaml
`;

const secondResource = `get:
  operationId: listAssets
  tags: [Assets]
  parameters:
    - { name: pageSize, in: query, schema: { type: integer } }
  responses:
    "200":
      description: The assets.
      content:
        application/json:
          schema: { type: array, items: { type: object, properties: { id: { type: string } } } }
`;

const use = `import Client from "./index.js";
import type { AssetListParams, ModelTrainResponse, ModelUpdateResponse } from "./index.js";

const client = new Client({ apiKey: "a", apiSecret: "b" });
const params: AssetListParams = { pageSize: 3 };
export const ids: Promise<(string | undefined)[]> = client.assets
  .list(params)
  .then((assets) => assets.map(({ id }) => id));
export const trained: Promise<ModelTrainResponse> = client.models.train("id");
export const updated: Promise<ModelUpdateResponse> = client.models.update("id", { name: "n" });
`;

describe.concurrent("a second endpoint", () => {
  it("comes out as a method and a resource that compile, without touching the generator", async () => {
    const root = await copyAll();
    await writeTree(join(root, "openapi/paths"), {
      "models_{modelId}_train.yaml": secondMethod,
      "assets.yaml": secondResource,
    });
    await editFile(
      join(root, source),
      "components:\n",
      "  /models/{modelId}/train:\n    $ref: ./paths/models_{modelId}_train.yaml\n  /assets:\n    $ref: ./paths/assets.yaml\ncomponents:\n",
    );
    const changed = await regenerate(root);
    expect(Object.keys(changed)).toEqual([
      `${client}/answers.ts`,
      `${client}/client.ts`,
      `${client}/index.ts`,
      `${client}/resources/assets.ts`,
      `${client}/resources/models.ts`,
      `${client}/rules/assets-checks.ts`,
      `${client}/rules/index.ts`,
      `${client}/schemas/asset-list-response-item.ts`,
      `${client}/schemas/index.ts`,
      `${client}/wire-contract.ts`,
      `${client}/wire.ts`,
      page,
      "packages/docs/generated/llms.txt",
      reference,
      explorer,
      `${mock}/examples.ts`,
      `${mock}/routes.ts`,
    ]);
    expect(changed[`${client}/resources/models.ts`]).toContain("  train(\n    modelId: string,\n");
    expect(changed[reference]).toContain("Train a model: `client.models.train` in the client.");

    await copyRuntime(root);
    await writeTree(root, { "packages/client/src/use.ts": use });
    const packages = [{ folder: root, scope: "@scenario-models" }];
    const usage = join(root, "packages/client/src/use.ts");
    expect(compile(root, packages, [usage]).complaints).toEqual([]);
  });
});
