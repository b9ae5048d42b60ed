import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findAxeViolations } from "../support/docs-browser.js";
import { screenshots } from "../support/docs-site.js";
import { visitExplorer } from "../support/explorer-page.js";
import { findNowhere, serveTest } from "../support/http-server.js";

const filled = `?type=flux.1-lora&body=${encodeURIComponent(
  JSON.stringify({ name: "Paper Forest", thumbnail: null, parameters: { rank: 16 } }),
)}`;

describe("the limits of a field", () => {
  it("belong to the description of its control", () =>
    visitExplorer({ query: filled }, async (explorer, { page }) => {
      const describe = async (pointer: string): Promise<string> => {
        const ids = await explorer.control(pointer).getAttribute("aria-describedby");
        const texts = (ids ?? "").split(" ").map((id) => page.locator(`[id="${id}"]`).innerText());
        return (await Promise.all(texts)).join(" ");
      };
      expect(await describe("/parameters/rank")).toMatch(/from 2 to 64.*default 16/s);
      expect(await describe("/name")).toContain("at most 64 characters");
      // Without limits, no element is missing.
      expect(await describe("/parameters/samplePrompts")).toMatch(/^Prompts that/);
    }));
});

describe("the links to the parts of the page", () => {
  it.each([1440, 900, 390])("are visible on focus in a window of %i px", (width) =>
    visitExplorer({ width }, async (_, { page }) => {
      const links = page.getByRole("navigation", { name: "Parts of the page" }).getByRole("link");
      expect(await links.allTextContents()).toEqual(["Form", "Check", "JSON", "Code", "Send"]);
      for (const link of await links.all()) {
        await link.focus();
        const { width: shown = 0, height = 0, y = -1 } = (await link.boundingBox()) ?? {};
        expect(Math.min(shown, height)).toBeGreaterThan(16);
        expect(y).toBeGreaterThan(50);
        const isOnTop = await link.evaluate((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2) === element;
        });
        expect(isOnTop).toBe(true);
      }
    }),
  );
});

describe("forced colours", () => {
  it("show what is chosen, set and current", () =>
    visitExplorer({ query: filled }, async (_, { page }) => {
      await page.emulateMedia({ forcedColors: "active" });
      const read = (selector: string, property: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
      for (const [chosen, other] of [
        [".languages label:has(:checked)", ".languages label:not(:has(:checked))"],
        ['.bar a[aria-current="page"]', ".bar li a:not([aria-current])"],
        ['.x-quiet[aria-pressed="true"]', '.x-quiet[aria-pressed="false"]'],
      ] as const) {
        const background = await read(chosen, "background-color");
        expect(background, chosen).not.toBe(await read(other, "background-color"));
      }
      const line = await read(".x-field.is-set", "border-left-color");
      expect(line).not.toBe(await read(".x-field:not(.is-set)", "border-left-color"));
      expect(await findAxeViolations(page)).toEqual([]);
      await page.screenshot({ path: join(screenshots, "explorer-forced-colours.png") });
    }));
});

describe("on paper", () => {
  it("everything folded is open, no control is printed, and the values are", () =>
    visitExplorer({ query: filled }, async (explorer, { page }) => {
      const folded = page.locator("details:not([open])");
      const before = await folded.count();
      expect(before).toBeGreaterThan(0);
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => folded.count()).toBe(0);
      for (const control of await page.locator("button, .x-toolbar, .x-jump, .bar").all())
        expect(await control.isVisible(), await control.innerText()).toBe(false);
      expect(await explorer.control("/name").isVisible()).toBe(true);
      expect(await explorer.control("/shortDescription").isVisible()).toBe(false);
      const isWhole = await explorer.json.evaluate(
        ({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 2,
      );
      expect(isWhole).toBe(true);
      await page.screenshot({ path: join(screenshots, "explorer-print.png"), fullPage: true });
      await page.emulateMedia({ media: "screen" });
      await expect.poll(() => folded.count()).toBe(before);
    }));
});

describe("a window of 320 × 225 px", () => {
  it("scrolls the bar away with the page", () =>
    visitExplorer({ width: 320, height: 225 }, async (_, { page, emulate }) => {
      await page.evaluate(() => scrollTo(0, 1000));
      const bar = page.locator(".bar");
      const bottom = async (): Promise<number> => {
        const { y = 0, height = 0 } = (await bar.boundingBox()) ?? {};
        return y + height;
      };
      expect(await bottom()).toBeLessThanOrEqual(0);
      await emulate({ width: 390, height: 844 });
      expect(await bottom()).toBeGreaterThan(40);
    }));
});

describe("the content security policy", () => {
  it("lets the page connect to this machine only, whatever its script does", async () => {
    const server = await serveTest((_, response) => {
      response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end("here");
    });
    // Another address of the loopback network stands for a foreign host: nothing leaves this machine.
    const foreign = (await findNowhere()).replace("127.0.0.1", "127.0.0.2");
    const options = { origins: [server.origin], tolerated: /Content Security Policy/ };
    await visitExplorer(options, async (_, { page, errors }) => {
      const get = (url: string): Promise<string> =>
        page.evaluate(
          (address) =>
            fetch(address)
              .then((found) => found.text())
              .catch(String),
          url,
        );
      expect(await get(server.origin)).toBe("here");
      expect(await get(foreign)).toContain("Failed to fetch");
      expect(errors.join()).toContain(`Connecting to '${foreign}/' violates`);
      const isRun = await page.evaluate(() => {
        document.body.append(
          document.createRange().createContextualFragment("<script>window.name = 'run'</script>"),
        );
        return window.name;
      });
      expect(isRun).toBe("");
    });
  });
});
