import { unlisted } from "@scenario-models/client";
import { describe, expect, it } from "vitest";
import { checkModelUpdate } from "../../packages/client/src/rules-entry.js";
import pageFields from "../fixtures/reference-facts.json" with { type: "json" };
import { visitExplorer } from "../support/explorer-page.js";
import {
  allTypes,
  coverages,
  type Expected,
  expectAvailability,
  listTypes,
  parameterNames,
  validValues,
} from "../support/trainer-table.js";

const object = "TrainingParameters";
const listExpected = (type: string, wanted: Expected): string[] =>
  parameterNames
    .filter((name) => expectAvailability(type, name) === wanted)
    .map((name) => `${object}.${name}`);

/** The issues of a single parameter. */
function explain(type: string, name: string): string | undefined {
  // Names of parameters come from the test's own table.
  const params = { parameters: { [name]: validValues[name] } } as object;
  return checkModelUpdate(params, { model: { type: unlisted(type) } }).find(({ rule }) =>
    rule.startsWith("available-for:"),
  )?.message;
}

describe("the type of the model", () => {
  it("offers every type, under its trainer", () =>
    visitExplorer({}, async ({ page }) => {
      const chooser = page.locator("#x-model-type");
      const groups = await chooser
        .locator("optgroup")
        .evaluateAll((found) =>
          found.map((group) => [
            group.getAttribute("label"),
            [...group.querySelectorAll("option")].map(({ textContent }) => textContent),
          ]),
        );
      expect(Object.keys(Object.fromEntries(groups))).toEqual([
        "SD 1.5",
        "SDXL LoRA",
        "Flux LoRA",
        "Musubi",
        "ElevenLabs voice",
        "No trainer",
      ]);
      const offered = groups.flatMap(([, types]) => types);
      const marked = Object.values(coverages).flatMap(({ observed = [], inferred }) => [
        ...observed.map((type) => [type, "observed"] as const),
        ...inferred.map((type) => [type, "inferred"] as const),
      ]);
      const marks = new Map(marked);
      expect([...offered].sort()).toEqual(
        allTypes.map((type) => (marks.has(type) ? `${type} (${marks.get(type)})` : type)).sort(),
      );
    }));

  it("shows exactly the available parameters, and why others are unavailable", () =>
    visitExplorer({}, async (explorer) => {
      expect(await explorer.listFields(object)).toEqual(
        parameterNames.map((name) => `${object}.${name}`),
      );
      for (const type of allTypes) {
        await explorer.chooseType(type);
        const [shown, refused, doubted] = await Promise.all([
          explorer.listFields(object),
          explorer.listUnavailable(object, "Unavailable for this type"),
          explorer.listUnavailable(object, "Probably unavailable for this type"),
        ]);
        expect(shown, type).toEqual(listExpected(type, "silence"));
        expect(Object.keys(refused), type).toEqual(listExpected(type, "error"));
        expect(Object.keys(doubted), type).toEqual(listExpected(type, "warning"));
        for (const [anchor, reason] of Object.entries({ ...refused, ...doubted })) {
          expect(reason).toBe(explain(type, anchor.slice(object.length + 1)));
        }
      }
    }));

  it("leads to the limits that it has", () =>
    visitExplorer({}, async (explorer) => {
      const rows = [
        ["flux.1-lora", "rank", ["Flux LoRA: from 2 to 64", "Flux LoRA: default 16"]],
        ["sd-xl-lora", "rank", ["from 2 to 128", "SDXL LoRA: default 64"]],
        ["zimage-lora", "rank", ["from 2 to 128", "Musubi: default 64"]],
        [
          "flux.1-krea-lora",
          "maxTrainSteps",
          ["Flux LoRA: from 0 to 10000", "Flux LoRA: default trainingImages * 100"],
        ],
        ["zimage-lora", "conceptPrompt", ["Musubi: at most 20 characters"]],
        ["elevenlabs-voice", "learningRate", ["greater than 0"]],
        [
          "sd-xl-lora",
          "learningRateTextEncoder",
          ["greater than 0", "at most 0.001", "SDXL LoRA: default 0.00005"],
        ],
        ["sd-1_5-lora", "lrScheduler", ["default constant"]],
        ["custom", "rank", undefined],
      ] as const;
      for (const [type, name, chips] of rows) {
        await explorer.chooseType(type);
        const shown = await explorer.listFields(object);
        if (chips === undefined) expect(shown).not.toContain(`${object}.${name}`);
        else
          expect(await explorer.listChips(`${object}.${name}`), `${name} ${type}`).toEqual(chips);
      }
      await explorer.chooseType("");
      expect(await explorer.listChips(`${object}.rank`)).toEqual([
        "from 2 to 128",
        "Flux LoRA: from 2 to 64",
        "SDXL LoRA: default 64",
        "Flux LoRA: default 16",
        "Musubi: default 64",
      ]);
    }));

  it("leads to every default that the vendor's page has for its trainer, and to no other", () =>
    visitExplorer({}, async (explorer) => {
      for (const [trainer, coverage] of Object.entries(coverages)) {
        const [type = ""] = listTypes(coverage);
        await explorer.chooseType(type);
        for (const name of parameterNames) {
          if (expectAvailability(type, name) !== "silence") continue;
          const row = pageFields.find(({ path }) => path === `request.parameters.${name}`);
          const defaults: { cases: string[]; value?: unknown; formula?: string }[] =
            row?.["x-defaults"] ?? [];
          const found = defaults.find(({ cases }) => cases.includes(trainer));
          const value = found?.formula ?? found?.value ?? row?.default;
          const wanted = value === "" ? '""' : String(value ?? "");
          const chips = await explorer.listChips(`${object}.${name}`);
          const shown = chips.filter((chip) => chip.includes("default"));
          expect(shown.length, `${name} ${type}`).toBe(wanted === "" ? 0 : 1);
          // Numbers stand in full on the page.
          const short = /^[\d.]+e-\d+$/.test(wanted) ? Number(wanted).toFixed(6) : wanted;
          expect(shown.join()).toContain(short.replace(/(\.\d*?)0+$/, "$1"));
        }
      }
    }));

  it("is taken from the request where that sets it", () =>
    visitExplorer({ query: "?type=sd-xl-lora" }, async (explorer) => {
      await explorer.writeBody({ type: "flux.1-lora" });
      await explorer.page.getByText("the check uses that type").waitFor();
      expect(await explorer.listFields(object)).toEqual(listExpected("flux.1-lora", "silence"));
    }));

  it("that is not listed refuses nothing", () =>
    visitExplorer({ query: "?type=flux.9-lora" }, async (explorer) => {
      expect(await explorer.page.locator("#x-model-type").inputValue()).toBe("flux.9-lora");
      expect(await explorer.listFields(object)).toHaveLength(parameterNames.length);
    }));

  it("leaves a field that is set in the form, with its error", () =>
    visitExplorer({ query: "?type=flux.1-lora" }, async (explorer) => {
      await explorer.writeBody({ parameters: { learningRateUnet: 0.1 } });
      expect(await explorer.listFields(object)).toContain(`${object}.learningRateUnet`);
      const refused = await explorer.listUnavailable(object, "Unavailable for this type");
      expect(Object.keys(refused)).not.toContain(`${object}.learningRateUnet`);
      expect(await explorer.listMessages()).toEqual({
        "/parameters/learningRateUnet": [`Error: ${explain("flux.1-lora", "learningRateUnet")}`],
      });
    }));

  it("lets the reader set an unavailable field anyway", () =>
    visitExplorer({ query: "?type=flux.1-dev-lora&body={}" }, async (explorer, { page }) => {
      await explorer.chooseType("custom");
      const field = page.locator(`[id="${object}.seed"]`);
      await page.locator(`[id="${object}"] > details > summary`).click();
      await field.getByRole("button", { name: "Set seed anyway" }).click();
      await expect
        .poll(() =>
          explorer
            .control("/parameters/seed")
            .evaluate((found) => found === document.activeElement),
        )
        .toBe(true);
      await page.keyboard.type("7");
      expect(await explorer.readBody()).toEqual({ parameters: { seed: 7 } });
      expect(await explorer.listIssues()).toEqual([
        {
          pointer: "/parameters/seed",
          severity: "warning",
          message: explain("custom", "seed"),
        },
      ]);
    }));
});
