import { describe, expect, test } from "vitest";
import { checkAnything, summarise } from "../support/rules-calls.js";

type Case = readonly [what: string, params: unknown, want: readonly string[]];

const emoji = "🦊";

describe.each<readonly [string, readonly Case[]]>([
  [
    "types",
    [
      ["a number for a name", { name: 7 }, ["error type /name"]],
      ["an object for a number", { parameters: { rank: {} } }, ["error type /parameters/rank"]],
      [
        "a text in a list",
        { parameters: { samplePrompts: ["a", 1] } },
        ["error type /parameters/samplePrompts/1"],
      ],
      ["an object for a list", { concepts: {} }, ["error type /concepts"]],
      ["NaN", { parameters: { seed: Number.NaN } }, ["error type /parameters/seed"]],
      [
        "infinity",
        { parameters: { seed: Number.POSITIVE_INFINITY } },
        ["error type /parameters/seed"],
      ],
      ["a list for the params", [], ["error type "]],
      ["null for the params", null, ["error type "]],
      ["a text for the params", "x", ["error type "]],
      ["a query that is no boolean", { originalAssets: "yes" }, ["error type /originalAssets"]],
    ],
  ],
  [
    "null",
    [
      ["where it unsets", { classSlug: null, epoch: null, thumbnail: null }, []],
      ["for a name", { name: null }, ["error type /name"]],
      ["for the type", { type: null }, ["error type /type"]],
      ["for the parameters", { parameters: null }, ["error type /parameters"]],
      ["for a parameter", { parameters: { rank: null } }, ["error type /parameters/rank"]],
      ["undefined is no value", { name: undefined, parameters: { rank: undefined } }, []],
    ],
  ],
  [
    "limits",
    [
      ["64 characters", { name: "x".repeat(64) }, []],
      ["65 characters", { name: "x".repeat(65) }, ["error maxLength /name"]],
      ["64 emoji", { name: emoji.repeat(64) }, []],
      ["65 emoji", { name: emoji.repeat(65) }, ["error maxLength /name"]],
      ["at the minimum", { parameters: { rank: 2 } }, []],
      ["below the minimum", { parameters: { rank: 1 } }, ["error minimum /parameters/rank"]],
      ["above the maximum", { parameters: { rank: 129 } }, ["error maximum /parameters/rank"]],
      [
        "at an exclusive minimum",
        { parameters: { learningRate: 0 } },
        ["error exclusiveMinimum /parameters/learningRate"],
      ],
      [
        "in a list",
        { concepts: [{ modelId: "m", scale: 3 }] },
        ["error maximum /concepts/0/scale"],
      ],
      [
        "a key that is too long",
        { parameters: { wandbKey: "k".repeat(41) } },
        ["error maxLength /parameters/wandbKey"],
      ],
    ],
  ],
  [
    "enums",
    [
      [
        "a value not listed",
        { parameters: { lrScheduler: "cosin" } },
        ["warning enum /parameters/lrScheduler"],
      ],
      ["a type not listed", { type: "flux.3-lora" }, ["warning enum /type"]],
      ["a value of another type", { type: 7 }, ["error type /type"]],
    ],
  ],
  [
    "fields",
    [
      ["a missing one", { concepts: [{ modelId: "m" }] }, ["error required /concepts/0/scale"]],
      ["an unknown one", { nmae: "x" }, ["warning unknown /nmae"]],
      ["an unknown one inside", { parameters: { rnak: 2 } }, ["warning unknown /parameters/rnak"]],
      [
        "names of Object.prototype",
        { constructor: 1, toString: 2 },
        ["warning unknown /constructor", "warning unknown /toString"],
      ],
      ["__proto__", JSON.parse('{ "__proto__": { "name": 7 } }'), ["warning unknown /__proto__"]],
      ["a name to escape", { "a/b~c": 1 }, ["warning unknown /a~1b~0c"]],
    ],
  ],
  [
    "limits of a trainer",
    [
      ["Flux LoRA, kept", { type: "flux.1-lora", parameters: { rank: 64 } }, []],
      [
        "Flux LoRA, broken",
        { type: "flux.1-lora", parameters: { rank: 65 } },
        ["error limits:TrainingParameters.rank:flux-lora /parameters/rank"],
      ],
      ["Musubi, inferred", { type: "zimage-lora", parameters: { rank: 128 } }, []],
      [
        "inferred for Flux LoRA",
        { type: "flux.1-krea-lora", parameters: { rank: 65 } },
        ["warning limits:TrainingParameters.rank:flux-lora /parameters/rank"],
      ],
      [
        "at the lower limit",
        { type: "flux.1-lora", parameters: { learningRateTextEncoder: 0.000001 } },
        [],
      ],
      [
        "below it",
        { type: "flux.1-lora", parameters: { learningRateTextEncoder: 0.0000001 } },
        [
          "error limits:TrainingParameters.learningRateTextEncoder:flux-lora /parameters/learningRateTextEncoder",
        ],
      ],
      [
        "exclusive as in the schema",
        { type: "sd-xl-lora", parameters: { learningRateTextEncoder: 0 } },
        [
          "error exclusiveMinimum /parameters/learningRateTextEncoder",
          "error limits:TrainingParameters.learningRateTextEncoder:sdxl-lora /parameters/learningRateTextEncoder",
        ],
      ],
      [
        "steps of Flux LoRA",
        { type: "flux.1-lora", parameters: { maxTrainSteps: 10_001 } },
        ["error limits:TrainingParameters.maxTrainSteps:flux-lora /parameters/maxTrainSteps"],
      ],
      ["steps of SD 1.5", { type: "sd-1_5-lora", parameters: { maxTrainSteps: 40_000 } }, []],
    ],
  ],
  [
    "deprecations",
    [
      [
        "rank on SDXL LoRA",
        { type: "sd-xl-lora", parameters: { rank: 64 } },
        ["warning deprecated-for:TrainingParameters.rank /parameters/rank"],
      ],
      [
        "steps on SDXL LoRA",
        { type: "sd-xl-lora", parameters: { maxTrainSteps: 5 } },
        ["warning deprecated-for:TrainingParameters.maxTrainSteps /parameters/maxTrainSteps"],
      ],
    ],
  ],
  [
    "relations",
    [
      [
        "lists that pair up",
        { parameters: { samplePrompts: ["a"], sampleSourceImages: ["b"] } },
        [],
      ],
      [
        "lists that do not",
        { parameters: { samplePrompts: ["a"], sampleSourceImages: [] } },
        ["error same-length:TrainingParameters.sampleSourceImages /parameters/sampleSourceImages"],
      ],
      ["one list alone", { parameters: { sampleSourceImages: ["b"] } }, []],
      ["a number at its bound", { parameters: { validationFrequency: 5, maxTrainSteps: 5 } }, []],
      [
        "a number above it",
        { parameters: { validationFrequency: 6, maxTrainSteps: 5 } },
        [
          "error not-greater-than:TrainingParameters.validationFrequency /parameters/validationFrequency",
        ],
      ],
      [
        "a composition of nothing",
        { type: "flux.1-composition" },
        ["error required-for:ModelUpdateBody.concepts /concepts"],
      ],
      [
        "a composition of an empty list",
        { type: "sd-xl-composition", concepts: [] },
        ["error required-for:ModelUpdateBody.concepts /concepts"],
      ],
      ["a composition", { type: "sd-1_5-composition", concepts: [{ modelId: "m", scale: 1 }] }, []],
      ["no composition", { type: "custom" }, []],
    ],
  ],
  [
    "availability by type",
    [
      ["an epoch for Flux LoRA", { type: "flux.1-kontext-lora", epoch: "000001" }, []],
      [
        "an epoch for another type",
        { type: "custom", epoch: "000001" },
        ["error available-for:ModelUpdateBody.epoch /epoch"],
      ],
      ["an epoch for a new type", { type: "flux.9", epoch: "000001" }, ["warning enum /type"]],
    ],
  ],
])("%s", (_, cases) => {
  test.each(cases)("%s", (_what, params, want) => {
    expect(summarise(checkAnything(params)).sort()).toEqual([...want].sort());
  });
});

