import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findAxeViolations,
  launchBrowser,
  measureOverflow,
  openPage,
} from "../support/docs-browser.js";
import { fileUrl, screenshots } from "../support/docs-site.js";

const views = [
  { name: "light", scheme: "light", width: 1440 },
  { name: "dark", scheme: "dark", width: 1440 },
  { name: "narrow", scheme: "light", width: 390 },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** Opens every `details` element. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.removeAttribute("name");
      details.open = true;
    }
  });
}

describe.each(views)("in $name, the front page", ({ name, scheme, width }) => {
  test("has no accessibility violations with everything open, fits the window, and sends no request", async () => {
    const { page, errors, foreign, close } = await openPage(browser, {
      scheme,
      width,
      height: 900,
    });
    try {
      await page.goto(fileUrl("index.html"));
      await page.getByRole("button", { name: "Search" }).waitFor();
      await page.screenshot({ path: join(screenshots, `reference-${name}.png`) });
      expect(await measureOverflow(page)).toBe(0);

      await openAll(page);
      await page.screenshot({ path: join(screenshots, `reference-${name}-open.png`) });
      expect(await findAxeViolations(page)).toEqual([]);
      expect(await measureOverflow(page)).toBe(0);
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    } finally {
      await close();
    }
  });
});

test("in print, everything is unfolded, and nothing that only a screen needs is shown", async () => {
  const { page, close } = await openPage(browser);
  try {
    await page.goto(fileUrl("index.html"));
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
  } finally {
    await close();
  }
});

test("forced colours show the chosen tab, the place in the contents and the target", async () => {
  const { page, close } = await openPage(browser);
  try {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(fileUrl("index.html#TrainingParameters.rank"));
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
  } finally {
    await close();
  }
});
