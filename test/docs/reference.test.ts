import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildModel } from "../../generator/build-model/build-model.js";
import { loadDocument } from "../../generator/load.js";
import type { ApiModel } from "../../generator/model.js";
import {
  describeSampleOperation,
  listExampleRequests,
  renderSamples,
} from "../../generator/samples/index.js";
import { type DocsPage, launchBrowser, openPage } from "../support/docs-browser.js";
import { fileUrl, serveSite, site } from "../support/docs-site.js";
import { repository } from "../support/generator-files.js";

/** Places that lie several branches deep, or in a type that is shown below another field. */
const nested = [
  "TrainingParameters.rank",
  "ModelConcept.modelEpoch",
  "ModelClass.thumbnails",
  "ModelEpochAsset.url",
  "ModelInput.maskFrom",
  "ModelInputRequired.conditionalValues",
  "ModelPerformanceStatsVariantArenaScore.ratingLower",
  "ModelTrainingProgress.remainingTimeMs",
  "ModelUiConfigResolutionComponentPreset.label",
  "ModelUiConfigTriggerGenerate.position",
];

let browser: Browser;
let api: ApiModel;

beforeAll(async () => {
  browser = await launchBrowser();
  api = buildModel(await loadDocument(join(repository, "openapi/openapi.yaml")), "openapi.yaml");
});

afterAll(() => browser?.close());

async function withPage(
  url: string,
  use: (docs: DocsPage) => Promise<void>,
  options: Parameters<typeof openPage>[1] = {},
): Promise<void> {
  const docs = await openPage(browser, options);
  try {
    await docs.page.goto(url);
    await use(docs);
    expect(docs.errors).toEqual([]);
    expect(docs.foreign).toEqual([]);
  } finally {
    await docs.close();
  }
}

/** Seen by a reader: shown, no branch around it closed, and within the window. */
async function expectInView(place: Locator): Promise<void> {
  expect(await place.count()).toBe(1);
  await expect.poll(() => place.isVisible()).toBe(true);
  await expect
    .poll(() =>
      place.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && top < innerHeight && bottom > 0;
      }),
    )
    .toBe(true);
}

const byId = (docs: DocsPage, id: string): Locator => docs.page.locator(`[id="${id}"]`);

describe("a link to", () => {
  test.each([true, false])(
    "ten nested fields lands there, opened; scripts: %s",
    async (javaScript) => {
      await withPage(
        "about:blank",
        async (docs) => {
          for (const id of nested) {
            await docs.page.goto("about:blank");
            await docs.page.goto(fileUrl(`index.html#${id}`));
            await expectInView(byId(docs, id));
          }
        },
        { javaScript },
      );
    },
  );

  test("a place that is not there does no harm, nor does half an escape", async () => {
    for (const hash of ["nowhere", "%E0%A4%A"]) {
      await withPage(fileUrl(`index.html#${hash}`), async ({ page }) => {
        expect(await page.locator("h1").isVisible()).toBe(true);
      });
    }
  });
});

describe("without scripts, the front page", () => {
  test("shows the name of every field, limits, oddities and rules", async () => {
    await withPage(
      fileUrl("index.html"),
      async ({ page }) => {
        const text = await page.locator("main").innerText();
        const words = new Set(text.split(/[^\w$]+/));
        const fields = [
          ...api.operations.flatMap(({ parameters }) => parameters),
          ...api.schemas.flatMap((schema) => (schema.kind === "object" ? schema.properties : [])),
        ];
        expect(fields.length).toBeGreaterThan(150);
        expect(fields.filter(({ name }) => !words.has(name)).map(({ name }) => name)).toEqual([]);
        for (const said of [
          "at most 64 characters",
          "Only available for Flux LoRA training.",
          "For Flux LoRA training: from 0.000001 to 0.001.",
          "and 34 more",
          "1.7976931348623157e+308, with its exponent lost",
        ]) {
          expect(text).toContain(said);
        }
        expect(await page.getByRole("searchbox").count()).toBe(0);
        expect(await page.getByRole("button").count()).toBe(0);
      },
      { javaScript: false },
    );
  });

  test("folds long enums and opens them on a click, and branches of the response", async () => {
    await withPage(
      fileUrl("index.html"),
      async (docs) => {
        const types = byId(docs, "ModelType");
        const last = types.getByText("zimage-turbo-lora", { exact: true });
        expect(await last.isVisible()).toBe(false);
        await types.getByText("and 34 more").click();
        expect(await last.isVisible()).toBe(true);

        const position = byId(docs, "ModelEpochAsset.url");
        expect(await position.isVisible()).toBe(false);
        for (const branch of ["ModelEpoch", "ModelEpochAsset"]) {
          await byId(docs, branch).locator("> summary").click();
        }
        expect(await position.isVisible()).toBe(true);
      },
      { javaScript: false },
    );
  });

  test("has a sample of each example in the language that is chosen", async () => {
    await withPage(
      fileUrl("index.html"),
      async ({ page }) => {
        const examples = api.operations.flatMap((operation) => {
          const about = describeSampleOperation(api, operation);
          return listExampleRequests(api, operation).map(({ request }) =>
            renderSamples(about, request).map(({ code }) => code),
          );
        });
        const aside = page.getByRole("complementary", { name: "Request samples" });
        const groups = aside.locator(".sample-group");
        expect(await groups.count()).toBe(examples.length);
        // The very texts that test/docs/samples.test.ts runs.
        expect(await groups.locator("pre").allTextContents()).toEqual(examples.flat());
        const shown = async () =>
          (await groups.first().locator("figure:visible figcaption").allInnerTexts()).join();
        expect(await shown()).toBe("cURL");
        for (const language of ["Python", "TypeScript"]) {
          await aside.getByText(language, { exact: true }).first().click();
          expect(await shown()).toBe(language);
        }
      },
      { javaScript: false },
    );
  });
});

