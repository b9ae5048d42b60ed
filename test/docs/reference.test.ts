import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fileUrl, serveSite, site } from "../support/docs-site.js";
import { byId, expectInView, usePages } from "../support/reference-page.js";

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

const withPage = usePages();

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

  test("an anchor that does not exist or is truncated has no effect", async () => {
    for (const hash of ["nowhere", "%E0%A4%A"]) {
      await withPage(fileUrl(`index.html#${hash}`), async ({ page }) => {
        expect(await page.locator("h1").isVisible()).toBe(true);
      });
    }
  });
});

test("the copy button copies the sample unchanged", async () => {
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

test("the language of the samples is stored for the next visit", async () => {
  await withPage(fileUrl("index.html"), async ({ page }) => {
    await page.getByText("Python", { exact: true }).first().click();
    await page.reload();
    const chosen = await page.getByRole("radio", { name: "Python" }).all();
    expect(await Promise.all(chosen.map((radio) => radio.isChecked()))).toEqual([true, true]);
  });
});

test("nothing waits for the script: the page is painted and readable before it arrives", async () => {
  const server = await serveSite();
  const release = server.hold("site.js");
  const visit = withPage(
    "about:blank",
    async (docs) => {
      await docs.page.goto(`${server.origin}/index.html`, { waitUntil: "commit" });
      await byId(docs, "ModelUpdateParams.name").waitFor({ state: "visible" });
      const paints = () =>
        docs.page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
      await expect.poll(paints).toBe(1);
      const search = docs.page.getByRole("button", { name: "Search" });
      expect(await search.count()).toBe(0);
      release();
      await search.waitFor();
    },
    { origins: [server.origin] },
  );
  await visit.finally(async () => {
    release();
    await server.close();
  });
});

test("the front page with its style and script stays under 100 kB, compressed", () => {
  const bytes = ["index.html", "site.css", "site.js", "theme.js"].map(
    (file) => gzipSync(readFileSync(join(site, file)), { level: 9 }).length,
  );
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(100_000);
});