const whole = {
  id: "m",
  capabilities: [],
  collectionIds: [],
  createdAt: "",
  custom: false,
  exampleAssetIds: [],
  privacy: "private",
  source: "scenario",
  status: "trained",
  tags: [],
  trainingImagesNumber: 1,
  type: "flux.1-lora",
  updatedAt: "",
};
const state = "error requires-state:ModelUpdateBody.epoch /epoch";

describe("what is known of the model", () => {
  test.each<readonly [string, unknown, object, readonly string[]]>([
    ["the type of a new model", { type: "custom" }, { status: "new", type: "flux.1" }, []],
    [
      "the type of a trained model",
      { type: "custom" },
      { status: "trained", type: "flux.1" },
      ["error requires-state:ModelUpdateBody.type /type"],
    ],
    ["the type it has", { type: "custom" }, { status: "trained", type: "custom" }, []],
    ["an epoch it may have", { epoch: "1" }, { status: "trained", epochs: [{ epoch: "1" }] }, []],
    [
      "an epoch in training",
      { epoch: "1" },
      { status: "training", epochs: [{ epoch: "1" }] },
      [state],
    ],
    ["an epoch without epochs", { epoch: "1" }, { status: "trained", epochs: [] }, [state]],
    ["an epoch, a part of the model", { epoch: "1" }, { status: "trained" }, []],
    ["an epoch, the whole model", { epoch: "1" }, whole, [state]],
    ["no epoch any more", { epoch: null }, { status: "training", epochs: [] }, []],
    ["a rename of a composition", { name: "x" }, { type: "flux.1-composition" }, []],
    [
      "a composition that has concepts",
      { type: "flux.1-composition" },
      { concepts: [{}], status: "new" },
      [],
    ],
    [
      "a composition emptied",
      { concepts: [] },
      { type: "flux.1-composition" },
      ["error required-for:ModelUpdateBody.concepts /concepts"],
    ],
    [
      "a trainer by the model's type",
      { parameters: { rank: 65 } },
      { type: "flux.1-lora" },
      ["error limits:TrainingParameters.rank:flux-lora /parameters/rank"],
    ],
    [
      "the type of the params first",
      { type: "sd-1_5-lora", parameters: { classPrompt: "x" } },
      { type: "flux.1-lora", status: "new" },
      [],
    ],
  ])("%s", (_, params, model, want) => {
    expect(summarise(checkAnything(params, model))).toEqual(want);
  });
});

describe("messages", () => {
  test.each<readonly [unknown, string]>([
    [{ name: "x".repeat(65) }, "name must be at most 64 characters long"],
    [{ parameters: { rnak: 2 } }, 'rnak is not a known field (did you mean "rank"?)'],
    [
      { type: "flux.1-loar" },
      'type has the unknown value "flux.1-loar" (did you mean "flux.1-lora"?)',
    ],
    [{ classSlug: 1 }, "classSlug must be a string or null"],
    [{ concepts: [{ modelId: "m" }] }, "scale is required"],
    [
      { type: "flux.1-lora", parameters: { rank: 65 } },
      'rank must be at most 64 for Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora")',
    ],
    [
      { type: "sd-xl-lora", parameters: { maxTrainSteps: 5 } },
      'maxTrainSteps is deprecated for SDXL LoRA training (type "sd-xl-lora"); use numTextTrainSteps and numUNetTrainSteps instead',
    ],
  ])("%j", (params, message) => {
    expect(checkAnything(params).map((issue) => issue.message)).toEqual([message]);
  });
});
