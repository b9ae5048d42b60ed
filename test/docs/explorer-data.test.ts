import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ApiModel } from "../../generator/api-model/model.js";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { describeExplorer } from "../../generator/docs/explorer/describe-explorer.js";
import { printExplorerData } from "../../generator/docs/explorer/index.js";
import { MarkupPrinter } from "../../generator/docs/explorer/markup.js";
import { linkFrom } from "../../generator/docs/pages.js";
import { buildDocsView } from "../../generator/docs/view/build-docs-view.js";
import type { FieldData } from "../../packages/docs/src/explorer/data.js";
import { mapSite } from "../../packages/docs/src/site-map.js";
import { loadApi } from "../support/docs-samples.js";
import { modelOf } from "../support/generator-cases.js";
import { repository } from "../support/generator-files.js";
import { parameterNames } from "../support/trainer-table.js";

const api = await loadApi();
const site = mapSite(await buildDocsView(buildClientModel(api)));
const markup = new MarkupPrinter(linkFrom(site, "explorer.html"));

function listFields(api: ApiModel): FieldData[] {
  const { operations, objects } = describeExplorer(buildClientModel(api), markup);
  return [
    ...operations.flatMap(([, { path, query, body }]) => [
      ...path,
      ...query,
      ...(body?.fields ?? []),
    ]),
    ...objects.flatMap(({ fields }) => fields),
  ];
}

function findField(anchor: string): FieldData {
  const found = listFields(api).find((field) => field.anchor === anchor);
  if (found === undefined) throw new Error(`There is no field ${anchor}`);
  return found;
}

describe("the data of the explorer", () => {
  it("have every field of the request, under the anchors of the reference", () => {
    const fields = listFields(api);
    const reference = readFileSync(
      join(repository, "packages/docs/generated/reference.md"),
      "utf8",
    );
    // Of the update: path, query, body, parameters, concepts; and the path of the retrieval.
    expect(fields.length).toBe(1 + 1 + 10 + parameterNames.length + 3 + 1);
    for (const { anchor } of fields) expect(reference).toContain(`<a id="${anchor}"></a>`);
  });

  it("have the descriptions of the fields", () => {
    expect(findField("TrainingParameters.rank")).toEqual({
      name: "rank",
      anchor: "TrainingParameters.rank",
      control: { kind: "number" },
      description: "<p>Size of the matrices that the LoRA adds to the model.</p>",
      limits: ["from 2 to 128"],
      cases: [
        {
          label: "Flux LoRA",
          types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
          limits: ["from 2 to 64"],
        },
        { label: "SDXL LoRA", types: ["sd-xl-lora", "sd-xl"], default: "<code>64</code>" },
        {
          label: "Flux LoRA",
          types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
          default: "<code>16</code>",
        },
        {
          label: "Musubi",
          types: expect.arrayContaining(["zimage-lora"]),
          default: "<code>64</code>",
        },
      ],
      notes: [
        { text: "Only available for SDXL LoRA, Flux LoRA, and Musubi training.", types: [] },
        { text: "Deprecated for SDXL LoRA training.", types: ["sd-xl-lora"] },
      ],
      availability: "available-for:TrainingParameters.rank",
    });
  });

  it("have the limits of every case beside those of one", () => {
    const { cases } = findField("TrainingParameters.learningRateTextEncoder");
    expect(cases?.[0]).toMatchObject({ label: "Flux LoRA", limits: ["from 0.000001 to 0.001"] });
  });

  it("choose a control for each type", () => {
    const controls = Object.fromEntries(
      listFields(api).map(({ anchor, control }) => [anchor, control]),
    );
    expect(controls).toMatchObject({
      "ModelUpdateParams.thumbnail": { kind: "text", nullable: true },
      "ModelUpdateParams.type": { kind: "choice", enum: "ModelType" },
      "ModelUpdateParams.originalAssets": { kind: "boolean" },
      "ModelUpdateParams.concepts": { kind: "list", items: { kind: "object" } },
      "ModelUpdateParams.parameters": { kind: "object", object: "TrainingParameters" },
      "TrainingParameters.samplePrompts": { kind: "list", items: { kind: "text" } },
      "TrainingParameters.rank": { kind: "number" },
    });
  });

  it("have secrets, inconsistencies and deprecations", () => {
    expect(findField("TrainingParameters.wandbKey")).toMatchObject({ secret: true });
    expect(findField("TrainingParameters.priorLossWeight")).toMatchObject({
      inconsistency: expect.stringContaining("exponent lost"),
    });
    expect(findField("TrainingParameters.textEncoderTrainingRatio")).toMatchObject({
      deprecated: "Use <code>numTextTrainSteps</code> and <code>numUNetTrainSteps</code> instead.",
    });
  });

  it("are the same bytes each time", async () => {
    const other = buildClientModel(await loadApi());
    expect(printExplorerData(buildClientModel(api), site)).toEqual(printExplorerData(other, site));
  });
});

describe("a description", () => {
  it("cannot add markup, scripts or requests", () => {
    const hostile = [
      "<script>alert(1)</script> <img src=x onerror=alert(1)>",
      "[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://evil.example/x.png)",
      '[d](https://example.com/"onmouseover="alert(1)) `<b>`',
    ].join("\n\n");
    for (const printed of [markup.prose(hostile), markup.sentence(hostile)]) {
      expect(printed).not.toMatch(/<(?!\/?(?:p|a|span|code|em|strong|ul|ol|li)\b)/);
      expect(printed).not.toMatch(/href="(?!https:\/\/)/);
      expect(printed).not.toMatch(/<[^>]*\son\w+=/);
      expect(printed).toContain("&lt;script>");
    }
  });

  it("leads to the reference, and to other pages", () => {
    expect(
      markup.sentence("See [rank](#TrainingParameters.rank) or [it](https://example.com/)."),
    ).toBe(
      'See <a href="index.html#TrainingParameters.rank">rank</a> or <a href="https://example.com/">it</a>.',
    );
  });
});

it("are reached from each value of the type, also where another operation comes first", async () => {
  const own = await modelOf("case-rules");
  const [update] = own.operations;
  if (update === undefined) throw new Error("There is no operation");
  const first = { ...update, id: "pingMachine", body: undefined };
  const both = { ...own, operations: [first, update] };
  const linkOf = async (of: ApiModel) =>
    (await buildDocsView(buildClientModel(of))).enums.find(({ name }) => name === "GearType")
      ?.explorer;
  expect(await linkOf(own)).toBe("explorer.html?gear=");
  expect(await linkOf(both)).toBe("explorer.html?operation=updateMachine&gear=");
});

it("describe a recursive object of another document", async () => {
  const { objects } = describeExplorer(buildClientModel(await modelOf("recursive")), markup);
  expect(objects).toEqual([]);
});