describe("the search", () => {
  test("finds learningRateTextEncoder with the keyboard, and leads there", async () => {
    await withPage(fileUrl("index.html"), async (docs) => {
      const { page } = docs;
      await page.keyboard.press("/");
      await page.keyboard.type("ratetextenc");
      const options = page.getByRole("option");
      expect(await options.allInnerTexts()).toEqual([
        expect.stringContaining("learningRateTextEncoder"),
      ]);
      await page.keyboard.press("Enter");
      await expectInView(byId(docs, "TrainingParameters.learningRateTextEncoder"));
      expect(page.url()).toContain("#TrainingParameters.learningRateTextEncoder");
      expect(await options.count()).toBe(0);
    });
  });

  test("finds values of enums, and opens the list that hides them", async () => {
    await withPage(fileUrl("index.html"), async ({ page }) => {
      await page.getByRole("combobox").fill("zimage-turbo-lora");
      await page.getByRole("option").first().click();
      const value = page.locator(".values li", { hasText: /^zimage-turbo-lora / });
      await expectInView(value);
    });
  });

  test("puts names before descriptions, moves with the arrows, and says when there is nothing", async () => {
    await withPage(fileUrl("index.html"), async ({ page }) => {
      const box = page.getByRole("combobox");
      await box.fill("rank");
      const options = page.getByRole("option");
      expect((await options.allInnerTexts())[0]).toMatch(/^rank\s+TrainingParameters$/);
      const active = () => page.locator('[aria-selected="true"]').innerText();
      const [first, second] = await options.allInnerTexts();
      expect(await active()).toBe(first);
      await box.press("ArrowDown");
      expect(await active()).toBe(second);
      await box.press("ArrowUp");
      await box.press("ArrowUp");
      expect(await active()).toBe((await options.allInnerTexts()).at(-1));
      await box.fill("no such thing");
      expect(await page.getByRole("status").innerText()).toBe("Nothing is called “no such thing”.");
      await box.press("Escape");
      expect(await box.inputValue()).toBe("");
      expect(await page.getByRole("status").innerText()).toBe("");
    });
  });
});

test("the copy button copies the sample as it stands", async () => {
  const server = await serveSite();
  const options = {
    origins: [server.origin],
    permissions: ["clipboard-read", "clipboard-write"],
  };
  try {
    await withPage(
      `${server.origin}/index.html`,
      async ({ page }) => {
        const sample = page.locator('figure[data-language="curl"]').first();
        await sample.getByRole("button", { name: "Copy" }).click();
        await sample.getByRole("button", { name: "Copied" }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await sample.locator("pre").textContent());
        expect(copied).toMatch(/^curl -X PUT /);
      },
      options,
    );
  } finally {
    await server.close();
  }
});

test("the language of the samples is kept for the next visit", async () => {
  await withPage(fileUrl("index.html"), async ({ page }) => {
    await page.getByText("Python", { exact: true }).first().click();
    await page.reload();
    expect(await page.getByRole("radio", { name: "Python" }).isChecked()).toBe(true);
  });
});

test("nothing waits for the script: the page is painted and readable before it arrives", async () => {
  const server = await serveSite();
  const release = server.hold("site.js");
  const docs = await openPage(browser, { origins: [server.origin] });
  try {
    await docs.page.goto(`${server.origin}/index.html`, { waitUntil: "commit" });
    await byId(docs, "ModelUpdateParams.name").waitFor({ state: "visible" });
    const paints = () =>
      docs.page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
    await expect.poll(paints).toBe(1);
    expect(await docs.page.getByRole("combobox").count()).toBe(0);
    release();
    await docs.page.getByRole("combobox").waitFor();
  } finally {
    release();
    await docs.close();
    await server.close();
  }
});

test("the front page with its style and script stays under 100 kB, compressed", () => {
  const bytes = ["index.html", "site.css", "site.js"].map(
    (file) => gzipSync(readFileSync(join(site, file)), { level: 9 }).length,
  );
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(100_000);
});
