import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../generator/api-model/build-api-model.js";
import { prepareRedoc } from "../../generator/docs/redoc/index.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { generate } from "../../generator/generate.js";
import { editFile, repository, useTempDirs } from "../support/generator-files.js";

const makeDir = useTempDirs();

/** What every page of the docs is made of, after an edit of one file. */
async function makePages(file: string, from: string, to: string): Promise<Record<string, string>> {
  const folder = join(makeDir(), "openapi");
  await cp(join(repository, "openapi"), folder, { recursive: true });
  await editFile(join(folder, file), from, to);
  const spec = join(folder, "openapi.yaml");
  const files = new Map(
    (await generate(spec, "openapi.yaml")).map(({ path, text }) => [path, text]),
  );
  const read = (path: string): string => files.get(`packages/docs/${path}`) ?? "";
  const model = buildModel(await loadDocument(spec), "openapi.yaml");
  return {
    front: read("generated/index.html"),
    markdown: read("generated/reference.md"),
    explorer: read("src/generated/explorer-data.ts"),
    redoc: JSON.stringify((await prepareRedoc(model)).document),
  };
}

const parameters = "components/schemas/TrainingParameters.yaml";

describe.concurrent("an edit of the YAML changes every page that shows it:", () => {
  it.each([
    {
      what: "a description",
      edit: [parameters, "How many images go into one step.", "How many pictures make a step."],
      says: { all: /How many pictures make a step\./ },
    },
    {
      what: "a limit",
      edit: ["components/schemas/ModelUpdateBody.yaml", "maxLength: 64", "maxLength: 65"],
      says: { all: /at most 65 characters/i, redoc: /"maxLength":65/ },
    },
    {
      what: "a rule",
      edit: [
        parameters,
        "maximum: 4\n    x-available-for:\n      trainers:\n        - flux-lora",
        "maximum: 4\n    x-available-for:\n      trainers:\n        - sd15",
      ],
      says: {
        front:
          /id="TrainingParameters\.batchSize"(?:(?!<\/li>\s*<li class="field").)*?Only available for SD 1\.5 training\./s,
        markdown: /`batchSize`\*\*(?:(?!<a id).)*?Only available for SD 1\.5 training\./s,
        explorer:
          /"TrainingParameters\.batchSize",(?:(?!classPrompt).)*?Only available for SD 1\.5 training\./s,
        redoc: /"batchSize":\{(?:(?!"classPrompt").)*?Only available for SD 1\.5 training\./,
      },
    },
    {
      what: "a value of an enum and its meaning",
      edit: ["components/schemas/ModelStatus.yaml", "Training is under way.", "Training goes on."],
      says: {
        front: /Training goes on\./,
        markdown: /Training goes on\./,
        redoc: /Training goes on\./,
      },
    },
  ])("$what", async ({ edit: [file = "", from = "", to = ""], says }) => {
    const pages = await makePages(file, from, to);
    const expected: Record<string, RegExp | undefined> = says;
    for (const [page, text] of Object.entries(pages)) {
      const pattern = expected[page] ?? expected.all;
      if (pattern !== undefined) expect(text, page).toMatch(pattern);
    }
  });
});
