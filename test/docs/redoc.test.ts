import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ApiModel, Operation } from "../../generator/api-model/model.js";
import { renderAllSamples } from "../../generator/docs/samples/describe-samples.js";
import { loadApi } from "../support/docs-samples.js";
import { repository } from "../support/generator-files.js";
import { choose, openRedoc, type RedocPage, readCode, withRedoc } from "../support/redoc-page.js";
import { coverages, parameterNames } from "../support/trainer-table.js";

function readComponent(name: string): { properties: Record<string, unknown> } {
  return parse(readFileSync(join(repository, `openapi/components/schemas/${name}.yaml`), "utf8"));
}

/** Where Redoc shows the operation that updates a model. */
const section = "/models/updatemodel";

let api: ApiModel;
let redoc: RedocPage;

function findUpdate(): Operation {
  const operation = api.operations.find(({ id }) => id === "updateModel");
  if (operation === undefined) throw new Error("The document does not update models.");
  return operation;
}

beforeAll(async () => {
  api = await loadApi();
  // Redoc renders what is far below the window only when it comes near.
  redoc = await openRedoc("TrainingParameters.rank", { height: 2400, section });
  await redoc.field("parameters/rank").waitFor();
});

afterAll(async () => {
  redoc.docs.expectSilence();
  await redoc.docs.close();
});

describe("Redoc's page", () => {
  test("has the bar of the other pages, with itself marked", async () => {
    const links = redoc.page.getByRole("navigation", { name: "Pages" }).getByRole("link");
    expect(await links.allInnerTexts()).toEqual(["Reference", "Explorer", "Redoc", "Changelog"]);
    expect(await links.nth(2).getAttribute("aria-current")).toBe("page");
  });

  test("shows every field of the request, those of the parameters too", async () => {
    const wanted = [
      "modelId",
      "originalAssets",
      ...Object.keys(readComponent("ModelUpdateBody").properties),
      ...Object.keys(readComponent("TrainingParameters").properties),
    ];
    expect(wanted).toHaveLength(2 + 10 + 32);
    const shown = await redoc.page.locator('[id*="t=request"] > div .schema-name').allInnerTexts();
    expect(wanted.filter((name) => !shown.includes(name))).toEqual([]);
  });

  test("states limits, and the rules of our extensions", async () => {
    expect(await redoc.field("name").innerText()).toContain("<= 64 characters");
    expect(await redoc.field("epoch").innerText()).toContain(
      "Can be set on a model only while its status is trained and it has epochs.",
    );
    expect(await redoc.field("parameters/samplePrompts").innerText()).toContain(
      "sampleSourceImages and samplePrompts must have the same number of items.",
    );
  });

  test("has a badge for each trainer that a field is for, and for secrets", async () => {
    const titles = new Map(api.cases?.list.map(({ id, title }) => [id, title]));
    for (const name of parameterNames) {
      const badges = Object.entries(coverages).flatMap(([id, coverage]) => {
        const { takes, accepts = [], documented, observed = [] } = coverage;
        const title = titles.get(id) ?? "";
        if (takes.includes(name) && documented.length > 0) return title;
        if (!takes.includes(name) && !accepts.includes(name)) return [];
        return `${title} (${accepts.includes(name) || observed.length > 0 ? "observed" : "inferred"})`;
      });
      const found = redoc.field(`parameters/${name}`).locator('[data-component-name="Tag/Tag"]');
      const wanted = name === "wandbKey" ? ["Secret"] : badges;
      expect(await found.allInnerTexts(), name).toEqual(wanted);
    }
  });

  test("folds a long enum, and links to what its values mean", async () => {
    const field = redoc.field("type");
    const values = field.getByTestId("schema-enum-values").locator("span, code");
    const more = field.getByRole("button", { name: "+34 more" });
    expect(await field.innerText()).not.toContain("zimage-lora");
    await more.click();
    await expect.poll(() => field.innerText()).toContain("zimage-lora");
    expect(await values.count()).toBeGreaterThanOrEqual(37);
    await field.getByRole("button", { name: "Hide" }).click();
    await more.waitFor();
    const link = field.getByRole("link", { name: "All 37 values explained" });
    expect(await link.getAttribute("href")).toBe("index.html#ModelType");
  });

  test("shows what each value of a short enum means beside it", async () => {
    const member = api.enums.find(({ name }) => name === "LrScheduler")?.members[0];
    const text = await redoc.field("parameters/lrScheduler").innerText();
    expect(text).toMatch(new RegExp(`${member?.value}\\s+${member?.description}`));
  });

  test("shows inconsistencies of the page, also of an enum whose field has a description of its own", async () => {
    for (const path of ["type", "parameters/priorLossWeight", "parameters/optimizeFor"])
      expect(await redoc.field(path).innerText(), path).toContain("Note: ");
  });
});

test("shows the first example as cURL, TypeScript and Python", async () => {
  const operation = findUpdate();
  const [first] = (await renderAllSamples(api)).get(operation) ?? [];
  const use = async ({ requests }: RedocPage): Promise<void> => {
    let shown = "cURL";
    for (const { title, code } of first?.samples ?? []) {
      if (title !== shown) await choose(requests, shown, title);
      shown = title;
      await expect.poll(() => readCode(requests), { interval: 20 }).toBe(code.trimEnd());
    }
    expect(shown).toBe("Python");
    await choose(requests, "Python", "Payload");
    const [one, ...others] = operation.body?.examples ?? [];
    const last = others.at(-1);
    await choose(requests, one?.summary ?? "", last?.summary ?? "");
    await expect.poll(() => readCode(requests)).toContain('"type": "elevenlabs-voice"');
  };
  await withRedoc(operation.id, use, { height: 700, section });
});

test("shows an example of every response", async () => {
  const { responses } = redoc;
  const [success, ...failures] = findUpdate().responses;
  expect(await responses.locator("pre").innerText()).toContain("model_Jd5vRq7XnB2mPk9sWc4TzH");
  const [first, second] = success?.examples ?? [];
  if (first === undefined || second === undefined) throw new Error("There is one example at most");
  await choose(responses, first.summary, second.summary);
  await expect.poll(() => responses.innerText()).toContain(second.description);
  for (const { status, examples } of failures) {
    const [example] = examples;
    await responses.getByText(status, { exact: true }).click();
    await expect
      .poll(async () => JSON.parse(await readCode(responses)), { interval: 20 })
      .toEqual(example?.value);
  }
});
