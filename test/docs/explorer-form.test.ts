import { describe, expect, it } from "vitest";
import { visitExplorer } from "../support/explorer-page.js";

describe("the form", () => {
  it("writes every kind of value into the JSON", () =>
    visitExplorer({}, async (explorer, { page }) => {
      const field = (anchor: string) => page.locator(`[id="${anchor}"]`);
      const button = (anchor: string, name: string) =>
        field(anchor).getByRole("button", { name, exact: true });
      const expectBody = (body: unknown) =>
        expect.poll(() => explorer.readBody(), { timeout: 5_000 }).toEqual(body);

      await explorer.control("/name").fill("a\nb");
      await expectBody({ name: "a\nb" });
      await explorer.control("/name").fill("");
      await expectBody({ name: "" });
      await button("ModelUpdateParams.name", "Omit name").click();
      await expectBody({});
      await button("ModelUpdateParams.name", "Empty text for name").click();
      await expectBody({ name: "" });
      await button("ModelUpdateParams.name", "Empty text for name").click();
      await button("ModelUpdateParams.thumbnail", "null for thumbnail").click();
      await expectBody({ thumbnail: null });
      await explorer.control("/thumbnail").fill("asset_1");
      await expectBody({ thumbnail: "asset_1" });
      await button("ModelUpdateParams.thumbnail", "Omit thumbnail").click();

      const rank = explorer.control("/parameters/rank");
      for (const [typed, value] of [
        ["1", 1],
        ["1.", 1],
        ["1.5e1", 15],
        ["-", "-"],
        ["abc", "abc"],
      ] as const) {
        await rank.fill(typed);
        await expectBody({ parameters: { rank: value } });
        expect(await rank.inputValue()).toBe(typed);
      }
      await rank.fill("0.5");
      await rank.blur();
      expect(await rank.inputValue()).toBe("0.5");
      await rank.fill("");
      await expectBody({});

      const crop = explorer.control("/parameters/randomCrop");
      await crop.selectOption("true");
      await expectBody({ parameters: { randomCrop: true } });
      await crop.selectOption("false");
      await expectBody({ parameters: { randomCrop: false } });
      await crop.selectOption("Omitted");
      await expectBody({});
      await explorer.control("/parameters/lrScheduler").selectOption("cosine");
      await expectBody({ parameters: { lrScheduler: "cosine" } });
      await explorer.control("/parameters/lrScheduler").selectOption("Omitted");

      const prompts = "TrainingParameters.samplePrompts";
      await button(prompts, "Empty list for samplePrompts").click();
      await expectBody({ parameters: { samplePrompts: [] } });
      await button(prompts, "Add to samplePrompts").click();
      await page.keyboard.type("one");
      await button(prompts, "Add to samplePrompts").click();
      await page.keyboard.type("two");
      await expectBody({ parameters: { samplePrompts: ["one", "two"] } });
      await button(prompts, "Remove samplePrompts 1").click();
      await expectBody({ parameters: { samplePrompts: ["two"] } });
      await button(prompts, "Remove samplePrompts 1").click();
      await expectBody({ parameters: { samplePrompts: [] } });
      await button(prompts, "Omit samplePrompts").click();
      await expectBody({});

      await button("ModelUpdateParams.concepts", "Add to concepts").click();
      await explorer.control("/concepts/0/scale").fill("1");
      await explorer.control("/concepts/0/modelId").fill("m");
      await expectBody({ concepts: [{ scale: 1, modelId: "m" }] });
      await button("ModelUpdateParams.concepts", "Remove concepts 1").click();
      await button("ModelUpdateParams.concepts", "Omit concepts").click();
      await expectBody({});

      await explorer.control("/originalAssets", "query").selectOption("true");
      await expectBody({});
      await expect
        .poll(() => page.locator("[data-language]").textContent())
        .toContain("?originalAssets=true");
      await explorer.control("/modelId", "path").fill("a/b");
      await expect
        .poll(() => page.locator("[data-language]").textContent())
        .toContain("/models/a%2Fb?");
    }));

  it("shows every kind of value of the JSON, and retains what it cannot show", () =>
    visitExplorer({}, async (explorer, { page }) => {
      const body = {
        name: "a\nb",
        shortDescription: "",
        thumbnail: null,
        epoch: 5,
        type: "flux.9-lora",
        concepts: [{ modelId: "m", scale: "x" }, 7],
        parameters: {
          rank: 0.5,
          seed: "abc",
          nbEpochs: "12",
          randomCrop: true,
          scaleLr: "yes",
          samplePrompts: ["p", ""],
          wandbKey: "key",
        },
        zeal: { a: [1] },
      };
      await explorer.writeBody(body);
      const read = (pointer: string) => explorer.control(pointer).inputValue();
      expect(await read("/name")).toBe("a\nb");
      expect(await read("/shortDescription")).toBe("");
      expect(await read("/thumbnail")).toBe("");
      expect(await explorer.control("/thumbnail").getAttribute("placeholder")).toBe("null");
      expect(await read("/type")).toBe('"flux.9-lora"');
      expect(await read("/concepts/0/scale")).toBe("x");
      expect(await read("/parameters/rank")).toBe("0.5");
      expect(await read("/parameters/seed")).toBe("abc");
      expect(await read("/parameters/randomCrop")).toBe("true");
      expect(await read("/parameters/scaleLr")).toBe('"yes"');
      expect(await read("/parameters/samplePrompts/1")).toBe("");
      expect(await explorer.control("/parameters/wandbKey").getAttribute("type")).toBe("password");
      for (const [pointer, text] of [
        ["/epoch", "5"],
        ["/parameters/nbEpochs", '"12"'],
        ["/concepts/1.value", "7"],
        ["/zeal", '{"a":[1]}'],
      ] as const) {
        const id = pointer.endsWith(".value")
          ? `body:${encodeURIComponent(pointer.slice(0, -6))}.value`
          : `body:${encodeURIComponent(pointer)}`;
        expect(await page.locator(`[id="${id}"] code`).textContent()).toBe(text);
      }
      // An edit elsewhere touches none of it.
      await explorer.control("/name").fill("c");
      expect(await explorer.readBody()).toEqual({ ...body, name: "c" });
    }));
});

describe("JSON that does not parse", () => {
  it("is reported with line and column, and is retained", () =>
    visitExplorer({}, async (explorer, { page }) => {
      await explorer.writeBody({ name: "before" });
      const text = '{\n  "name": "after",\n  "thumbnail": \n}';
      await explorer.writeBody(text);
      const error = page.locator("#x-json-error, [id='x-json-error']");
      expect(await error.textContent()).toContain("Line 4, column 1:");
      expect(await explorer.counts.textContent()).toBe("Does not parse");
      expect(await explorer.json.getAttribute("aria-invalid")).toBe("true");
      expect(await explorer.json.inputValue()).toBe(text);
      // The form is disabled and shows the last valid JSON.
      expect(await explorer.control("/name").inputValue()).toBe("before");
      expect(await explorer.control("/name").isDisabled()).toBe(true);
      await error.getByRole("button", { name: "Go there" }).click();
      const caret = await explorer.json.evaluate((found) =>
        found instanceof HTMLTextAreaElement ? found.selectionStart : -1,
      );
      expect(text.slice(caret)).toBe("}");
      await explorer.writeBody(text.replace('"thumbnail": ', '"thumbnail": null'));
      expect(await error.textContent()).toBe("");
      expect(await explorer.control("/name").inputValue()).toBe("after");
      expect(await explorer.control("/name").isDisabled()).toBe(false);
    }));
});
