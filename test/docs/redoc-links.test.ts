import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRedoc, type RedocPage, waitForTarget, withRedoc } from "../support/redoc-page.js";

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

let redoc: RedocPage;

beforeAll(async () => {
  redoc = await openRedoc("ModelUpdateParams.name");
});

afterAll(async () => {
  redoc.docs.expectSilence();
  await redoc.docs.close();
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
    (anchor) => {
      const name = anchor.split(".")[1]?.toLowerCase();
      return withRedoc(
        anchor,
        async ({ page }) => {
          expect(await waitForTarget(page)).toMatch(new RegExp(`path=.*/${name}$`));
        },
        { width: 390 },
      );
    },
  );

  test("that is malformed or unknown does not change the page", () =>
    withRedoc("updateModel", async ({ page }) => {
      for (const hash of ["#%E0%A4%A", "#toString"]) {
        await page.evaluate((target) => location.assign(target), hash);
        expect(await page.evaluate(() => location.hash)).not.toContain("undefined");
        await page.locator(".menu-content").waitFor();
      }
    }));
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
