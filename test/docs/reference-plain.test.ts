import { describe, expect, test } from "vitest";
import { renderAllSamples } from "../../generator/docs/samples/describe-samples.js";
import { withPage } from "../support/docs-browser.js";
import { loadApi } from "../support/docs-samples.js";
import { fileUrl } from "../support/docs-site.js";

const api = await loadApi();

describe("without scripts, the front page", () => {
  test("shows the name of every field, limits, inconsistencies and rules", async () => {
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
        for (const phrase of [
          "at most 64 characters",
          "from 0.000001 to 0.001",
          "observed: a training of flux.2-dev-lora in public notes",
          "and 34 more",
          "1.7976931348623157e+308, with its exponent lost",
        ]) {
          expect(text).toContain(phrase);
        }
        expect(await page.getByRole("searchbox").count()).toBe(0);
        expect(await page.getByRole("button").allInnerTexts()).toEqual(["Open in the explorer"]);
      },
      { javaScript: false },
    );
  });

  test("folds long enums and opens them on a click, and branches of the response", async () => {
    await withPage(
      fileUrl("index.html"),
      async (docs) => {
        const types = docs.byId("ModelType");
        const last = types.getByText("zimage-turbo-lora", { exact: true });
        expect(await last.isVisible()).toBe(false);
        await types.getByText("and 34 more").click();
        expect(await last.isVisible()).toBe(true);

        const position = docs.byId("ModelEpochAsset.url");
        expect(await position.isVisible()).toBe(false);
        for (const branch of ["ModelEpoch", "ModelEpochAsset"]) {
          await docs.byId(branch).locator("> summary").click();
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
        const examples = [...(await renderAllSamples(api)).values()].flatMap((groups) =>
          groups.map(({ samples }) => samples.map(({ code }) => code)),
        );
        const aside = page.getByRole("complementary", { name: "Samples of" });
        const groups = aside.locator(".samples .sample-group");
        expect(await groups.count()).toBe(examples.length);
        // The same texts as those that test/docs/samples.test.ts runs.
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
