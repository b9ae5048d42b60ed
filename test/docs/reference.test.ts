import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type DocsPage, expectInView, withPage } from "../support/docs-browser.js";
import { fileUrl, site } from "../support/docs-site.js";

/** Anchors inside several branches, or in a type shown below another field. */
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

const url = fileUrl("index.html");

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
            await expectInView(docs.byId(id));
          }
        },
        { javaScript },
      );
    },
  );

  test("an anchor that does not exist or is truncated has no effect", async () => {
    for (const hash of ["nowhere", "%E0%A4%A"]) {
      await withPage(fileUrl(`index.html#${hash}`), async ({ page }) => {
        expect(await page.locator("h1").isVisible()).toBe(true);
      });
    }
  });
});

test("buttons copy a sample unchanged, and the links to what is shown", () =>
  withPage(
    url,
    async ({ page }) => {
      const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());
      const sample = page.locator('figure[data-language="curl"]').first();
      await sample.getByRole("button", { name: "Copy" }).click();
      await sample.getByRole("button", { name: "Copied" }).waitFor();
      const copied = await readClipboard();
      expect(copied).toBe(await sample.locator("pre").textContent());
      expect(copied).toMatch(/^curl -X PUT /);
      for (const id of [
        "TrainingParameters.rank",
        "ModelType.flux.1-lora",
        "updateModel.429",
        "updateModel.examples.rename-and-thumbnail",
      ]) {
        await page.goto(`${url}#${encodeURIComponent(id)}`);
        const button = page.getByRole("button", { name: `Copy the link to ${id}`, exact: true });
        await button.focus();
        await button.press("Enter");
        await expect.poll(() => button.innerText()).toBe("Copied");
        expect(await readClipboard()).toBe(`${url}#${encodeURIComponent(id)}`);
      }
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("the language of the samples is stored for the next visit", async () => {
  await withPage(url, async ({ page }) => {
    await page.getByText("Python", { exact: true }).first().click();
    await page.reload();
    const chosen = await page.getByRole("radio", { name: "Python" }).all();
    expect(await Promise.all(chosen.map((radio) => radio.isChecked()))).toEqual([true, true]);
  });
});

describe("a field", () => {
  const readTable = (docs: DocsPage, id: string) =>
    docs
      .byId(id)
      .locator("table.cases tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

  test("with cases has one table of them in place of chips and sentences", async () => {
    await withPage(url, async (docs) => {
      expect(await readTable(docs, "TrainingParameters.rank")).toEqual([
        ["trainer", "Limits", "Default", "Available"],
        ["SDXL LoRA", "from 2 to 128", "64", "deprecated"],
        ["Flux LoRA", "from 2 to 64", "16", "yes"],
        ["Musubi (observed)", "from 2 to 128", "64", "yes"],
        ["Others", "–", "–", "no"],
      ]);
      const rank = docs.byId("TrainingParameters.rank");
      expect(await rank.locator(".chips, .rules").count()).toBe(0);
      expect(await readTable(docs, "TrainingParameters.age")).toEqual([
        ["trainer", "Available"],
        ["ElevenLabs voice", "yes"],
        ["Others", "no"],
      ]);
      // What holds in every case is stated once, above.
      const rate = docs.byId("TrainingParameters.learningRate");
      expect(await rate.locator(".chips").innerText()).toBe("greater than 0");
      expect(await readTable(docs, "TrainingParameters.learningRate")).toEqual([
        ["trainer", "Default"],
        ["SD 1.5, SDXL LoRA", "0.000005"],
        ["Flux LoRA", "0.0001"],
        ["Others", "–"],
      ]);
      const parameters = docs.byId("TrainingParameters");
      expect(await parameters.getByText("Only available for").count()).toBe(0);
    });
  });

  test("states each rule that it has with another one", async () => {
    await withPage(url, async (docs) => {
      const sentence = "validationFrequency must not be greater than maxTrainSteps.";
      for (const name of ["validationFrequency", "maxTrainSteps"])
        expect(
          await docs.byId(`TrainingParameters.${name}`).locator(".rules").innerText(),
        ).toContain(sentence);
      expect(
        await docs.byId("ModelUpdateParams.concepts").locator(".rules").first().innerText(),
      ).toMatch(/with at least 1 item, unless the model already has it\.$/);
    });
  });
});

test("one section says all about credentials, in the contents too", async () => {
  await withPage(url, async ({ page }) => {
    const heads = page.getByRole("heading", { name: /authentication|credentials/i });
    expect(await heads.allInnerTexts()).toEqual(["Authentication"]);
    const section = page.locator("#authentication ~ .scroll").first();
    expect(await section.innerText()).toContain("SCENARIO_SDK_API_KEY");
    const entries = page.locator(".contents").getByRole("link", { name: /authent|credential/i });
    expect(await entries.count()).toBe(1);
  });
  const markdown = readFileSync(join(site, "reference.md"), "utf8");
  expect(markdown.match(/^## (?:Authentication|Credentials)$/gm)).toEqual(["## Authentication"]);
});

describe("the type of the reader's model", () => {
  test("hides the fields that it does not take, until all are wanted, and is remembered", async () => {
    await withPage(url, async (docs) => {
      const { page } = docs;
      const [age, rank] = ["age", "rank"].map((name) => docs.byId(`TrainingParameters.${name}`));
      const inContents = page.locator('.contents a[href="#TrainingParameters.age"]');
      await page.getByLabel("What may I set on my model?").selectOption("flux.1-lora");
      expect(await age?.isVisible()).toBe(false);
      expect(await rank?.locator("tr.chosen").innerText()).toMatch(/^Flux LoRA/);
      const note = page.locator(".filtered");
      expect(await note.innerText()).toMatch(/^\d+ fields are not available for flux\.1-lora/);
      await page.reload();
      expect(await age?.isVisible()).toBe(false);
      // A link to a hidden field shows it.
      await page.evaluate(() => location.assign("#TrainingParameters.age"));
      await expectInView(docs.byId("TrainingParameters.age"));
      await page.getByRole("button", { name: "Show all" }).click();
      expect(await docs.byId("TrainingParameters.classPrompt").isVisible()).toBe(true);
      expect(await inContents.evaluate((link) => link.closest("li")?.hidden)).toBe(false);
      expect(await note.count()).toBe(0);
    });
  });

  test("is that of the explorer, to which each type links", async () => {
    await withPage(url, async (docs) => {
      const { page } = docs;
      await docs.byId("ModelType").getByText("and 34 more").click();
      await docs.byId("ModelType").getByRole("link", { name: "sd-xl-lora", exact: true }).click();
      await page.waitForURL(/explorer\.html\?type=sd-xl-lora/);
      expect(await page.locator("#x-model-type").inputValue()).toBe("sd-xl-lora");
      await page.locator("#x-model-type").selectOption("elevenlabs-voice");
      await page.goto(url);
      expect(await page.getByLabel("What may I set on my model?").inputValue()).toBe(
        "elevenlabs-voice",
      );
      expect(await docs.byId("TrainingParameters.rank").isVisible()).toBe(false);
      expect(await docs.byId("TrainingParameters.age").isVisible()).toBe(true);
    });
  });
});

describe("the matrix", () => {
  test.each([1440, 800, 390])("keeps its heads in view at %i px", async (width) => {
    await withPage(
      fileUrl("index.html#fields-by-trainer"),
      async ({ page }) => {
        const matrix = page.locator(".matrix");
        await matrix.scrollIntoViewIfNeeded();
        const head = matrix.locator("thead th").first();
        const before = await head.boundingBox();
        await matrix.evaluate((box) => {
          box.scrollTop = 400;
        });
        expect((await head.boundingBox())?.y).toBe(before?.y);
        expect(await matrix.locator("th:not([scope])").count()).toBe(0);
      },
      { width },
    );
  });

  test("shows one trainer at a time on a phone", async () => {
    await withPage(
      url,
      async ({ page }) => {
        const heads = page.locator(".matrix thead th:visible");
        expect(await heads.allInnerTexts()).toEqual(["Field", "SD 1.5"]);
        await page.locator(".matrix-choice select").selectOption("Flux LoRA");
        expect(await heads.allInnerTexts()).toEqual(["Field", "Flux LoRA"]);
        const { scrollWidth, clientWidth } = await page
          .locator(".matrix")
          .evaluate((box) => ({ scrollWidth: box.scrollWidth, clientWidth: box.clientWidth }));
        expect(scrollWidth).toBe(clientWidth);
      },
      { width: 390 },
    );
  });
});

test("the contents follow what is read, in the branch that it is in", async () => {
  await withPage(url, async ({ page }) => {
    const current = page.locator(".contents [aria-current]");
    for (const id of ["TrainingParameters.seed", "updateModel.429", "fields-by-trainer"]) {
      await page.evaluate((target) => document.getElementById(target)?.scrollIntoView(), id);
      await expect.poll(() => current.getAttribute("href")).toBe(`#${id}`);
      expect(await current.count()).toBe(1);
      expect(await current.isVisible()).toBe(true);
    }
    const seed = page.locator('.contents a[href="#TrainingParameters.seed"]');
    expect(await seed.isVisible()).toBe(false);
  });
});

test("nothing waits for the script: the page is painted and readable before it arrives", () =>
  withPage("about:blank", async ({ page, byId }) => {
    const held: Route[] = [];
    await page.route("**/site.js", (route) => void held.push(route));
    await page.goto(url, { waitUntil: "commit" });
    await byId("ModelUpdateParams.name").waitFor({ state: "visible" });
    const paints = () =>
      page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
    await expect.poll(paints).toBe(1);
    const search = page.getByRole("button", { name: "Search" });
    expect(await search.count()).toBe(0);
    await Promise.all(held.map((route) => route.continue()));
    await search.waitFor();
  }));

test("the front page with its style and script stays under 100 kB, compressed", () => {
  const bytes = ["index.html", "site.css", "site.js", "theme.js"].map(
    (file) => gzipSync(readFileSync(join(site, file)), { level: 9 }).length,
  );
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(100_000);
});
