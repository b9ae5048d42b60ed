import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/docs-browser.js";
import { openRedoc, type RedocPage, waitForTarget } from "../support/redoc-page.js";

/** Anchors of the site, and the ids of the fields they lead to. */
const targets = [
  ["ModelUpdateParams.name", "t=request&path=name"],
  ["ModelUpdateParams.originalAssets", "t=request&in=query&path=originalassets"],
  ["TrainingParameters.rank", "t=request&path=parameters/rank"],
  ["ModelConcept.scale", "t=request&path=concepts[]/scale"],
  ["ModelType", "t=request&path=type"],
  ["Model.status", "t=response&c=200&path=model/status"],
  ["ModelClass.slug", "t=response&c=200&path=model/class/slug"],
  ["ApiError.message", "t=response&c=400&path=message"],
] as const;

let browser: Browser;
let redoc: RedocPage;

beforeAll(async () => {
  browser = await launchBrowser();
  redoc = await openRedoc(browser, "ModelUpdateParams.name");
});

afterAll(async () => {
  expect(redoc.docs.foreign).toEqual([]);
  expect(redoc.docs.errors).toEqual([]);
  await browser?.close();
});

describe("an anchor of the site", () => {
  test.each(targets)(
    "%s leads to its field, opened, also by way of another",
    async (anchor, id) => {
      await redoc.page.evaluate((hash) => location.assign(hash), `#${encodeURIComponent(anchor)}`);
      await expect.poll(() => waitForTarget(redoc.page)).toBe(`models/updatemodel/${id}`);
    },
  );

  test.each(["TrainingParameters.samplePrompts", "ModelUiConfigInputProperties.collapsed"])(
    "%s leads there from elsewhere",
    async (anchor) => {
      const { docs, page } = await openRedoc(browser, anchor, { width: 390 });
      try {
        const name = anchor.split(".")[1]?.toLowerCase();
        expect(await waitForTarget(page)).toMatch(new RegExp(`path=.*/${name}$`));
      } finally {
        await docs.close();
      }
    },
  );

  test("that is malformed or unknown does not change the page", async () => {
    const { docs, page } = await openRedoc(browser, "updateModel");
    try {
      for (const hash of ["#%E0%A4%A", "#toString"]) {
        await page.evaluate((target) => location.assign(target), hash);
        expect(await page.evaluate(() => location.hash)).not.toContain("undefined");
        await page.locator(".menu-content").waitFor();
      }
      expect(docs.errors).toEqual([]);
    } finally {
      await docs.close();
    }
  });
});

test("a field links to itself on the other pages", async () => {
  await redoc.page.evaluate(() => location.assign("#TrainingParameters.rank"));
  const links = redoc.field("parameters/rank").getByRole("link", { name: /Reference|Explorer/ });
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(hrefs).toEqual([
    "index.html#TrainingParameters.rank",
    "explorer.html#TrainingParameters.rank",
  ]);
});

test("the link past the navigation does not leave the anchor", async () => {
  const before = redoc.page.url();
  await redoc.page.locator(".skip").focus();
  await redoc.page.keyboard.press("Enter");
  expect(await redoc.page.evaluate(() => document.activeElement?.id)).toBe("main");
  expect(redoc.page.url()).toBe(before);
});
