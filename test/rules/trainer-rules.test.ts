import { describe, expect, test } from "vitest";
import { type Case, checkAnything, summarise } from "../support/rules-calls.js";

const train = (type: string, parameters: object) => ({ type, parameters });
const rank = "limits:TrainingParameters.rank:flux-lora /parameters/rank";
const encoder =
  "limits:TrainingParameters.learningRateTextEncoder:flux-lora /parameters/learningRateTextEncoder";
const steps = "limits:TrainingParameters.maxTrainSteps";
const outdated = (field: string) =>
  `warning deprecated-for:TrainingParameters.${field} /parameters/${field}`;

const limits: readonly Case[] = [
  ["rank of Flux LoRA", train("flux.1-lora", { rank: 64 }), []],
  ["a higher one", train("flux.1-lora", { rank: 65 }), [`error ${rank}`]],
  ["a higher one for Kontext", train("flux.1-kontext-lora", { rank: 65 }), [`error ${rank}`]],
  ["a higher one, inferred", train("flux.1-krea-lora", { rank: 65 }), [`warning ${rank}`]],
  ["rank of Musubi", train("zimage-lora", { rank: 128 }), []],
  ["a higher one", train("zimage-lora", { rank: 129 }), ["error maximum /parameters/rank"]],
  ["one that no trainer takes", train("flux.1-lora", { rank: 160 }), [`error ${rank}`]],
  [
    "one that no trainer takes, inferred",
    train("flux.1-krea-lora", { rank: 160 }),
    ["error maximum /parameters/rank"],
  ],
  [
    "one that no trainer takes, for a trainer that takes none",
    train("sd-1_5-lora", { rank: 160 }),
    ["error available-for:TrainingParameters.rank /parameters/rank"],
  ],
  ["the rate, at its minimum", train("flux.1-lora", { learningRateTextEncoder: 0.000001 }), []],
  ["below it", train("flux.1-lora", { learningRateTextEncoder: 0.0000009 }), [`error ${encoder}`]],
  [
    "below it, inferred",
    train("flux.1-krea-lora", { learningRateTextEncoder: 0.0000009 }),
    [`warning ${encoder}`],
  ],
  ["below it, another trainer", train("sd-xl-lora", { learningRateTextEncoder: 0.0000009 }), []],
  [
    "exclusive as in the schema",
    train("sd-xl-lora", { learningRateTextEncoder: 0 }),
    ["error exclusiveMinimum /parameters/learningRateTextEncoder"],
  ],
  ["steps of Flux LoRA", train("flux.1-lora", { maxTrainSteps: 10_000 }), []],
  [
    "more of them",
    train("flux.1-lora", { maxTrainSteps: 10_001 }),
    [`error ${steps}:flux-lora /parameters/maxTrainSteps`],
  ],
  ["steps of SD 1.5", train("sd-1_5-lora", { maxTrainSteps: 40_000 }), []],
  [
    "more of them",
    train("sd-1_5-lora", { maxTrainSteps: 40_001 }),
    ["error maximum /parameters/maxTrainSteps"],
  ],
  [
    "far more of them, for SDXL LoRA",
    train("sd-xl-lora", { maxTrainSteps: 50_000 }),
    ["error maximum /parameters/maxTrainSteps", outdated("maxTrainSteps")],
  ],
  ["no type", { parameters: { rank: 65, maxTrainSteps: 10_001 } }, []],
];

const deprecations: readonly Case[] = [
  ["rank on SDXL LoRA", train("sd-xl-lora", { rank: 64 }), [outdated("rank")]],
  ["rank on Flux LoRA", train("flux.1-lora", { rank: 64 }), []],
  ["steps on SDXL LoRA", train("sd-xl-lora", { maxTrainSteps: 5 }), [outdated("maxTrainSteps")]],
  ["what replaces them", train("sd-xl-lora", { numTextTrainSteps: 5, numUNetTrainSteps: 5 }), []],
];

const epoch = "available-for:ModelUpdateParams.epoch /epoch";
const availability: readonly Case[] = [
  ["an epoch for Flux LoRA", { type: "flux.1-lora", epoch: "000001" }, []],
  ["an epoch for Flux Kontext LoRA", { type: "flux.1-kontext-lora", epoch: "000001" }, []],
  ["an epoch for Flux Krea LoRA", { type: "flux.1-krea-lora", epoch: "1" }, [`error ${epoch}`]],
  ["an epoch for a custom model", { type: "custom", epoch: "000001" }, [`error ${epoch}`]],
  ["an epoch for a new type", { type: "flux.9", epoch: "000001" }, ["warning enum /type"]],
  ["an epoch alone", { epoch: "000001" }, []],
];

const prompt = "limits:TrainingParameters.conceptPrompt:musubi /parameters/conceptPrompt";
const [twenty, more] = ["x".repeat(20), "é".repeat(21)];
/** From what public use and the vendor's newer pages show. */
const observed: readonly Case[] = [
  [
    "a training that took place",
    train("flux.2-dev-lora", {
      ...{ conceptPrompt: "a daiton dog", learningRate: 0.00005, rank: 64 },
      ...{ batchSize: 1, nbEpochs: 10, nbRepeats: 20 },
    }),
    [],
  ],
  [
    "what no page ties to Musubi",
    train("qwen-image-lora", { optimizeFor: "likeness", seed: 1 }),
    [],
  ],
  ["what no page ties to an inferred type", train("sd-xl", { batchSize: 2, age: "old" }), []],
  ["the longest prompt for Musubi", train("zimage-lora", { conceptPrompt: twenty }), []],
  ["a longer one", train("zimage-lora", { conceptPrompt: more }), [`warning ${prompt}`]],
  ["a longer one, another trainer", train("flux.1-lora", { conceptPrompt: more }), []],
  [
    "a type of no trainer",
    train("flux.1-pro", { batchSize: 1 }),
    ["warning available-for:TrainingParameters.batchSize /parameters/batchSize"],
  ],
];

describe.each(Object.entries({ observed, limits, deprecations, availability }))(
  "%s",
  (_, cases) => {
    test.each(cases)("%s", (_what, params, want) => {
      expect(summarise(checkAnything(params))).toEqual(want);
    });
  },
);

test("the type of the model counts where the params say none", () => {
  const parameters = { rank: 65 };
  expect(summarise(checkAnything({ parameters }, { type: "flux.1-lora" }))).toEqual([
    `error ${rank}`,
  ]);
  const params = { type: "zimage-lora", parameters };
  expect(checkAnything(params, { type: "flux.1-lora", status: "new" })).toEqual([]);
});
