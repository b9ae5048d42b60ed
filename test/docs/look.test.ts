import { expect, test } from "vitest";
import { expectAccessible, measureOverflow, withPage } from "../support/docs-browser.js";
import { fileUrl } from "../support/docs-site.js";

const url = fileUrl("index.html");

test("the front page is accessible with everything open, and fits the window open and folded", () =>
  withPage(url, async (docs) => {
    const { page } = docs;
    await page.getByRole("button", { name: "Search" }).waitFor();
    for (const width of [1440, 390]) {
      await docs.emulate({ width });
      expect(await measureOverflow(page)).toBe(0);
    }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) {
        details.removeAttribute("name");
        details.open = true;
      }
    });
    await expectAccessible(docs, "reference");
  }));

test("in print, everything is unfolded, and nothing that only a screen needs is shown", () =>
  withPage(url, async ({ page }) => {
    await page.getByRole("button", { name: "Search" }).waitFor();
    const countOpen = () => page.locator("main details[open]").count();
    const before = await countOpen();
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator("main details:not([open])").count()).toBe(0);
    for (const id of [
      "ModelType.zimage-turbo-lora",
      "updateModel.examples.unset-with-null",
      "ModelEpochAsset.url",
    ])
      expect(await page.locator(`[id="${id}"]`).isVisible(), id).toBe(true);
    for (const hidden of [".bar", ".contents", ".copy", ".copy-link", ".siblings", ".choice"])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    const panels = page.locator(".tabs").first().locator(".panel");
    expect(
      await panels.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(7);
    await page.emulateMedia({ media: "screen" });
    await expect.poll(countOpen).toBe(before);
    expect(await page.locator("details.sample-group[name]").count()).toBeGreaterThan(5);
  }));

test("forced colours show the chosen tab, the place in the contents and the target", () =>
  withPage(`${url}#TrainingParameters.rank`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    const style = (selector: string, name: "outlineStyle" | "backgroundColor") =>
      page
        .locator(selector)
        .first()
        .evaluate((element, key) => getComputedStyle(element)[key], name);
    expect(await style('[id="TrainingParameters.rank"]', "outlineStyle")).toBe("solid");
    expect(await style(".contents [aria-current]", "outlineStyle")).toBe("solid");
    expect(await style(".languages label:has(:checked)", "backgroundColor")).not.toBe(
      await style(".languages label:not(:has(:checked))", "backgroundColor"),
    );
  }));
