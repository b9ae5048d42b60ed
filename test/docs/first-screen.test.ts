import { expect, test } from "vitest";
import { withPage } from "../support/docs-browser.js";
import { fileUrl } from "../support/docs-site.js";

test.each([
  { width: 1440, height: 900, javaScript: true },
  { width: 1440, height: 900, javaScript: false },
  { width: 390, height: 844, javaScript: true },
  { width: 390, height: 844, javaScript: false },
])("the endpoint is the first screen: $width px, scripts: $javaScript", async (options) => {
  await withPage(
    fileUrl("index.html"),
    async ({ page }) => {
      const samples = page.getByRole("complementary", { name: "Samples of PUT /models/{modelId}" });
      for (const element of [
        page.getByRole("heading", { level: 1 }).getByText("/models/{modelId}"),
        page.locator("main").getByText("Update a model", { exact: true }).first(),
        page.getByText("npm install @scenario-models/client").first(),
        page.getByText("client.models.update(modelId, params, options) → { model }"),
        samples.getByText("curl -X PUT").first(),
        samples.getByText("429"),
        samples.getByText('"model"').first(),
        page.getByLabel("What may I set on my model?"),
        page.getByRole("button", { name: "Open in the explorer" }),
      ]) {
        const box = await element.boundingBox();
        expect(box, String(element)).not.toBeNull();
        expect((box?.y ?? 0) + (box?.height ?? 0), String(element)).toBeLessThanOrEqual(
          options.height,
        );
      }
    },
    options,
  );
});

test("the choice of a type leads to the explorer with it", async () => {
  await withPage(fileUrl("index.html"), async ({ page }) => {
    await page.getByLabel("What may I set on my model?").selectOption("flux.1-lora");
    await page.getByRole("button", { name: "Open in the explorer" }).click();
    await page.waitForURL(/explorer\.html\?type=flux\.1-lora/);
    expect(await page.locator("select[id$=type], [role=combobox]").first().isVisible()).toBe(true);
  });
});

test("a status shows its own response", async () => {
  await withPage(
    fileUrl("index.html"),
    async ({ page }) => {
      const tabs = page.locator(".tabs").first();
      await tabs.getByText("429", { exact: true }).click();
      const shown = tabs.locator(".panel:visible");
      expect(await shown.count()).toBe(1);
      expect(await shown.innerText()).toContain("{");
    },
    { javaScript: false },
  );
});

test("the theme is remembered on every page, and changes at once", async () => {
  await withPage(fileUrl("index.html"), async ({ page }) => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
    const dark = await background();
    expect(dark).not.toBe(light);
    for (const name of ["index.html", "explorer.html", "changelog.html"]) {
      await page.goto(fileUrl(name));
      expect(await background(), name).toBe(dark);
    }
    await page.goto(fileUrl("redoc.html"));
    expect(await page.evaluate(() => document.documentElement.className)).toContain("dark");
    await page.getByRole("combobox", { name: "Theme" }).selectOption("system");
    await page.goto(fileUrl("index.html"));
    expect(await background()).toBe(light);
  });
});

test("the language of the samples is that of the explorer's", async () => {
  await withPage(fileUrl("index.html"), async ({ page }) => {
    await page.getByText("Python", { exact: true }).first().click();
    await page.goto(fileUrl("explorer.html"));
    expect(await page.getByRole("radio", { name: "Python" }).isChecked()).toBe(true);
  });
});
