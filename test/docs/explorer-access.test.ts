import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  expectAccessible,
  expectInView,
  measureOverflow,
  withPage,
} from "../support/docs-browser.js";
import { fileUrl } from "../support/docs-site.js";
import { visitExplorer } from "../support/explorer-page.js";

const shareBody = (body: unknown): string => `body=${encodeURIComponent(JSON.stringify(body))}`;

/** The page without input, with much valid input, with many issues, and with invalid JSON. */
const views = {
  empty: "",
  filled: `?type=flux.1-lora&status=new&${shareBody({
    name: "Paper Forest",
    thumbnail: null,
    concepts: [{ modelId: "m", scale: 1 }],
    parameters: {
      rank: 16,
      samplePrompts: ["a fox"],
      sampleSourceImages: ["asset_1"],
      wandbKey: "k",
    },
  })}`,
  invalid: `?type=sd-xl-lora&status=trained&${shareBody({
    nam: "y".repeat(300),
    type: "flux.1-komposition",
    concepts: [{ scale: "x".repeat(90) }, 7],
    parameters: {
      rank: 1000,
      lrScheduler: { a: 1 },
      samplePrompts: [1, "b"],
      zeal: "z".repeat(200),
    },
  })}`,
  broken: `?type=zimage-lora&body=${encodeURIComponent('{"name": flux')}`,
} as const;

describe("the page is accessible", () => {
  it.each(Object.entries(views))("with %s", (_, query) =>
    visitExplorer({ query }, async (_, docs) => {
      const { page, emulate } = docs;
      await page.locator(".x-unavailable > summary").evaluateAll((found) => {
        for (const summary of found) if (summary instanceof HTMLElement) summary.click();
      });
      await expectAccessible(docs);
      await emulate({ width: 900 });
      expect(await measureOverflow(page)).toBe(0);
    }),
  );

  it("without a script, with a link to the reference", () =>
    visitExplorer({ javaScript: false }, async (_, { page }) => {
      const text = await page.locator("main").innerText();
      expect(text).toContain("What may I set on this kind of model?");
      expect(text).toContain("The explorer needs JavaScript");
      expect(await page.getByRole("link", { name: "The reference" }).getAttribute("href")).toBe(
        "index.html",
      );
    }));
});

/** Presses Tab until the element has the focus; each focused element must have an outline. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 160; stops += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate((wanted) => {
      const { activeElement } = document;
      if (activeElement === null) return { isThere: false, isSeen: false };
      const marked = activeElement.closest("label") ?? activeElement;
      const outlines = [marked, activeElement].map((one) => getComputedStyle(one).outlineStyle);
      return {
        isThere: activeElement.matches(wanted),
        isSeen: outlines.some((one) => one !== "none"),
      };
    }, selector);
    expect(found.isSeen, `a stop on the way to ${selector}`).toBe(true);
    if (found.isThere) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

describe("the keyboard", () => {
  it("leads from the type of the model to a valid request", () =>
    visitExplorer(
      { permissions: ["clipboard-read", "clipboard-write"] },
      async (explorer, { page }) => {
        await tabTo(page, "#x-model-type");
        await page.keyboard.type("flux.1-lora");
        expect(await page.locator("#x-model-type").inputValue()).toBe("flux.1-lora");
        const rank = explorer.control("/parameters/rank");
        await tabTo(page, `[id="${await rank.getAttribute("id")}"]`);
        await page.keyboard.type("100");
        await tabTo(page, ".x-issues a");
        await page.keyboard.press("Enter");
        expect(await rank.evaluate((found) => found === document.activeElement)).toBe(true);
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type("32");
        expect(await explorer.counts.textContent()).toBe("Valid");
        await tabTo(page, '[name="x-language"]');
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Enter");
        await page.getByText("Copied.").waitFor();
        const code = await page.evaluate(() => navigator.clipboard.readText());
        expect(code).toMatch(/parameters: \{\s+rank: 32,?\s+\}/);
      },
    ));

  it("is not trapped in the JSON", () =>
    visitExplorer({}, async (explorer, { page }) => {
      await explorer.json.focus();
      await page.keyboard.press("Tab");
      expect(await explorer.json.evaluate((found) => found === document.activeElement)).toBe(false);
      expect(await explorer.json.inputValue()).toBe("{}");
    }));
});

describe("a link to a field", () => {
  it.each([
    [
      "",
      [
        "ModelUpdateParams.modelId",
        "ModelUpdateParams.originalAssets",
        "ModelUpdateParams.type",
        "TrainingParameters",
        "TrainingParameters.rank",
        "TrainingParameters.wandbKey",
        "ModelConcept.modelEpoch",
        "ModelType",
        "OptimizeFor",
      ],
    ],
    [`?${shareBody({ concepts: [{}, {}] })}`, ["ModelConcept.modelEpoch"]],
    // Folded, because it is unavailable for this type.
    ["?type=flux.1-lora", ["TrainingParameters.learningRateUnet"]],
    ["?type=zimage-lora", ["TrainingParameters.seed"]],
    ["?type=sd-xl-lora", ["ModelUpdateParams.epoch"]],
  ])("of explorer.html%s lands on it", (query, anchors) =>
    withPage("about:blank", async ({ page, byId }) => {
      for (const anchor of anchors) {
        await page.goto("about:blank");
        await page.goto(`${fileUrl("explorer.html")}${query}#${anchor}`);
        await expectInView(byId(anchor));
      }
    }),
  );

  it("lands on the next one as well, and each leads to the reference", () =>
    visitExplorer({ query: "?type=flux.1-lora#TrainingParameters.rank" }, async (_, { page }) => {
      await page.evaluate(() => {
        location.hash = "TrainingParameters.seed";
      });
      const target = page.locator('[id="TrainingParameters.seed"]');
      await expect.poll(() => target.isVisible()).toBe(true);
      expect(await target.getByRole("link").getAttribute("href")).toBe(
        "index.html#TrainingParameters.seed",
      );
      const ids = await page.locator("[id]").evaluateAll((found) => found.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }));
});
