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
