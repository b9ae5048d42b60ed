import { describe, expect, it } from "vitest";
import { expectAccessible } from "../support/docs-browser.js";
import { type ExplorerPage, visitExplorer } from "../support/explorer-page.js";

const makeList = (length: number): unknown[] => Array.from({ length }, (_, index) => `p ${index}`);
const list = "TrainingParameters.samplePrompts";
const pointer = "/parameters/samplePrompts";

function listItems({ page }: ExplorerPage): Promise<string[]> {
  return page
    .locator(`[id="${list}"] .x-items textarea`)
    .evaluateAll((found) =>
      found.map((area) => (area instanceof HTMLTextAreaElement ? area.value : "")),
    );
}

async function writeList(explorer: ExplorerPage, samplePrompts: readonly unknown[]): Promise<void> {
  await explorer.writeBody({ parameters: { samplePrompts } });
  await expect.poll(() => explorer.counts.textContent()).not.toMatch(/^(?:Checking|Empty)/);
}

describe("a long list", () => {
  it.each([1000, 20_000])("of %i items has 50 of them on the page", (length) =>
    visitExplorer({}, async (explorer, { page }) => {
      await writeList(explorer, makeList(length));
      expect(await listItems(explorer)).toEqual(makeList(50));
      await page.getByText(/^The first 500 of \d+ lines\./).waitFor();
      const code = await page.locator("[data-language]").innerText();
      expect(code.split("\n")).toHaveLength(500);

      const group = page.locator(`[id="${list}"]`);
      const range = group.getByText(/^Items \d/);
      const press = (name: string) => group.getByRole("button", { name, exact: true }).click();
      expect(await range.textContent()).toBe(`Items 1 to 50 of ${length}`);
      expect(await group.getByRole("button", { name: "Previous" }).isDisabled()).toBe(true);
      await press("Next");
      expect(await listItems(explorer)).toEqual(makeList(100).slice(50));
      await press("Previous");
      await group.getByLabel("Go to item").fill(String(length));
      await group.getByLabel("Go to item").press("Enter");
      expect(await range.textContent()).toBe(`Items ${length - 49} to ${length} of ${length}`);
      expect(await group.getByRole("button", { name: "Next" }).isDisabled()).toBe(true);

      await press("Add to samplePrompts");
      await page.keyboard.type("new");
      expect(await listItems(explorer)).toEqual(["new"]);
      await press(`Remove samplePrompts ${length + 1}`);
      expect((await listItems(explorer)).at(-1)).toBe(`p ${length - 1}`);
      const edited = makeList(length);
      edited[length - 1] = "last";
      await explorer.control(`${pointer}/${length - 1}`).fill("last");
      await expect
        .poll(() => explorer.readBody())
        .toEqual({ parameters: { samplePrompts: edited } });
    }),
  );

  it("is accessible, and fits a phone", () =>
    visitExplorer({}, async (explorer, docs) => {
      await writeList(explorer, [...makeList(1000), 7]);
      await expectAccessible(docs);
    }));

  it("shows the item of an issue", () =>
    visitExplorer({}, async (explorer, { page }) => {
      const items = makeList(1000);
      items[777] = "";
      items[888] = 888;
      await writeList(explorer, items);
      expect(await explorer.listIssues()).toMatchObject([{ pointer: `${pointer}/888` }]);
      const item = explorer.control(`${pointer}/888`);
      const hasFocus = () => item.evaluate((found) => found === document.activeElement);
      const link = page.locator(".x-issues a");
      await link.click();
      expect(await hasFocus()).toBe(true);
      // The reader goes elsewhere and comes back.
      await page.locator(`[id="${list}"]`).getByLabel("Go to item").fill("1");
      await page.locator(`[id="${list}"]`).getByLabel("Go to item").press("Enter");
      expect(await item.count()).toBe(0);
      await link.click();
      expect(await hasFocus()).toBe(true);
    }));

  it("is checked in a pause", () =>
    visitExplorer({}, async (explorer, { page }) => {
      await writeList(explorer, makeList(20_000));
      const shown = await page.evaluate(async () => {
        const badge = document.querySelector(".x-counts");
        const name = document.querySelector<HTMLTextAreaElement>('[id="body:%2Fname"]');
        if (badge === null || name === null) throw new Error("The page lacks an element.");
        const texts = [badge.textContent];
        const isDone = new Promise<void>((resolve) => {
          new MutationObserver(() => {
            texts.push(badge.textContent);
            if (texts.length === 3) resolve();
          }).observe(badge, { subtree: true, childList: true, characterData: true });
        });
        name.value = "x".repeat(65);
        name.dispatchEvent(new Event("input", { bubbles: true }));
        await isDone;
        return texts;
      });
      expect(shown).toEqual(["Valid", "Checking …", "1 error"]);
    }));

  it("of many issues lists 100 of them", () =>
    visitExplorer({}, async (explorer) => {
      await writeList(
        explorer,
        Array.from({ length: 150 }, () => 1),
      );
      const issues = await explorer.listIssues();
      expect(issues).toHaveLength(101);
      expect(issues.at(-1)?.message).toBe("params have 50 more errors");
      expect(await explorer.counts.textContent()).toBe("100+ errors");
    }));
});

describe("many fields that are not in the reference", () => {
  it("are not all listed", () =>
    visitExplorer({}, async (explorer, { page }) => {
      const names = Array.from({ length: 60 }, (_, index) => `zeal${index}`);
      await explorer.writeBody(Object.fromEntries(names.map((name) => [name, 1])));
      await page.getByText("10 more fields of the JSON are not in the reference.").waitFor();
      expect(await page.getByText("This field is not in the reference.").count()).toBe(50);
    }));
});
