import { expect, test } from "vitest";
import { expectInView, findAxeViolations, withPage } from "../support/docs-browser.js";
import { fileUrl } from "../support/docs-site.js";

test("a query leads to what it is about", () =>
  withPage(fileUrl("index.html"), async ({ page, byId }) => {
    for (const [query, anchor] of [
      ["Update a model", "updateModel"],
      ["429", "updateModel.429"],
      ["rate limit", "updateModel.429"],
      ["SCENARIO_SDK_API_KEY", "authentication"],
      ["rnk", "TrainingParameters.rank"],
      ["flux lora rank", "TrainingParameters.rank"],
      ["unset thumbnail", "updateModel.examples.unset-with-null"],
      ["learningRateTextEncoder", "TrainingParameters.learningRateTextEncoder"],
      ["client.models.update", "updateModel"],
      ["zimage-turbo-lora", "ModelType.zimage-turbo-lora"],
      ["exponential back-off", "errors-and-retries"],
    ] as const) {
      await page.keyboard.press("/");
      await page.getByRole("combobox", { name: "Search" }).fill(query);
      await page.getByRole("dialog").getByRole("option").first().waitFor();
      expect(await page.getByRole("dialog").getByRole("status").innerText()).toMatch(/^\d+ match/);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.url(), { message: query }).toBe(fileUrl(`index.html#${anchor}`));
      await expectInView(byId(anchor));
    }
  }));

test.each(["index.html", "explorer.html", "redoc.html", "changelog.html"])(
  "opens on %s with Ctrl+K, moves with the arrows, and closes on a click elsewhere",
  async (name) => {
    await withPage(fileUrl(name), async ({ page }) => {
      await page.getByRole("button", { name: "Search" }).first().waitFor();
      await page.keyboard.press("Control+k");
      const box = page.getByRole("dialog").getByRole("combobox", { name: "Search" });
      await box.fill("rank");
      const options = page.getByRole("dialog").getByRole("option");
      await options.first().waitFor();
      const active = () => page.getByRole("dialog").locator('[aria-selected="true"]').innerText();
      const [first, second] = await options.allInnerTexts();
      expect(await active()).toBe(first);
      await box.press("ArrowDown");
      expect(await active()).toBe(second);
      await box.press("ArrowUp");
      await box.press("ArrowUp");
      expect(await active()).toBe((await options.allInnerTexts()).at(-1));
      expect(await findAxeViolations(page, { selector: "dialog[open]" })).toEqual([]);
      await box.fill("zzzzqqqq");
      expect(await page.getByRole("dialog").getByRole("status").innerText()).toBe(
        "No matches for “zzzzqqqq”.",
      );
      await page.mouse.click(5, 400);
      expect(await page.getByRole("dialog").count()).toBe(0);
    });
  },
);
