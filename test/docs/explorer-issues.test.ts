import { describe, expect, it } from "vitest";
import { checkModelUpdate } from "../../packages/client/src/rules-entry.js";
import { visitExplorer } from "../support/explorer-page.js";

/** Each breaks a type, a limit, a case, a relation, a state, a name, a value, or several of them. */
const invalidBodies: readonly unknown[] = [
  { name: 5, shortDescription: null, thumbnail: 7 },
  { name: "x".repeat(65) },
  { nam: "a" },
  { type: "flux.1-lora", parameters: { rank: 100, learningRateUnet: 0.1 } },
  { type: "flux.1-komposition" },
  { type: "flux.1-composition" },
  { type: "flux.1-composition", concepts: [] },
  { concepts: [{ modelId: "a" }, { scale: 3, zeal: 1 }, "b"] },
  { parameters: { validationFrequency: 9, maxTrainSteps: 4, seed: -1 } },
  { parameters: { samplePrompts: ["a", 2], sampleSourceImages: ["c"] } },
  { parameters: { wandbKey: "k".repeat(41), wandbkey: "x" } },
  { parameters: [] },
  { parameters: { lrScheduler: "cosinus", optimizeFor: 3, randomCrop: "yes" } },
  { originalAssets: "yes", epoch: 3 },
  { "a/b~c": 1, "": 2, "<b>": { "&amp;": 3 } },
  [],
  "text",
  null,
];

describe("the check of the page", () => {
  it("shows the issues of the rules module for any JSON", () =>
    visitExplorer({}, async (explorer) => {
      for (const body of invalidBodies) {
        await explorer.writeBody(body);
        // The check accepts any parsed JSON.
        const issues = checkModelUpdate(body as object);
        expect(issues.length, JSON.stringify(body)).toBeGreaterThan(0);
        const shown = await explorer.listIssues();
        const wanted = issues.map(({ pointer, severity, message }) => ({
          pointer,
          severity,
          // The name of a field may be empty.
          message: message.trim(),
        }));
        // The page lists errors before warnings.
        const sorted = [...wanted].sort((a, b) => a.severity.localeCompare(b.severity));
        expect(shown).toEqual(sorted);
      }
    }));

  it("shows them at the fields as well, described for screen readers", () =>
    visitExplorer({ query: "?type=flux.1-lora" }, async (explorer, { page }) => {
      await explorer.writeBody({ parameters: { rank: 100 }, concepts: [{ modelId: "a" }], nam: 1 });
      const wanted = Object.fromEntries(
        (await explorer.listIssues()).map(({ pointer, severity, message }) => [
          pointer,
          [`${severity === "error" ? "Error" : "Warning"}: ${message}`],
        ]),
      );
      expect(Object.keys(wanted).sort()).toEqual(["/concepts/0/scale", "/nam", "/parameters/rank"]);
      expect(await explorer.listMessages()).toEqual(wanted);
      const rank = explorer.control("/parameters/rank");
      expect(await rank.getAttribute("aria-invalid")).toBe("true");
      const ids = (await rank.getAttribute("aria-describedby"))?.split(" ") ?? [];
      const described = await Promise.all(
        ids.map((id) => page.locator(`[id="${id}"]`).textContent()),
      );
      expect(described.join(" ")).toContain("rank must be at most 64 for Flux LoRA training");
      expect(described.join(" ")).toContain("Size of the matrices");
      expect(await explorer.counts.textContent()).toBe("2 errors, 1 warning");
      expect(await explorer.counts.getAttribute("role")).toBe("status");
      await explorer.writeBody({});
      expect(await explorer.counts.textContent()).toBe("Empty");
    }));

  it("leads from each issue to its field", () =>
    visitExplorer({ query: "?type=flux.1-lora" }, async (explorer, { page }) => {
      await explorer.writeBody({
        parameters: { rank: 100, zeal: 1, samplePrompts: [1] },
        concepts: [{ modelId: "a" }],
        originalAssets: 3,
      });
      const issues = await explorer.listIssues();
      expect(issues).toHaveLength(5);
      for (const [index, { pointer }] of issues.entries()) {
        await page.locator(".x-issues a").nth(index).click();
        const part = pointer === "/originalAssets" ? "query" : "body";
        const control = explorer.control(pointer, part);
        expect(await control.evaluate((found) => found === document.activeElement), pointer).toBe(
          true,
        );
        expect(await control.isVisible()).toBe(true);
      }
      await explorer.writeBody("[]");
      await page.locator(".x-issues a").click();
      expect(await explorer.json.evaluate((found) => found === document.activeElement)).toBe(true);
    }));
});

describe("the status of the model", () => {
  it("decides whether a field may be set", () =>
    visitExplorer({ query: '?body={"type":"flux.1-lora"}' }, async (explorer, { page }) => {
      expect(await explorer.listIssues()).toEqual([]);
      await page.getByLabel("status").selectOption("trained");
      const wanted = checkModelUpdate({ type: "flux.1-lora" }, { model: { status: "trained" } });
      expect(wanted).toHaveLength(1);
      expect((await explorer.listIssues()).map(({ message }) => message)).toEqual(
        wanted.map(({ message }) => message),
      );
      await page.getByLabel("status").selectOption("new");
      expect(await explorer.listIssues()).toEqual([]);
    }));
});
